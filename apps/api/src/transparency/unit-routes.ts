import { createApp } from "../http/context.ts"
import { endpoint, formatOf } from "./endpoint.ts"
import { AreaDetail, areaDetailTable, getArea } from "./get-area.ts"
import { getOrganization } from "./get-organization.ts"
import { AreaPage, areaFilters, areaTable, listAreas } from "./list-areas.ts"
import { listOrganizations, OrganizationList, organizationTable } from "./list-organizations.ts"
import { OrganizationDetail, organizationDetailTable } from "./organization-answer.ts"
import { dayParameter, planParameter } from "./parameters.ts"
import { query } from "./query.ts"
import { boundariesParameter } from "./succession.ts"

/** Who did it, and where: organizations and administrative units through time. */
export const unitRoutes = createApp()
  .get(
    "/organizations",
    endpoint({
      tag: "Đơn vị",
      summary: "Các đơn vị theo tên, với vai trò trong một kế hoạch",
      answer: OrganizationList,
      table: organizationTable,
    }),
    query({ plan: planParameter }),
    async (c) => c.json(await listOrganizations(c.var.ctx, c.req.valid("query"))),
  )
  .get(
    "/organizations/:id",
    endpoint({
      tag: "Đơn vị",
      summary: "Một đơn vị: tên qua các thời kỳ, vai trò, số hoạt động theo quý và chỉ số",
      answer: OrganizationDetail,
      table: organizationDetailTable,
    }),
    query({ boundaries: boundariesParameter }),
    async (c) =>
      c.json(await getOrganization(c.var.ctx, c.req.param("id"), c.req.valid("query").boundaries)),
  )
  .get(
    "/areas",
    endpoint({
      tag: "Đơn vị hành chính",
      summary: "Tỉnh, huyện, xã, kể cả đơn vị đã hết hiệu lực",
      answer: AreaPage,
      table: areaTable,
    }),
    query(areaFilters),
    async (c) => c.json(await listAreas(c.var.ctx, c.req.valid("query"), formatOf(c))),
  )
  .get(
    "/areas/:code",
    endpoint({
      tag: "Đơn vị hành chính",
      summary: "Một đơn vị hành chính, với sáp nhập và chia tách",
      answer: AreaDetail,
      table: areaDetailTable,
    }),
    query({
      on: dayParameter("Vào ngày", "Đơn vị mang mã này vào ngày đó; không có: hôm nay."),
    }),
    async (c) => c.json(await getArea(c.var.ctx, c.req.param("code"), c.req.valid("query").on)),
  )
