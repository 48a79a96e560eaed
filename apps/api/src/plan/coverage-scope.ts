import { listOf, nameOn, shortNameOn, versionOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import { quarterSpan } from "@loa/domain/dates.ts"
import type { AreaLevel, PlanIndexId } from "@loa/domain/indices/structure.ts"
import { yearWithin } from "@loa/domain/plan/choose-plan.ts"
import { isCounted, quarterState } from "@loa/domain/plan/coverage.ts"
import type { CoverageQuery } from "@loa/domain/plan/coverage-query.ts"
import type { NearLine } from "@loa/domain/plan/lines-near.ts"
import type { OrganizationKind } from "@loa/domain/units/kinds.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { chosenPlan } from "./chosen-plan.ts"

export type CoverageItem = {
  code: string
  label: string
  indexId: PlanIndexId
  title: string
  shortTitle: string
  bullets: { id: string; text: string }[]
}

/** A unit that takes part at some time, or did something; `spans` is when it takes part. */
export type CoverageUnit = {
  id: string
  name: string
  shortName: string | null
  kind: OrganizationKind
  level: AreaLevel
  validTo: Day | null
  spans: { validFrom: Day; validTo: Day | null; optional: boolean }[]
}

/** What a table of coverage is about: plan, year, the quarters asked for, items and units. */
export async function coverageScope(ctx: Context, query: CoverageQuery) {
  const { plans, plan } = await chosenPlan(ctx, query)
  const year = query.year ?? yearWithin(plan, Number(ctx.today.slice(0, 4)))
  const quarters = ([1, 2, 3, 4] as const).map((quarter) => ({
    quarter,
    ...quarterSpan({ year, quarter }),
    state: quarterState({ year, quarter }, plan, ctx.today),
  }))
  const asked = quarters.filter(({ quarter }) => (query.quarter ?? quarter) === quarter)
  const counted = asked.filter(({ state }) => isCounted(state))
  return { plans, plan, year, quarters, asked, counted, ...(await fetchParts(ctx, plan.id, year)) }
}
export type CoverageScope = Awaited<ReturnType<typeof coverageScope>>

/** Items and task lines as the plan words them that year, and everybody who has a part: one query. */
async function fetchParts({ db, today }: Context, planId: string, year: number) {
  const end = `${year}-12-31`
  const day = today < end ? today : end
  const version = versionOn(sql`${planId}`, sql`${day}`)
  const items = listOf<CoverageItem>(
    sql`json_build_object('code', c.code, 'label', c.label, 'indexId', c.index_id, 'title', w.title,
      'shortTitle', w.short_title, 'bullets', ${listOf(
        sql`json_build_object('id', b.id, 'text', b.text)`,
        sql`from content_bullet b
          where b.plan_id = c.plan_id and b.version = w.version and b.item_code = c.code`,
        sql`b.ordinal`,
      )})`,
    sql`from content_item c join content_item_wording w
      on w.plan_id = c.plan_id and w.code = c.code and w.version = ${version}
      where c.plan_id = ${planId}`,
    sql`c.ordinal`,
  )
  const units = listOf<CoverageUnit>(
    sql`json_build_object('id', o.id, 'name', ${nameOn(sql`o.id`, sql`${day}`)},
      'shortName', ${shortNameOn(sql`o.id`, sql`${day}`)}, 'kind', o.kind, 'level', o.level,
      'validTo', o.valid_to, 'spans', ${listOf(
        sql`json_build_object('validFrom', greatest(p.valid_from, o.valid_from),
          'validTo', least(p.valid_to, o.valid_to), 'optional', p.optional)`,
        sql`from plan_party p where p.plan_id = ${planId} and p.organization_id = o.id
          and p.role = 'participant'`,
        sql`p.valid_from`,
      )})`,
    sql`from organization o where o.id in (
      select p.organization_id from plan_party p where p.plan_id = ${planId} and p.role = 'participant'
      union select f.organization_id from coverage_facts f where f.plan_id = ${planId}
        and f.quarter between ${`${year}-01-01`} and ${end})`,
    sql`o.level, o.kind, o.id`,
  )
  const lines = listOf<NearLine>(
    sql`json_build_object('code', t.code, 'title', w.title, 'itemCodes', w.item_codes, 'indexIds', w.index_ids,
      'leads', ${listOf(
        sql`to_json(b.name)`,
        sql`from task_body tb join plan_body b on b.plan_id = tb.plan_id and b.id = tb.body_id
          where tb.plan_id = t.plan_id and tb.version = w.version and tb.task_code = t.code and tb.role = 'lead'`,
        sql`tb.ordinal`,
      )})`,
    sql`from task t join task_wording w on w.plan_id = t.plan_id and w.code = t.code and w.version = ${version}
      where t.plan_id = ${planId} and not t.is_heading`,
    sql`t.ordinal`,
  )
  type Parts = { items: CoverageItem[]; units: CoverageUnit[]; lines: NearLine[] }
  const { rows } = await db.execute<Parts>(
    sql`select ${items} as items, ${units} as units, ${lines} as lines`,
  )
  const [found] = rows
  if (!found) throw new Error("select without from returned no row")
  return found
}
