import { successorsOf } from "@loa/db/sql-parts.ts"
import { mayWriteFor } from "@loa/domain/activities/may.ts"
import type { EvidenceListQuery } from "@loa/domain/evidence/evidence.ts"
import { and, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { readCursor, writeCursor } from "../http/cursor.ts"
import { evidenceView } from "./evidence-entry.ts"
import { listEvidenceWhere, notFound } from "./find-evidence.ts"

/** The files an organization has, newest first, for another of its activities to use. */
export async function listEvidence(ctx: Context, query: EvidenceListQuery) {
  const { organization: organizationId, cursor, limit } = query
  const { rows } = await ctx.db.execute<{ successorIds: string[] }>(
    sql`select ${successorsOf(sql`${organizationId}`)} as "successorIds"`,
  )
  const successorIds = rows[0]?.successorIds ?? []
  if (!mayWriteFor(ctx.actor, { organizationId, successorIds })) throw notFound()
  const before = cursor === undefined ? undefined : readCursor(cursor, z.uuid())
  const found = await listEvidenceWhere(
    ctx.db,
    and(
      sql`e.organization_id = ${organizationId} and e.removed_at is null`,
      before === undefined ? undefined : sql`e.id < ${before}::uuid`,
    ) ?? sql`true`,
    limit + 1,
  )
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    data: page.map((one) => evidenceView(ctx.actor, one, [])),
    next: found.length > limit && last ? writeCursor(last.id) : null,
  }
}
