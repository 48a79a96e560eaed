import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import type { EvidenceKind } from "@loa/domain/evidence/kinds.ts"
import { Dexie, type Table } from "dexie"
import type { Problem } from "../api/client.ts"

/** One write of one activity, and whether it is to be submitted once it is there. */
export type OutboxEntry = {
  accountId: string
  /** Of the activity. */
  id: string
  write: ActivityWrite
  submit: boolean
  /** The version that holds this very write on the server; absent or null while it may not be there. */
  savedVersion?: number | null
}

/** An entry as this device keeps it until the server has it. */
export type KeptEntry = OutboxEntry & {
  savedVersion: number | null
  /** An earlier write that was sent and not answered: it may have arrived, so it is repeated first. */
  attempted: ActivityWrite | null
  /** It has been on its way at least once. */
  tried: boolean
  /** "sending" may be left over from a closed tab and counts as waiting. */
  state: "waiting" | "sending" | "refused"
  /** Why it was refused, or why the last try did not get through. */
  problem: Problem | null
  tries: number
  /** Milliseconds since 1970; not sent before. */
  notBefore: number
  /** First come, first sent. */
  order: number
  queuedAt: string
}

/** A photo or document that goes to the server after its activity's text. */
export type HeldFile = {
  /** Of the evidence. */
  id: string
  accountId: string
  activityId: string
  kind: EvidenceKind
  caption: string
  name: string
  mediaType: string
  /** Hexadecimal, of `bytes`. */
  sha256: string
  bytes: Blob
  /** "held" until its activity is in the outbox or known to the server. */
  state: "held" | "waiting" | "sending" | "refused"
  problem?: Problem
}

/** What is said of a held file and how it stands; its bytes lie apart, for they are seldom read and never change. */
export type KeptFile = Omit<HeldFile, "bytes"> & {
  size: number
  tries: number
  notBefore: number
  order: number
}

export type KeptBytes = { id: string; bytes: Blob }

/** What the server answered to the last write of an activity, so that every tab learns of it. */
export type SentEntry = {
  accountId: string
  id: string
  writeId: string
  version: number
  submitted: boolean
  title: string
  at: number
}

/** Why nothing is being sent for an account, and until when nobody need try. */
export type Pause = {
  accountId: string
  problem: Problem
  tries: number
  at: number
  until: number
}

/** An answer of the server kept for the days without one. */
export type KeptAnswer = { accountId: string; key: string; at: string; value: unknown }

/** Who sends, where the browser has no locks between its tabs. */
export type Lease = { name: string; holder: string; until: number }

class OutboxDb extends Dexie {
  declare entries: Table<KeptEntry, [accountId: string, id: string]>
  declare files: Table<KeptFile, string>
  declare bytes: Table<KeptBytes, string>
  declare sent: Table<SentEntry, [accountId: string, id: string]>
  declare pauses: Table<Pause, string>
  declare answers: Table<KeptAnswer, [accountId: string, key: string]>
  declare leases: Table<Lease, string>

  constructor() {
    super("loa")
    this.version(1).stores({
      entries: "[accountId+id], accountId, [accountId+order], [accountId+state]",
      files: "id, accountId, [accountId+activityId], [accountId+order], [accountId+state]",
      bytes: "id",
      sent: "[accountId+id], accountId, at",
      pauses: "accountId",
      answers: "[accountId+key], accountId",
      leases: "name",
    })
  }
}

/** What this browser keeps, every row by the account that wrote it. */
export const outboxDb = new OutboxDb()
