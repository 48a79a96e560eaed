import type { RankingRow } from "@loa/domain/indices/ranking-row.ts"
import { m } from "../paraglide/messages.js"
import { yearList } from "./ranking-words.ts"

/** A remark under the table; its number stands in the lines of `years`. `quoted`: the data's own words. */
export type YearNote = { number: number; years: number[]; text: string; quoted: boolean }

type Remark = { year: number; key: string; quoted: boolean; say: (years: string) => string }

const withoutStop = (text: string) => text.replace(/\.$/, "")

/** What has to be said of one year of the coloured line. */
function remarksOn(row: RankingRow): Remark[] {
  const { year, publishedRank, computedRank, pressRank, rankOf, note } = row
  const remarks: Remark[] = []
  const add = (key: string, say: Remark["say"], quoted = false) =>
    remarks.push({ year, key, quoted, say })
  if (publishedRank !== null && computedRank !== null && publishedRank !== computedRank) {
    const both = { published: publishedRank, computed: computedRank, size: rankOf ?? "" }
    add(`both ${year}`, () => m.ranking_note_both({ year, ...both }))
  }
  if (pressRank !== null) {
    const say = pressRank === row.rank ? m.ranking_note_press_same : m.ranking_note_press_other
    add(`press ${year}`, () => say({ year, press: pressRank }))
  }
  // What the press printed is said once; the data's own remark about it repeats it.
  if (note && pressRank === null)
    add(note, (years) => m.ranking_note_year({ year: years, note: withoutStop(note) }), true)
  return remarks
}

/** Numbered from the latest year down, as the table reads; one remark on several years is said once. */
export function yearNotes(rows: readonly RankingRow[]): YearNote[] {
  const remarks = rows.toSorted((a, b) => b.year - a.year).flatMap(remarksOn)
  return [...Map.groupBy(remarks, ({ key }) => key).values()].flatMap((same, i) => {
    const years = same.map(({ year }) => year)
    const [first] = same
    if (!first) return []
    const { say, quoted } = first
    return [{ number: i + 1, years, text: say(yearList(years)), quoted }]
  })
}
