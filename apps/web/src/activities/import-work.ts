import type { ImportReading, ReadRow } from "@loa/domain/activities/import-row.ts"
import type { ImportLists } from "@loa/domain/activities/import-vocabulary.ts"
import type { Sheet, UnreadableReason } from "./import-sheet.ts"

/** How rows are read, as it goes to the worker: lists in place of what finds names in them. */
export type CheckSettings = Omit<ImportReading, "vocabulary" | "lists"> & { lists: ImportLists }

/** What the page asks of the worker; each has a number, and a later check ends an earlier one. */
export type WorkAsked =
  | { id: number; kind: "read"; file: Blob }
  | { id: number; kind: "paste"; text: string }
  | { id: number; kind: "check"; rows: readonly string[][]; settings: CheckSettings }

/** What it answers; rows come in portions, so that taking them in never holds up the page. */
export type WorkAnswer =
  | { id: number; kind: "sheets"; sheets: Sheet[] }
  | { id: number; kind: "unreadable"; reason: UnreadableReason }
  /** A bug: the page says so instead of waiting. */
  | { id: number; kind: "failed" }
  | { id: number; kind: "portion"; rows: ReadRow[]; done: boolean }

export const portionSize = 250
