import type { Db } from "@loa/db/db.ts"
import type { Actor } from "@loa/domain/accounts/actor.ts"
import type { Day } from "@loa/domain/dates.ts"
import { createFactory } from "hono/factory"
import type { FileStore } from "../evidence/file-store.ts"

/** What the deployment decides (DESIGN §5 "Environment"). */
export type Config = {
  /** Origins that pages may write from; the first is the public address. */
  origins: readonly [string, ...string[]]
  authSecret: string
  /** Sample data are shown and demo accounts may sign in; what is written is marked sample. */
  demo: boolean
  /** In demo mode on a machine of one's own: the password the sign-in page may fill in. */
  offeredDemoPassword?: string
  version: string
}

/** Everything a verb may know of the request it serves. */
export type Context = {
  db: Db
  actor: Actor
  /** The day in Việt Nam, made once per request. */
  today: Day
  requestId: string
  config: Config
  /** Where the bytes of evidence lie. */
  files: FileStore
}

export type Env = {
  Variables: {
    /** Who asks and with which database; absent on paths that need neither. */
    ctx: Context
    /** The client's address, from the platform; never from a header the client may set. */
    clientAddress: string
  }
}

export const { createApp } = createFactory<Env>()
