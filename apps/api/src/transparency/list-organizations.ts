import { areas, organizations } from "@loa/db/schema.ts"
import { listOf, nameOn, shortNameOn } from "@loa/db/sql-parts.ts"
import { areaLevels } from "@loa/domain/indices/structure.ts"
import { planPartyRoles } from "@loa/domain/plan/kinds.ts"
import { organizationKinds } from "@loa/domain/units/kinds.ts"
import { and, eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { csv, joined, type Table } from "../http/csv.ts"
import { countFacts, splitAtEnd, total } from "./count-facts.ts"
import { countedBy } from "./coverage-answer.ts"
import { byName } from "./list-participants.ts"
import { next } from "./page.ts"
import { PlanRef, planRef, scopeOf } from "./plans-in-scope.ts"
import { Named } from "./published-activity.ts"
import { isVisibleOrganization } from "./visible.ts"

export const Role = z.strictObject({
  role: z.enum(planPartyRoles),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  optional: z.boolean(),
})
export type Role = z.infer<typeof Role>

export const Organization = z.strictObject({
  id: z.string(),
  name: z.string().meta({ description: "Tên hôm nay, hoặc tên cuối cùng." }),
  shortName: z.string().nullable(),
  kind: z.enum(organizationKinds),
  level: z.enum(areaLevels),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  area: z.strictObject({ code: z.string(), validFrom: z.iso.date(), name: z.string() }),
  parent: Named.nullable(),
})

const OrganizationLine = Organization.extend({
  aliases: z.array(z.string()).meta({ description: "Tên gọi khác, kể cả tên cũ." }),
  roles: z.array(Role).meta({ description: "Vai trò trong kế hoạch này, theo thời gian." }),
  published: z.int(),
  publishedAfterPlan: z.int().meta({ description: "Sau thời hạn kế hoạch, đếm riêng." }),
})

export const OrganizationList = z.strictObject({
  plan: PlanRef,
  countedBy,
  countedSample: z.boolean(),
  data: z.array(OrganizationLine),
  next,
})
type OrganizationList = z.infer<typeof OrganizationList>

/** The last day of an organization's life that has come, as text of a query. */
const lastDay = (today: string) =>
  sql`greatest("organization".valid_from, least(${today}::date, "organization".valid_to))`

const roles = (plan: string) =>
  listOf<Role>(
    sql`json_build_object('role', p.role, 'from', p.valid_from, 'to', p.valid_to, 'optional', p.optional)`,
    sql`from (select distinct q.role, q.valid_from, q.valid_to, q.optional from plan_party q
      where q.plan_id = ${plan} and q.organization_id = "organization".id) p`,
    sql`p.valid_from, p.role`,
  )

/** What every answer on organizations says of one, names and parent as of today or its last day. */
export const organizationColumns = (today: string) => ({
  id: organizations.id,
  name: nameOn(organizations.id, lastDay(today)),
  shortName: shortNameOn(organizations.id, lastDay(today)),
  kind: organizations.kind,
  level: organizations.level,
  validFrom: organizations.validFrom,
  validTo: organizations.validTo,
  area: { code: areas.code, validFrom: areas.validFrom, name: areas.name },
  parent: sql<Named | null>`(select json_build_object('id', p.parent_id, 'name', ${nameOn(sql`p.parent_id`, lastDay(today))})
    from organization_parent p where p.organization_id = "organization".id
      and p.valid_from <= ${lastDay(today)} and (p.valid_to is null or ${lastDay(today)} <= p.valid_to))`,
})

export const itsArea = and(
  eq(areas.code, organizations.areaCode),
  eq(areas.validFrom, organizations.areaValidFrom),
)

export const aliases = listOf<string>(
  sql`to_json(a.alias)`,
  sql`from organization_alias a where a.organization_id = "organization".id`,
  sql`a.alias`,
)

/** Every organization by name, with its part in one plan and how much of it is published. */
export async function listOrganizations(
  ctx: Context,
  asked: { plan?: string | undefined },
): Promise<OrganizationList> {
  const { plan } = await scopeOf(ctx, asked)
  const { byOrganization } = await countFacts(ctx, plan.id, {
    from: plan.startsOn,
    to: ctx.today,
  })
  const rows = await ctx.db
    .select({ ...organizationColumns(ctx.today), aliases, roles: roles(plan.id) })
    .from(organizations)
    .innerJoin(areas, itsArea)
    .where(isVisibleOrganization(ctx))
  const counts = Map.groupBy(byOrganization, ({ of }) => of)
  const data = rows.toSorted(byName).map((row) => {
    const { during, after } = splitAtEnd(counts.get(row.id) ?? [], plan)
    return { ...row, published: total(during).main, publishedAfterPlan: total(after).main }
  })
  return {
    plan: planRef(plan),
    countedBy: "main",
    countedSample: ctx.config.demo,
    data,
    next: null,
  }
}

export const organizationTable = ({ plan, data }: OrganizationList): Table => ({
  name: "don-vi",
  text: csv(data, {
    "Mã đơn vị": (row) => row.id,
    "Tên đơn vị": (row) => row.name,
    Loại: (row) => row.kind,
    Cấp: (row) => row.level,
    "Hoạt động từ": (row) => row.validFrom,
    "Hoạt động đến": (row) => row.validTo,
    "Mã địa bàn": (row) => row.area.code,
    "Địa bàn": (row) => row.area.name,
    "Cấp trên": (row) => row.parent?.name ?? null,
    "Kế hoạch": () => plan.id,
    "Vai trò": (row) => joined([...new Set(row.roles.map(({ role }) => role))]),
    "Số hoạt động (không tính trùng)": (row) => row.published,
    "Sau thời hạn kế hoạch": (row) => row.publishedAfterPlan,
  }),
})
