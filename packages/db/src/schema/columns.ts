import { date, timestamp } from "drizzle-orm/pg-core"

/** A dated row: both days count; an open end is null; an unknown start is 0001-01-01. */
export const validity = { validFrom: date().notNull(), validTo: date() }

export const createdAt = timestamp({ withTimezone: true }).notNull().defaultNow()
