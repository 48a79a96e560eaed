import type { ActivityMoveBody } from "@loa/domain/activities/activity.ts"
import type { ActivityMove } from "@loa/domain/activities/state.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { type ActivityView, activityView } from "./get-activity.ts"
import { moveRows } from "./move-rows.ts"
import { refuseMove, rulesFor } from "./refuse-move.ts"
import { findActivity, lockActivity, notFound } from "./subject-of.ts"

/** Takes an activity one step through its life; asking for the state it is in changes nothing (DESIGN §4). */
export function moveActivity(
  ctx: Context,
  id: string,
  move: ActivityMove,
  { version, reason }: ActivityMoveBody,
): Promise<ActivityView> {
  const person = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const found = await lockActivity(tx, ctx, id)
    if (!found) throw notFound()
    const moving = { ctx, person, move, rules: await rulesFor(tx, ctx, move) }
    if (!refuseMove(moving, found, version)) return activityView(ctx, found)
    await moveRows(tx, ctx, move, reason ?? null, [found])
    const moved = await findActivity(tx, ctx, id)
    if (!moved) throw new Error("What was just moved is not there.")
    return activityView(ctx, moved)
  })
}
