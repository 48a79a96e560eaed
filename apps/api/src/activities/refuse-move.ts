import type { Db } from "@loa/db/db.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import type { Settings } from "@loa/domain/accounts/settings.ts"
import { missingToSubmit, missingToVerify, refusedDays } from "@loa/domain/activities/complete.ts"
import { mayActivity } from "@loa/domain/activities/may.ts"
import {
  type ActivityMove,
  allowsMove,
  sourcesOf,
  stateLabels,
  targetOf,
} from "@loa/domain/activities/state.ts"
import { Refusal, refuseFields } from "@loa/domain/refusal.ts"
import { readSettings } from "../accounts/read-settings.ts"
import type { Context } from "../http/context.ts"
import { activityView } from "./get-activity.ts"
import { refuseOtherVersion } from "./refuse-write.ts"
import { type FoundActivity, notFound, subjectOf } from "./subject-of.ts"

const verbs: Record<ActivityMove, string> = {
  submit: "gửi",
  return: "trả lại",
  verify: "xác nhận đã kiểm tra",
  publish: "công khai",
  withdraw: "gỡ",
}

/** One move asked for by one person, and the review rules in force where the move needs them. */
export type Moving = {
  ctx: Context
  person: Person
  move: ActivityMove
  rules: Settings | null
}

/** Only verifying asks the review rules. */
export const rulesFor = async (tx: Db, { today }: Context, move: ActivityMove) =>
  move === "verify" ? readSettings(tx, today) : null

/**
 * Everything a move is refused for, in one order: whose it is, its state, its version, what it lacks.
 * @returns false when the activity is already where the move leads, so that nothing is left to do.
 */
export function refuseMove(moving: Moving, found: FoundActivity, version?: number): boolean {
  const { ctx, move, rules } = moving
  refuseForeign(moving, found)
  if (found.state === targetOf(move)) return false
  refuseState(moving, found)
  refuseOtherVersion(ctx, version, found)
  if (move === "submit") refuseIncomplete(ctx, found)
  if (rules) refuseUnproven(rules, found)
  return true
}

function refuseForeign({ ctx, person, move }: Moving, found: FoundActivity) {
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

function refuseState({ ctx, move }: Moving, found: FoundActivity) {
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
function refuseUnproven(
  { explanation_instead_of_link: wordsCount }: Settings,
  found: FoundActivity,
) {
  const files = found.evidence.filter((one) => one.removedAt === null).length
  const errors = missingToVerify({ ...found, files }, { wordsCount })
  if (errors.length > 0) throw refuseFields(errors)
}
