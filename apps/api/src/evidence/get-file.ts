import { activities, activityEvidence, evidence, files } from "@loa/db/schema.ts"
import { anyOf } from "@loa/db/sql-parts.ts"
import { and, eq, exists, isNull, or, sql } from "drizzle-orm"
import { scopeOf } from "../activities/scope-of.ts"
import { withinScope } from "../activities/within-scope.ts"
import type { Context } from "../http/context.ts"
import { notFound } from "./find-evidence.ts"
import type { ServedFile } from "./serve-file.ts"

/** A file's type and name, for whoever may read an activity it proves or writes for its organization. */
export async function getFile(ctx: Context, id: string): Promise<ServedFile> {
  const scope = await scopeOf(ctx.db, ctx.actor)
  const readable = ctx.db
    .select({ one: sql`1` })
    .from(activityEvidence)
    .innerJoin(activities, eq(activities.id, activityEvidence.activityId))
    .where(and(eq(activityEvidence.evidenceId, evidence.id), withinScope(scope, "all", ctx.today)))
  const [found] = await ctx.db
    .select({
      id: evidence.id,
      hash: files.hash,
      mediaType: files.mediaType,
      size: files.size,
      name: evidence.name,
    })
    .from(evidence)
    .innerJoin(files, eq(files.hash, evidence.fileHash))
    .where(
      and(
        eq(evidence.id, id),
        isNull(evidence.removedAt),
        or(exists(readable), anyOf(evidence.organizationId, scope.ownIds)),
      ),
    )
  if (!found) throw notFound()
  return found
}
