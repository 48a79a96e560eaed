import { reports } from "@loa/db/schema.ts"
import { listOf } from "@loa/db/sql-parts.ts"
import { isSent, type ReportState } from "@loa/domain/reports/state.ts"
import { type SQL, sql } from "drizzle-orm"

/** How an organization's own report of a period stands; one that nobody has opened has no row. */
export type ReportStanding = { period: string; state: ReportState; reason: string | null }

export const reportStandings = (planId: string, organizationId: string): SQL<ReportStanding[]> =>
  listOf<ReportStanding>(
    sql`json_build_object('period', r.period, 'state', r.state, 'reason', r.state_reason)`,
    sql`from ${reports} r where r.plan_id = ${planId} and r.organization_id = ${organizationId}
      and r.scope = 'unit'`,
    sql`r.period`,
  )

export const isReported = (standings: readonly ReportStanding[], period: string): boolean =>
  standings.some((one) => one.period === period && isSent(one.state))
