import type { Logger } from "drizzle-orm/logger"
import type { OnQuery } from "./db.ts"

/** Counts statements without keeping their text: parameters may be personal data. */
export const queryCounter = (onQuery: OnQuery | undefined): Logger | false =>
  onQuery ? { logQuery: () => onQuery() } : false
