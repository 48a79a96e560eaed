import { repeatedKeys } from "@loa/domain/activities/import-duplicates.ts"
import type { ReadRow } from "@loa/domain/activities/import-row.ts"
import type { ActivityState } from "@loa/domain/activities/state.ts"
import type { Sheet } from "./import-sheet.ts"

/** One row of the sheet by its number there, which is written as the spreadsheet does: 1096, not 1.096. */
export type Line = { number: number; cells: readonly string[] }

/** An activity the organization already has that says the same. */
export type Known = { id: string; state: ActivityState }

const isBlank = ({ cells }: Line) => cells.every((text) => text.trim() === "")

/** The rows below the headings, numbered as the spreadsheet does; empty ones are left out. */
export const linesOf = ({ grid }: Sheet, header: number | null): Line[] =>
  grid
    .map((cells, at) => ({ number: at + 1, cells }))
    .slice(header === null ? 0 : header + 1)
    .filter((line) => !isBlank(line))

/** Empty rows to type into, numbered on from the last one. */
export const blankLines = (count: number, width: number, last = 0): Line[] =>
  Array.from({ length: count }, (_, at) => ({
    number: last + at + 1,
    cells: Array.from({ length: width }, () => ""),
  }))

/** What becomes of a row: typed into later, left out by choice or as a duplicate, to be mended, or written. */
export type Verdict = "blank" | "out" | "duplicate" | "wrong" | "right"

export type Judged = {
  /** Its place among the rows. */
  at: number
  line: Line
  read: ReadRow
  verdict: Verdict
  /** The number of the earlier row that says the same. */
  twin: number | null
  known: Known | null
}

export type Choices = {
  /** Rows that are there already, or twice, are not written. */
  skipsDuplicates: boolean
  /** Rows taken out by hand. */
  out: ReadonlySet<number>
  known: ReadonlyMap<string, Known>
}

/** What becomes of each row that was checked. */
export function judge(
  lines: readonly Line[],
  checked: readonly ReadRow[],
  { skipsDuplicates, out, known }: Choices,
): Judged[] {
  const twins = repeatedKeys(checked.map(({ key }, at) => (out.has(at) ? null : key)))
  return checked.flatMap((read, at): Judged[] => {
    const line = lines[at]
    if (!line) return []
    const first = twins[at] ?? null
    const twin = first === null ? null : (lines[first]?.number ?? null)
    const same = (read.key !== null && known.get(read.key)) || null
    const repeated = twin !== null || same !== null
    const verdict = (): Verdict => {
      if (isBlank(line)) return "blank"
      if (out.has(at)) return "out"
      if (repeated && skipsDuplicates) return "duplicate"
      return read.problems.length > 0 ? "wrong" : "right"
    }
    return [{ at, line, read, verdict: verdict(), twin, known: same }]
  })
}

export const isRepeated = ({ verdict, twin, known }: Judged): boolean =>
  verdict !== "out" && (twin !== null || known !== null)
