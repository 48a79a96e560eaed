import { fieldLabelOf, type ImportField } from "@loa/domain/activities/import-field.ts"
import { guessColumns, headerRowOf } from "@loa/domain/activities/import-header.ts"
import type { ReadRow } from "@loa/domain/activities/import-row.ts"
import { mostImportRows } from "@loa/domain/activities/import-rules.ts"
import type { GroupMarks } from "@loa/domain/activities/import-value.ts"
import { v7 as uuidv7 } from "uuid"
import { blankLines, type Known, type Line, linesOf } from "./import-lines.ts"
import { gridFields, type ImportSource } from "./import-lists.ts"
import type { Sheet } from "./import-sheet.ts"

/** How the rows are read; a change has them all checked anew. */
export type Reading = {
  columns: readonly (ImportField | null)[]
  groupMarks: GroupMarks
  submit: boolean
}

/** One sheet on its way into the log. */
export type ImportWork = Reading & {
  /** Names the import to the server, however often it is sent. */
  importId: string
  sheets: readonly Sheet[]
  sheetAt: number
  /** The row of headings; null when there is none. */
  header: number | null
  /** What stands above the columns. */
  headings: readonly string[]
  lines: readonly Line[]
  /** Null while rows are being checked. */
  checked: readonly ReadRow[] | null
  /** How many are checked so far. */
  progress: number
  known: ReadonlyMap<string, Known>
  skipsDuplicates: boolean
  out: ReadonlySet<number>
}

type Audiences = ImportSource["lists"]["audiences"]

/** What holds for every sheet until somebody says otherwise, and what a new one begins with. */
const begun = (kept: Partial<ImportWork> | null) => ({
  ...{ groupMarks: kept?.groupMarks ?? ("unsaid" as const), submit: kept?.submit ?? true },
  ...{ skipsDuplicates: kept?.skipsDuplicates ?? true, importId: uuidv7() },
  ...{ known: new Map(), out: new Set<number>(), checked: null, progress: 0 },
})

type Chosen = {
  sheets: readonly Sheet[]
  sheetAt: number
  /** Found when nobody said which. */
  header?: number | null
}

/** Takes one sheet; columns are guessed from the row of headings. Null when it has too many rows. */
export function workOfSheet(
  { sheets, sheetAt, header }: Chosen,
  audiences: Audiences,
  remembered: Readonly<Record<string, string>>,
  kept: ImportWork | null,
): ImportWork | null {
  const sheet = sheets[sheetAt] ?? { name: "", grid: [] }
  const at = header === undefined ? headerRowOf(sheet.grid, audiences) : header
  const lines = linesOf(sheet, at)
  if (lines.length > mostImportRows) return null
  const width = sheet.grid.reduce((most, row) => Math.max(most, row.length), 0)
  const row = at === null ? [] : (sheet.grid[at] ?? [])
  const headings = Array.from({ length: width }, (_, column) => row[column] ?? "")
  const columns = guessColumns(headings, audiences, remembered)
  return { ...begun(kept), sheets, sheetAt, header: at, headings, lines, columns }
}

/** The sheet that looks most like a list of activities, else the first. */
export function bestSheet(sheets: readonly Sheet[], audiences: Audiences): number {
  const known = sheets.findIndex(({ grid }) => headerRowOf(grid, audiences) !== null)
  return Math.max(0, known)
}

/** An empty table to type a stack of paper sheets into. */
export const blankWork = (audiences: Audiences): ImportWork => ({
  ...{ ...begun(null), sheets: [], sheetAt: 0, header: null, columns: gridFields },
  headings: gridFields.map((field) => fieldLabelOf(field, audiences)),
  lines: blankLines(10, gridFields.length),
})

/** One field stands in one column: another that had it is left out. */
export const columnsWith = (
  { columns }: ImportWork,
  column: number,
  field: ImportField | null,
): ImportWork["columns"] =>
  columns.map((one, at) => {
    if (at === column) return field
    return one === field ? null : one
  })

/** Texts to the right and down from one cell. */
export type Block = { at: number; column: number; texts: readonly (readonly string[])[] }

/** Writes texts over cells; rows that are missing are added. Only rows that changed are read anew. */
export function edited(
  work: ImportWork,
  { at, column, texts }: Block,
  read: (cells: readonly string[]) => ReadRow,
): ImportWork {
  if (!work.checked) return work
  const missing = Math.max(0, at + texts.length - work.lines.length)
  const added = blankLines(missing, work.columns.length, work.lines.at(-1)?.number)
  const lines = [...work.lines, ...added].slice(0, mostImportRows).map((line, row) => {
    const over = texts[row - at]
    if (!over) return line
    const cells = work.headings.map((_, n) => over[n - column] ?? line.cells[n] ?? "")
    return { ...line, cells }
  })
  const checked = lines.map((line, row) => {
    const before = work.checked?.[row]
    return before && line === work.lines[row] ? before : read(line.cells)
  })
  return { ...work, lines, checked, progress: checked.length }
}
