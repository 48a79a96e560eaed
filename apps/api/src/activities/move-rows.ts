import type { Db } from "@loa/db/db.ts"
import { activities } from "@loa/db/schema.ts"
import { actsIn } from "@loa/domain/activities/may.ts"
import { type ActivityMove, movesWithReason, targetOf } from "@loa/domain/activities/state.ts"
import { inArray, sql } from "drizzle-orm"
import { insertedAudits } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { type FoundActivity, subjectOf } from "./subject-of.ts"
import { alongWith } from "./write-activity.ts"

/** One statement for one or many: the rows, their history lines, and by its trigger the rollup. */
export async function moveRows(
  tx: Db,
  ctx: Context,
  move: ActivityMove,
  reason: string | null,
  rows: readonly FoundActivity[],
) {
  const state = targetOf(move)
  const stateReason = movesWithReason.includes(move) ? reason : null
  const lines = rows.map((found) => ({
    ...({ verb: `activity.${move}`, subjectType: "activity", subjectId: found.id } as const),
    organizationId: actsIn(ctx.actor, move, subjectOf(found, ctx)),
    ...{ before: { state: found.state }, after: { state }, reason },
  }))
  await alongWith(tx, [insertedAudits(tx, ctx, lines)])
    .update(activities)
    .set({
      state,
      stateReason,
      stateAt: sql`now()`,
      updatedAt: sql`now()`,
      version: sql`${activities.version} + 1`,
      ...(move === "submit" && { submittedAt: sql`coalesce(${activities.submittedAt}, now())` }),
      ...(move === "publish" && { publishedAt: sql`now()` }),
    })
    .where(
      inArray(
        activities.id,
        rows.map((row) => row.id),
      ),
    )
}
