import type { Db } from "@loa/db/db.ts"
import { sql } from "drizzle-orm"

type Figures = { activities: number; reach: number; minutes: number; copies: number; cost: number }

/** One key of the rollup that says something else than the activities do. */
export type FactsDifference = {
  key: {
    organizationId: string
    planId: string
    itemCode: string
    main: boolean
    channelCode: string
    state: string
    month: string
    sample: boolean
  }
  kept: Figures
  counted: Figures
}

const figures = (alias: string) =>
  sql.raw(
    `json_build_object(${["activities", "reach", "minutes", "copies", "cost"]
      .map((name) => `'${name}', coalesce(${alias}.${name}, 0)`)
      .join(", ")})`,
  )

/**
 * Recounts the rollup from the activities and tells where the two differ; empty when they never do. Rows that fell
 * to zero are as good as absent.
 */
export async function checkFacts(db: Db): Promise<FactsDifference[]> {
  const { rows } = await db.execute<FactsDifference>(sql`
    select json_build_object('organizationId', organization_id, 'planId', plan_id, 'itemCode', item_code,
        'main', main, 'channelCode', channel_code, 'state', state, 'month', month, 'sample', sample) as key,
      ${figures("f")} as kept, ${figures("r")} as counted
    from activity_facts f
    full join activity_facts_recount r
      using (organization_id, plan_id, item_code, main, channel_code, state, month, sample)
    where (coalesce(f.activities, 0), coalesce(f.reach, 0), coalesce(f.minutes, 0), coalesce(f.copies, 0), coalesce(f.cost, 0))
      <> (coalesce(r.activities, 0), coalesce(r.reach, 0), coalesce(r.minutes, 0), coalesce(r.copies, 0), coalesce(r.cost, 0))
    order by organization_id, plan_id, item_code, month, channel_code, state, main, sample`)
  return rows
}

/** One quarter of an organization that says something else than its months do. */
export type CoverageDifference = {
  organizationId: string
  planId: string
  quarter: string
  state: string
  sample: boolean
  afterPlan: boolean
}

/** Recounts the rollup by quarter from the one by month; empty when the two agree. */
export async function checkCoverage(db: Db): Promise<CoverageDifference[]> {
  const { rows } = await db.execute<CoverageDifference>(sql`
    select organization_id as "organizationId", plan_id as "planId", quarter::text as quarter, state, sample,
      after_plan as "afterPlan"
    from coverage_facts kept
    full join coverage_facts_recount counted using (plan_id, quarter, organization_id, state, sample, after_plan)
    where to_jsonb(kept) is distinct from to_jsonb(counted)
    order by organization_id, plan_id, quarter, state`)
  return rows
}

export type CountDifference = {
  organizationId: string
  planId: string
  month: string
  state: string
  kept: number
  counted: number
}

/** Recounts the counts beside lists from the rollup; empty when the two agree. */
export async function checkCounts(db: Db): Promise<CountDifference[]> {
  const { rows } = await db.execute<CountDifference>(sql`
    select organization_id as "organizationId", plan_id as "planId", month::text as month, state,
      coalesce(kept.activities, 0) as kept, coalesce(counted.activities, 0) as counted
    from activity_counts kept
    full join activity_counts_recount counted using (organization_id, plan_id, month, state)
    where coalesce(kept.activities, 0) <> coalesce(counted.activities, 0)
    order by organization_id, plan_id, month, state`)
  return rows
}
