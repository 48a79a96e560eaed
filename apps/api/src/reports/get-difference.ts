import { differenceOf } from "@loa/domain/reports/difference.ts"
import { changeLabel } from "@loa/domain/reports/figure-words.ts"
import type { Context } from "../http/context.ts"
import { countBooks } from "./count-books.ts"
import { changedEntries } from "./entry-rows.ts"
import { readable } from "./get-report.ts"
import { sourceOf } from "./list-entries.ts"
import type { ReportAddress } from "./place-of.ts"

const most = 100

/** How the book differs now from what was frozen when the report was last sent; nothing before that. */
export async function getDifference(ctx: Context, address: ReportAddress) {
  const { place, row } = await readable(ctx, address)
  if (!row?.figures) return { frozenAt: null, changes: [], entries: [], more: false }
  const source = await sourceOf(ctx, place, row)
  const ids = place.members.map(({ organizationId }) => organizationId)
  const organizationIds = address.scope === "unit" ? [address.organization] : ids
  const counting = { ...source.counting, organizationIds }
  const whole = `${address.scope}:${address.organization}`
  const { figures: now } = await countBooks(ctx.db, counting, whole)
  const changes = differenceOf(row.figures, now)
  const reportIds = source.kind === "book" ? [row.id] : source.reportIds
  return {
    frozenAt: row.frozenAt,
    changes: changes.slice(0, most).map((change) => ({
      label: changeLabel(change, counting.catalog),
      ...{ frozen: change.frozen, live: change.live },
    })),
    entries: await changedEntries(ctx.db, reportIds, counting),
    more: changes.length > most,
  }
}
