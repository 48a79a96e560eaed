import type { RankingRow } from "@loa/domain/indices/ranking-row.ts"
import { m } from "../paraglide/messages.js"

/** A remark under the table, numbered; `year` is the line its number stands in. */
export type YearNote = { number: number; year: number; text: string }

const withoutStop = (text: string) => text.replace(/\.$/, "")

/** What has to be said of one year of the coloured line. */
function textsOf(row: RankingRow): string[] {
  const { year, publishedRank, computedRank, pressRank, rankOf, note } = row
  const texts: string[] = []
  if (publishedRank !== null && computedRank !== null && publishedRank !== computedRank)
    texts.push(
      m.ranking_note_both({
        year,
        published: publishedRank,
        computed: computedRank,
        size: rankOf ?? "",
      }),
    )
  if (pressRank !== null) {
    const say = pressRank === row.rank ? m.ranking_note_press_same : m.ranking_note_press_other
    texts.push(say({ year, press: pressRank }))
  }
  // What the press printed is said once; the data's own remark about it repeats it.
  if (note && pressRank === null) texts.push(m.ranking_note_year({ year, note: withoutStop(note) }))
  return texts
}

/** Numbered from the latest year down, as the table reads. */
export const yearNotes = (rows: readonly RankingRow[]): YearNote[] =>
  rows
    .toSorted((a, b) => b.year - a.year)
    .flatMap((row) => textsOf(row).map((text) => ({ year: row.year, text })))
    .map((note, i) => ({ number: i + 1, ...note }))
