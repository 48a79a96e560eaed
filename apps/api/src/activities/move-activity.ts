import type { Db } from "@loa/db/db.ts"
import { activities } from "@loa/db/schema.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import type { ActivityMoveBody } from "@loa/domain/activities/activity.ts"
import { missingToSubmit, missingToVerify, refusedDays } from "@loa/domain/activities/complete.ts"
import { actsIn, mayActivity } from "@loa/domain/activities/may.ts"
import {
  type ActivityMove,
  allowsMove,
  movesWithReason,
  sourcesOf,
  stateLabels,
  targetOf,
} from "@loa/domain/activities/state.ts"
import { Refusal, refuseFields } from "@loa/domain/refusal.ts"
import { eq, sql } from "drizzle-orm"
import { readSettings } from "../accounts/read-settings.ts"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { type ActivityView, activityView } from "./get-activity.ts"
import { refuseOtherVersion } from "./refuse-write.ts"
import {
  type FoundActivity,
  findActivity,
  lockActivity,
  notFound,
  subjectOf,
} from "./subject-of.ts"
import { alongWith } from "./write-activity.ts"

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
    refuseForeign(ctx, person, move, found)
    if (found.state === targetOf(move)) return activityView(ctx, found)
    refuseState(ctx, move, found)
    refuseOtherVersion(ctx, version, found)
    if (move === "submit") refuseIncomplete(ctx, found)
    if (move === "verify") await refuseUnproven(tx, ctx, found)
    await moveRow(tx, ctx, move, reason ?? null, found)
    const moved = await findActivity(tx, ctx, id)
    if (!moved) throw new Error("What was just moved is not there.")
    return activityView(ctx, moved)
  })
}

const verbs: Record<ActivityMove, string> = {
  submit: "gửi",
  return: "trả lại",
  verify: "xác nhận đã kiểm tra",
  publish: "công khai",
  withdraw: "gỡ",
}

function refuseForeign(ctx: Context, person: Person, move: ActivityMove, found: FoundActivity) {
  const subject = subjectOf(found, ctx)
  if (!mayActivity(person, "read", subject)) throw notFound()
  if (mayActivity(person, move, subject)) return
  const wroteIt = subject.writerIds.includes(person.accountId)
  throw new Refusal(
    "forbidden",
    wroteIt && (move === "verify" || move === "publish")
      ? `Bạn đã viết hoạt động này nên người khác phải ${verbs[move]}.`
      : `Bạn không được ${verbs[move]} hoạt động này.`,
  )
}

function refuseState(ctx: Context, move: ActivityMove, found: FoundActivity) {
  if (allowsMove(found.state, move)) return
  const from = sourcesOf(move).map((state) => `“${stateLabels[state]}”`)
  const detail = `Hoạt động đang ở trạng thái “${stateLabels[found.state]}”; chỉ ${verbs[move]} được khi ở trạng thái ${from.join(" hoặc ")}.`
  throw new Refusal("conflict", detail, { current: activityView(ctx, found) })
}

/** What submitting needs; days count again, since plan and organization may have changed. */
function refuseIncomplete({ today }: Context, found: FoundActivity) {
  const { plan, organization, parties } = found
  const taking = (role: "participant" | "carrier") => parties.filter((p) => p.role === role)
  const acceptance = { today, plan, organization, carried: taking("carrier") }
  const participation = taking("participant")
  const errors = [
    ...missingToSubmit(found),
    ...refusedDays(found, { ...acceptance, participation }),
  ]
  if (errors.length > 0) throw refuseFields(errors)
}

/** What verifying needs, by the review rules in force today. */
async function refuseUnproven(tx: Db, { today }: Context, found: FoundActivity) {
  const { explanation_instead_of_link: wordsCount } = await readSettings(tx, today)
  const errors = missingToVerify(found, { linksOnly: !wordsCount })
  if (errors.length > 0) throw refuseFields(errors)
}

/** One statement: the row, its history line, and by its trigger the rollup. */
async function moveRow(
  tx: Db,
  ctx: Context,
  move: ActivityMove,
  reason: string | null,
  found: FoundActivity,
) {
  const state = targetOf(move)
  const stateReason = movesWithReason.includes(move) ? reason : null
  const line = writeAudit(tx, ctx, {
    ...{ verb: `activity.${move}`, subjectType: "activity", subjectId: found.id },
    organizationId: actsIn(ctx.actor, move, subjectOf(found, ctx)),
    ...{ before: { state: found.state }, after: { state }, reason },
  })
  await alongWith(tx, [line])
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
    .where(eq(activities.id, found.id))
}
