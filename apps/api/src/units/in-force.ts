import type { Day } from "@loa/domain/dates.ts"
import { type SQL, type SQLWrapper, sql } from "drizzle-orm"

/** In force on a day: `from` and `to` are its columns. */
export const inForce = (day: Day, from: SQLWrapper, to: SQLWrapper): SQL =>
  sql`(${from} <= ${day} and (${to} is null or ${to} >= ${day}))`
