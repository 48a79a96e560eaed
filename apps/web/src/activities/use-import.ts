import { fieldLabelOf, type ImportField } from "@loa/domain/activities/import-field.ts"
import { guessColumns, headerRowOf } from "@loa/domain/activities/import-header.ts"
import { type ReadRow, readRow } from "@loa/domain/activities/import-row.ts"
import { mostImportRows } from "@loa/domain/activities/import-rules.ts"
import type { GroupMarks } from "@loa/domain/activities/import-value.ts"
import { vocabularyOf } from "@loa/domain/activities/import-vocabulary.ts"
import { useEffect, useMemo, useRef, useState } from "react"
import { v7 as uuidv7 } from "uuid"
import { api, call } from "../api/client.ts"
import { type ImportDesk, importDesk } from "./import-desk.ts"
import { blankLines, type Known, type Line, linesOf } from "./import-lines.ts"
import { gridFields, type ImportSource } from "./import-lists.ts"
import { rememberColumn, rememberedColumns } from "./import-memory.ts"
import type { Sheet, UnreadableReason } from "./import-sheet.ts"

/** How the rows are read; a change has them all checked anew. */
type Reading = {
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

export type ImportTrouble = UnreadableReason | "too-many" | "bug"

const start: Pick<ImportWork, "groupMarks" | "submit" | "skipsDuplicates"> = {
  ...{ groupMarks: "unsaid", submit: true, skipsDuplicates: true },
}

const without = <Value>(set: ReadonlySet<Value>, value: Value) =>
  new Set([...set].filter((one) => one !== value))

/** Everything the import page does before it sends. */
export function useImport(source: ImportSource, accountId: string) {
  const desk = useRef<ImportDesk | null>(null)
  const [work, setWork] = useState<ImportWork | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<ImportTrouble | null>(null)
  const vocabulary = useMemo(() => vocabularyOf(source.lists), [source.lists])
  useEffect(() => () => desk.current?.close(), [])
  const theDesk = () => {
    desk.current ??= importDesk()
    return desk.current
  }
  const settingsOf = ({ columns, groupMarks, submit }: Reading) => {
    const rules = source.rules(submit)
    return rules && { columns, groupMarks, rules, lists: source.lists }
  }

  /** Rows that say the same as what is there; without an answer none are pointed out, and the server keeps all. */
  async function findKnown(checked: readonly ReadRow[]) {
    const keyed = new Map(
      checked.flatMap(({ key, seen: { firstDay, channelCode, title } }) =>
        key && firstDay && channelCode && title.length <= 200
          ? [[key, { firstDay, channelCode, title }] as const]
          : [],
      ),
    )
    if (keyed.size === 0) return
    const rows = [...keyed.values()].slice(0, mostImportRows)
    const keys = [...keyed.keys()]
    const json = { organizationId: source.organizationId, rows }
    const { data } = await call(api.activities.import.duplicates.$post({ json }))
    const known = new Map(
      data.flatMap(({ at, id, state }) => {
        const key = keys[at]
        return key ? [[key, { id, state }] as const] : []
      }),
    )
    setWork((now) => now && { ...now, known })
  }

  function check(next: ImportWork) {
    const settings = settingsOf(next)
    if (!settings) return
    setWork({ ...next, checked: null, progress: 0 })
    const rows = next.lines.map(({ cells }) => [...cells])
    theDesk().check(rows, settings, (checked, done) => {
      if (!checked) return setTrouble("bug")
      const progress = checked.length
      setWork((now) => now && { ...now, progress, checked: done ? checked : null })
      if (done) void findKnown(checked).catch(() => undefined)
    })
  }

  /** Takes one sheet; headings are found, and columns guessed from them. */
  function take(sheets: readonly Sheet[], sheetAt: number, asked?: { header: number | null }) {
    const sheet = sheets[sheetAt]
    if (!sheet) return
    const { audiences } = source.lists
    const header = asked ? asked.header : headerRowOf(sheet.grid, audiences)
    const lines = linesOf(sheet, header)
    if (lines.length > mostImportRows) return setTrouble("too-many")
    const width = Math.max(0, ...sheet.grid.map((row) => row.length))
    const row = header === null ? [] : (sheet.grid[header] ?? [])
    const headings = Array.from({ length: width }, (_, at) => row[at] ?? "")
    const columns = guessColumns(headings, audiences, rememberedColumns(accountId))
    const kept = work ?? start
    const { groupMarks, submit, skipsDuplicates } = kept
    check({
      ...{ importId: uuidv7(), sheets, sheetAt, header, headings, lines, columns },
      ...{ groupMarks, submit, skipsDuplicates, known: new Map(), out: new Set() },
      ...{ checked: null, progress: 0 },
    })
  }

  async function open(file: Blob | string) {
    setBusy(true)
    setTrouble(null)
    const answer = await theDesk().read(file)
    setBusy(false)
    if ("unreadable" in answer) return setTrouble(answer.unreadable)
    const { audiences } = source.lists
    const best = answer.sheets.findIndex(({ grid }) => headerRowOf(grid, audiences) !== null)
    take(answer.sheets, Math.max(0, best))
  }

  /** An empty table to type a stack of paper sheets into. */
  function openBlank() {
    const headings = gridFields.map((field) => fieldLabelOf(field, source.lists.audiences))
    const lines = blankLines(10, gridFields.length)
    check({
      ...{ ...start, importId: uuidv7(), sheets: [], sheetAt: 0, header: null, headings, lines },
      ...{ columns: gridFields, known: new Map(), out: new Set(), checked: null, progress: 0 },
    })
  }

  const reread = (now: ImportWork, lines: readonly Line[], from: number) => {
    const settings = settingsOf(now)
    if (!settings || !now.checked) return now
    const checked = lines.map((line, at) => {
      const before = now.checked?.[at]
      if (before && (at < from || line === now.lines[at])) return before
      return readRow(line.cells, { ...settings, vocabulary })
    })
    return { ...now, lines, checked, progress: checked.length }
  }

  /** Writes texts over cells, to the right and down from one; rows that are missing are added. */
  function edit(at: number, column: number, block: readonly (readonly string[])[]) {
    setWork((now) => {
      if (!now) return now
      const missing = at + block.length - now.lines.length
      const last = now.lines.at(-1)?.number
      const added = missing > 0 ? blankLines(missing, now.columns.length, last) : []
      const lines = [...now.lines, ...added].slice(0, mostImportRows).map((line, row) => {
        const texts = block[row - at]
        if (!texts) return line
        const cells = now.columns.map((_, n) => texts[n - column] ?? line.cells[n] ?? "")
        return { ...line, cells }
      })
      return reread(now, lines, at)
    })
  }

  const change = (changes: Partial<Reading>) => {
    if (work) check({ ...work, ...changes })
  }
  return {
    ...{ work, busy, trouble, open, openBlank, edit },
    takeSheet: (sheetAt: number) => work && take(work.sheets, sheetAt),
    takeHeader: (header: number | null) => work && take(work.sheets, work.sheetAt, { header }),
    setColumn: (column: number, field: ImportField | null) => {
      if (!work) return
      rememberColumn(accountId, work.headings[column] ?? "", field)
      change({
        columns: work.columns.map((one, at) => {
          if (at === column) return field
          return one === field ? null : one
        }),
      })
    },
    setGroupMarks: (groupMarks: GroupMarks) => change({ groupMarks }),
    setSubmit: (submit: boolean) => change({ submit }),
    setSkipsDuplicates: (skipsDuplicates: boolean) =>
      setWork((now) => now && { ...now, skipsDuplicates }),
    leaveOut: (at: number, isOut: boolean) =>
      setWork(
        (now) => now && { ...now, out: isOut ? new Set([...now.out, at]) : without(now.out, at) },
      ),
    addLines: (count: number) => {
      if (work)
        edit(
          work.lines.length,
          0,
          Array.from({ length: count }, () => []),
        )
    },
    close: () => {
      setWork(null)
      setTrouble(null)
    },
  }
}
export type ImportActions = ReturnType<typeof useImport>
