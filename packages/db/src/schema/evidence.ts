import { evidenceKinds } from "@loa/domain/evidence/kinds.ts"
import { sql } from "drizzle-orm"
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core"
import { accounts } from "./accounts.ts"
import { activities } from "./activities.ts"
import { createdAt } from "./columns.ts"
import { organizations } from "./units.ts"

/** A stored file, once, by the SHA-256 of its bytes (64 hex digits); the bytes lie in R2 or a folder. */
export const files = pgTable(
  "file",
  {
    hash: text().primaryKey(),
    /** As its content says, not as its name does. */
    mediaType: text().notNull(),
    size: integer().notNull(),
    createdAt,
  },
  (t) => [check("file_hash", sql`${t.hash} ~ '^[0-9a-f]{64}$'`)],
)

/** A photo, list, scan, recording or document an organization keeps; one serves many activities. The client makes the id. */
export const evidence = pgTable(
  "evidence",
  {
    id: uuid().primaryKey(),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    fileHash: text()
      .notNull()
      .references(() => files.hash),
    kind: text({ enum: evidenceKinds }).notNull(),
    name: text().notNull(),
    caption: text().notNull().default(""),
    /** What the picture shows in words, for who cannot see it; required to make it public. */
    altText: text().notNull().default(""),
    authorId: text().references(() => accounts.id),
    authorName: text().notNull(),
    createdAt,
    /** Made public by a reviewer who looked at it; shown as long as a published activity carries it. */
    publicAt: timestamp({ withTimezone: true }),
    publicById: text().references(() => accounts.id),
    /** Taken down, with the reason; the row stays. */
    removedAt: timestamp({ withTimezone: true }),
    removedReason: text(),
    version: integer().notNull().default(1),
    sample: boolean().notNull().default(false),
  },
  (t) => [
    index("evidence_of_organization").on(t.organizationId, t.id),
    index("evidence_of_file").on(t.fileHash),
    check(
      "evidence_public_kinds",
      sql`${t.publicAt} is null or (${t.kind} in ('photo', 'document') and ${t.altText} <> '')`,
    ),
  ],
)

export const activityEvidence = pgTable(
  "activity_evidence",
  {
    activityId: uuid()
      .notNull()
      .references(() => activities.id),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id),
    createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.evidenceId] }),
    index("activity_evidence_of").on(t.evidenceId),
  ],
)
