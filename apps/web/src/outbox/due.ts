import { Dexie, type Table } from "dexie"
import type { KeptEntry, KeptFile } from "./outbox-db.ts"

export type Due = Pick<KeptEntry | KeptFile, "state" | "notBefore">

/** Left over from a closed tab, "sending" is waiting too. */
export const waits = ({ state }: Due): boolean => state === "waiting" || state === "sending"

export const isDue = (due: Due): boolean => waits(due) && due.notBefore <= Date.now()

/** The rows of one account in the order they came. */
export const inOrder = <Row extends KeptEntry | KeptFile, Key>(
  table: Table<Row, Key>,
  accountId: string,
) => table.where("[accountId+order]").between([accountId, Dexie.minKey], [accountId, Dexie.maxKey])
