import type { ImportField } from "@loa/domain/activities/import-field.ts"
import { readRow } from "@loa/domain/activities/import-row.ts"
import type { GroupMarks } from "@loa/domain/activities/import-value.ts"
import { vocabularyOf } from "@loa/domain/activities/import-vocabulary.ts"
import { useEffect, useMemo, useRef, useState } from "react"
import { findKnown } from "./find-known.ts"
import { type ImportDesk, importDesk } from "./import-desk.ts"
import type { ImportSource } from "./import-lists.ts"
import { rememberColumn, rememberedColumns } from "./import-memory.ts"
import type { UnreadableReason } from "./import-sheet.ts"
import {
  type Block,
  bestSheet,
  blankWork,
  columnsWith,
  edited,
  type ImportWork,
  type Reading,
  workOfSheet,
} from "./import-state.ts"

export type ImportTrouble = UnreadableReason | "too-many" | "bug"

/** The worker, begun with the first file and ended with the page. */
function useDesk() {
  const desk = useRef<ImportDesk | null>(null)
  useEffect(
    () => () => {
      desk.current?.close()
      desk.current = null
    },
    [],
  )
  return () => {
    desk.current ??= importDesk()
    return desk.current
  }
}

/** The rows of a sheet, checked off the main thread whenever they are to be read another way. */
function useChecked(source: ImportSource, desk: () => ImportDesk) {
  const [work, setWork] = useState<ImportWork | null>(null)
  const [broken, setBroken] = useState(false)
  const vocabulary = useMemo(() => vocabularyOf(source.lists), [source.lists])
  const settingsOf = ({ columns, groupMarks, submit }: Reading) => {
    const rules = source.rules(submit)
    return rules && { columns, groupMarks, rules, lists: source.lists }
  }
  const change = (of: (now: ImportWork) => ImportWork) => setWork((now) => now && of(now))

  function check(next: ImportWork) {
    const settings = settingsOf(next)
    if (!settings) return
    setWork({ ...next, checked: null, progress: 0 })
    const rows = next.lines.map(({ cells }) => [...cells])
    desk().check(rows, settings, (checked, done) => {
      if (!checked) return setBroken(true)
      change((now) => ({ ...now, progress: checked.length, checked: done ? checked : null }))
      // Without an answer none are pointed out; the server does not refuse them either.
      if (done)
        findKnown(source.organizationId, checked).then(
          (known) => change((now) => ({ ...now, known })),
          () => undefined,
        )
    })
  }
  const edit = (block: Block) =>
    change((now) => {
      const settings = settingsOf(now)
      return settings
        ? edited(now, block, (cells) => readRow(cells, { ...settings, vocabulary }))
        : now
    })
  return { work, broken, check, change, edit, close: () => setWork(null) }
}

const without = <Value>(set: ReadonlySet<Value>, value: Value) =>
  new Set([...set].filter((one) => one !== value))

/** Everything the import page does before it sends. */
export function useImport(source: ImportSource, accountId: string) {
  const desk = useDesk()
  const { work, broken, check, change, edit, close } = useChecked(source, desk)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<ImportTrouble | null>(null)
  const { audiences } = source.lists

  function take(chosen: Parameters<typeof workOfSheet>[0]) {
    const next = workOfSheet(chosen, audiences, rememberedColumns(accountId), work)
    setTrouble(next ? null : "too-many")
    if (next) check(next)
  }
  async function open(file: Blob | string) {
    setBusy(true)
    const answer = await desk().read(file)
    setBusy(false)
    if ("unreadable" in answer) return setTrouble(answer.unreadable)
    take({ sheets: answer.sheets, sheetAt: bestSheet(answer.sheets, audiences) })
  }
  const recheck = (changes: Partial<Reading>) => work && check({ ...work, ...changes })
  return {
    ...{ work, busy, open, edit, close, trouble: broken ? ("bug" as const) : trouble },
    openBlank: () => check(blankWork(audiences)),
    takeSheet: (sheetAt: number) => work && take({ ...work, sheetAt, header: undefined }),
    takeHeader: (header: number | null) => work && take({ ...work, header }),
    setColumn: (column: number, field: ImportField | null) => {
      rememberColumn(accountId, work?.headings[column] ?? "", field)
      if (work) recheck({ columns: columnsWith(work, column, field) })
    },
    setGroupMarks: (groupMarks: GroupMarks) => recheck({ groupMarks }),
    setSubmit: (submit: boolean) => recheck({ submit }),
    setSkipsDuplicates: (skipsDuplicates: boolean) =>
      change((now) => ({ ...now, skipsDuplicates })),
    leaveOut: (at: number, isOut: boolean) =>
      change((now) => ({ ...now, out: isOut ? new Set([...now.out, at]) : without(now.out, at) })),
    addLines: (count: number) =>
      work &&
      edit({ at: work.lines.length, column: 0, texts: Array.from({ length: count }, () => []) }),
  }
}
export type ImportActions = ReturnType<typeof useImport>
