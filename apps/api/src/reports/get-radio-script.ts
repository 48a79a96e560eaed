import { radioScript, syllablesOf } from "@loa/domain/reports/radio-script.ts"
import { actorName } from "@loa/domain/reports/say.ts"
import type { Context } from "../http/context.ts"
import { countBooks } from "./count-books.ts"
import { readable } from "./get-report.ts"
import { sourceOf } from "./list-entries.ts"
import type { ReportAddress } from "./place-of.ts"
import { reporterOf } from "./reporter-of.ts"
import { selectNotables } from "./select-notables.ts"

/** Two minutes for the loudspeaker, of what is published and of nothing else. */
export async function getRadioScript(ctx: Context, address: ReportAddress) {
  const { place, row } = await readable(ctx, address)
  const { counting: source } = await sourceOf(ctx, place, row)
  const all = place.members.map(({ organizationId }) => organizationId)
  const organizationIds = address.scope === "unit" ? [address.organization] : all
  const counting = { ...source, organizationIds, publishedOnly: true }
  const { figures, marks } = await countBooks(
    ctx.db,
    counting,
    `${address.scope}:${address.organization}`,
  )
  const { head: _head, ...reporter } = await reporterOf(ctx.db, address.organization, place.span.to)
  const text = radioScript({
    ...{ place: actorName(reporter), period: address.period, span: place.span },
    ...{ catalog: counting.catalog, figures },
    notables: await selectNotables(ctx.db, marks, place.span.to),
  })
  return { text, syllables: syllablesOf(text) }
}
