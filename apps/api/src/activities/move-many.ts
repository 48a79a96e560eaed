import type { ActivityMoves } from "@loa/domain/activities/review-query.ts"
import { type ActivityState, targetOf } from "@loa/domain/activities/state.ts"
import { type FieldError, Refusal, type RefusalCode } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { moveRows } from "./move-rows.ts"
import { type Moving, refuseMove, rulesFor } from "./refuse-move.ts"
import { type FoundActivity, lockActivities, notFound } from "./subject-of.ts"

/** What became of one of many: it is where the move leads, or it stays where it was and why. */
export type MoveOutcome =
  | { outcome: "done"; id: string; changed: boolean; state: ActivityState; version: number }
  | { outcome: "refused"; id: string; code: RefusalCode; detail: string; errors: FieldError[] }

/**
 * Takes many activities one step, each by itself: what is refused keeps none of the others back. Six statements,
 * however many there are; asked for twice, it answers the same and changes nothing.
 */
export function moveMany(ctx: Context, asked: ActivityMoves): Promise<MoveOutcome[]> {
  const person = requirePerson(ctx.actor)
  const { move, ids, reason } = asked
  return ctx.db.transaction(async (tx) => {
    const found = await lockActivities(
      tx,
      ctx,
      ids.map((one) => one.id),
    )
    const moving = { ctx, person, move, rules: await rulesFor(tx, ctx, move) }
    const outcomes = ids.map((seen) => outcomeOf(moving, seen, found.get(seen.id)))
    const rows = outcomes.flatMap(({ id, ...outcome }) => {
      const row = found.get(id)
      return row && outcome.outcome === "done" && outcome.changed ? [row] : []
    })
    if (rows.length > 0) await moveRows(tx, ctx, move, reason || null, rows)
    return outcomes
  })
}

type Seen = ActivityMoves["ids"][number]

function outcomeOf(moving: Moving, { id, version }: Seen, found?: FoundActivity): MoveOutcome {
  try {
    if (!found) throw notFound()
    const changed = refuseMove(moving, found, version)
    const state = targetOf(moving.move)
    return { outcome: "done", id, changed, state, version: found.version + (changed ? 1 : 0) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, message: detail, extra } = error
    return { outcome: "refused", id, code, detail, errors: extra.errors ?? [] }
  }
}
