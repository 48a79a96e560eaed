import { channelAsks, channelKinds } from "@loa/domain/activities/channel.ts"
import { integer, pgTable, text } from "drizzle-orm/pg-core"

/** DESIGN §9 "Channels": an administrator may add, not delete. */
export const channels = pgTable("channel", {
  code: text().primaryKey(),
  ordinal: integer().notNull(),
  name: text().notNull(),
  nameEn: text().notNull(),
  /** Null only for "Khác". */
  kind: text({ enum: channelKinds }),
  asks: text({ enum: channelAsks }).array().notNull(),
})

export const audiences = pgTable("audience", {
  code: text().primaryKey(),
  ordinal: integer().notNull(),
  name: text().notNull(),
  nameEn: text().notNull(),
})
