import type { Db } from "@loa/db/db.ts"
import { reports } from "@loa/db/schema.ts"
import { type Count, unitCount } from "@loa/domain/reports/count.ts"
import { noFigures } from "@loa/domain/reports/figures.ts"
import { narrativeOf } from "@loa/domain/reports/narrative-of.ts"
import type { ReportContent } from "@loa/domain/reports/report-content.ts"
import type { UnitPart } from "@loa/domain/reports/report-facts.ts"
import { isSent } from "@loa/domain/reports/state.ts"
import { and, eq, sql } from "drizzle-orm"
import { namesOn } from "./fetch-chain.ts"
import type { ReportPlace } from "./place-of.ts"
import type { ReportRow } from "./report-row.ts"

/** A unit's report under a consolidated one; its words only once it was sent and not given back. */
export type PartRow = Pick<
  ReportRow,
  "id" | "organizationId" | "state" | "stateReason" | "hash" | "sentOn" | "consolidatedInId"
> & { sections: ReportContent["sections"] | null }

/** Of what was printed only the sections that people may write, without the tables. */
const written = sql<
  ReportContent["sections"] | null
>`case when ${reports.state} not in ('open', 'returned')
  then jsonb_path_query_array(${reports.content}, '$.sections[*] ? (exists(@.narrative))') end`

/** The reports of a consolidated report's units that were begun: one query. */
export async function partRows(db: Db, place: ReportPlace): Promise<PartRow[]> {
  const { id, organizationId, state, stateReason, hash, sentOn, consolidatedInId } = reports
  const rows = await db
    .select({
      ...{ id, organizationId, state, stateReason, hash, sentOn, consolidatedInId },
      sections: written,
    })
    .from(reports)
    .where(
      and(
        eq(reports.planId, place.address.plan),
        eq(reports.period, place.key),
        eq(reports.scope, "unit"),
      ),
    )
  const members = new Set(place.members.map((member) => member.organizationId))
  return rows.filter((row) => members.has(row.organizationId))
}

/** Unit by unit: what was counted of each, and the words of those that sent theirs. */
export const unitParts = (
  place: ReportPlace,
  rows: readonly PartRow[],
  count: Count,
): UnitPart[] => {
  const byId = new Map(rows.map((row) => [row.organizationId, row]))
  return place.members.map(({ organizationId, optional }) => {
    const row = byId.get(organizationId)
    const sent = row !== undefined && isSent(row.state)
    return {
      ...{ organizationId, optional, name: namesOn(place, organizationId, place.span.to).name },
      state: row?.state ?? "open",
      sentOn: sent ? row.sentOn : null,
      ...(count.units[organizationId] ?? unitCount(noFigures())),
      narrative: row?.sections ? narrativeOf({ sections: row.sections }) : {},
    }
  })
}
