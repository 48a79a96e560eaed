import { serveFile } from "../evidence/serve-file.ts"
import { createApp } from "../http/context.ts"
import { Coverage, coverageParameters, coverageTable } from "./coverage-answer.ts"
import { endpoint, formatOf } from "./endpoint.ts"
import { AnyActivity, getActivity, oneActivityTable } from "./get-activity.ts"
import { getCoverage } from "./get-coverage.ts"
import { getPublicFile, publicFileEndpoint } from "./get-public-file.ts"
import { getSummary } from "./get-summary.ts"
import { getUnitCoverage } from "./get-unit-coverage.ts"
import { ActivityPage, activityFilters, activityTable, listActivities } from "./list-activities.ts"
import {
  AudienceList,
  audienceTable,
  ChannelList,
  channelTable,
  listAudiences,
  listChannels,
} from "./list-channels.ts"
import { planParameter, yearParameter } from "./parameters.ts"
import { query } from "./query.ts"
import { boundariesParameter } from "./succession.ts"
import { Summary, summaryTable } from "./summary-answer.ts"
import { UnitCoverage, unitCoverageTable } from "./unit-coverage-answer.ts"

const tag = "Hoạt động"
const words = "Danh mục"

/** What was done: the activities one by one, and how they add up. */
export const activityRoutes = createApp()
  .get(
    "/activities",
    endpoint({
      tag,
      summary: "Hoạt động đã công khai, mới nhất trước",
      answer: ActivityPage,
      table: activityTable,
    }),
    query(activityFilters),
    async (c) => c.json(await listActivities(c.var.ctx, c.req.valid("query"), formatOf(c))),
  )
  .get(
    "/activities/:id",
    endpoint({
      tag,
      summary: "Một hoạt động",
      description: "Hoạt động đã gỡ chỉ còn mã và trạng thái `withdrawn`.",
      answer: AnyActivity,
      table: oneActivityTable,
    }),
    query({}),
    async (c) => c.json(await getActivity(c.var.ctx, c.req.param("id"))),
  )
  .get("/evidence/:id", publicFileEndpoint, async (c) =>
    serveFile(c, await getPublicFile(c.var.ctx, c.req.param("id")), "public"),
  )
  .get(
    "/coverage",
    endpoint({
      tag,
      summary: "Độ phủ kế hoạch theo quý của một năm",
      description:
        "Độ phủ của một quý là số nội dung có ít nhất một hoạt động đã công khai được gắn, trên mọi nội dung.",
      answer: Coverage,
      table: coverageTable,
    }),
    query(coverageParameters),
    async (c) => c.json(await getCoverage(c.var.ctx, c.req.valid("query"))),
  )
  .get(
    "/coverage/units",
    endpoint({
      tag,
      summary:
        "Số hoạt động của từng đơn vị theo quý, theo đơn vị lúc ghi hoặc theo đơn vị hiện nay",
      description:
        "Hai cách xem có cùng tổng ở mọi quý: phần chưa biết thuộc đơn vị nào hiện nay nằm ở `unallocated`.",
      answer: UnitCoverage,
      table: unitCoverageTable,
    }),
    query({ plan: planParameter, year: yearParameter, boundaries: boundariesParameter }),
    async (c) => c.json(await getUnitCoverage(c.var.ctx, c.req.valid("query"))),
  )
  .get(
    "/summary",
    endpoint({
      tag,
      summary: "Tổng hợp một năm của kế hoạch",
      answer: Summary,
      table: summaryTable,
    }),
    query({ plan: planParameter, year: yearParameter }),
    async (c) => c.json(await getSummary(c.var.ctx, c.req.valid("query"))),
  )
  .get(
    "/channels",
    endpoint({ tag: words, summary: "Các hình thức", answer: ChannelList, table: channelTable }),
    query({}),
    async (c) => c.json(await listChannels(c.var.ctx)),
  )
  .get(
    "/audiences",
    endpoint({ tag: words, summary: "Các đối tượng", answer: AudienceList, table: audienceTable }),
    query({}),
    async (c) => c.json(await listAudiences(c.var.ctx)),
  )
