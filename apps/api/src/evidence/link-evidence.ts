import type { Db } from "@loa/db/db.ts"
import { activities, activityEvidence } from "@loa/db/schema.ts"
import { type ActivitySubject, actsIn, mayActivity } from "@loa/domain/activities/may.ts"
import { stateLabels } from "@loa/domain/activities/state.ts"
import { losesFiles, mayAddTo, mayEvidence, takesFiles } from "@loa/domain/evidence/may.ts"
import { mostFiles } from "@loa/domain/evidence/media.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq } from "drizzle-orm"
import { findActivity, notFound as noActivity, subjectOf } from "../activities/subject-of.ts"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { type EvidenceView, evidenceSubject, evidenceView } from "./evidence-entry.ts"
import { notFound, openEvidence, refuseRemoved, viewOf } from "./find-evidence.ts"

/**
 * The activity that files are put under or taken from, held as it is until the transaction ends: its state must not
 * change meanwhile, several files may come at once.
 */
export async function openActivity(tx: Db, ctx: Context, id: string): Promise<ActivitySubject> {
  await tx.select({ id: activities.id }).from(activities).where(eq(activities.id, id)).for("share")
  const found = await findActivity(tx, ctx, id)
  const activity = found && subjectOf(found, ctx)
  if (!activity || !mayActivity(ctx.actor, "read", activity)) throw noActivity()
  if (mayAddTo(ctx.actor, activity)) return activity
  throw new Refusal(
    "forbidden",
    "Chỉ cán bộ ghi của đơn vị mới thêm, bớt được tệp của hoạt động này.",
  )
}

export function refuseWithdrawn({ state }: ActivitySubject) {
  if (takesFiles(state)) return
  throw new Refusal(
    "conflict",
    "Hoạt động đã gỡ nên không nhận thêm tệp; hãy gửi lại hoạt động trước.",
  )
}

export async function refuseFull(tx: Db, activityId: string) {
  const held = await tx.$count(activityEvidence, eq(activityEvidence.activityId, activityId))
  if (held < mostFiles) return
  throw new Refusal("conflict", `Hoạt động đã có ${held} tệp; tối đa ${mostFiles} tệp.`)
}

/** False when it was linked already. */
export async function linkTo(tx: Db, activityId: string, evidenceId: string): Promise<boolean> {
  const rows = await tx
    .insert(activityEvidence)
    .values({ activityId, evidenceId })
    .onConflictDoNothing()
    .returning({ evidenceId: activityEvidence.evidenceId })
  return rows.length > 0
}

const lineOf = (ctx: Context, id: string, activityId: string, activity: ActivitySubject) => ({
  ...{ subjectType: "evidence", subjectId: id },
  organizationId: actsIn(ctx.actor, "write", activity),
  fields: { activityId },
})

/** Lets a file the organization has prove one more activity; asked again, nothing changes. */
export function attachEvidence(
  ctx: Context,
  id: string,
  activityId: string,
): Promise<EvidenceView> {
  const person = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const activity = await openActivity(tx, ctx, activityId)
    const opened = await openEvidence(tx, ctx, id)
    refuseRemoved(opened)
    const subject = evidenceSubject(opened.found)
    if (!mayEvidence(person, "attach", subject, opened.activities)) throw notFound()
    refuseWithdrawn(activity)
    await refuseFull(tx, activityId)
    if (await linkTo(tx, activityId, id)) {
      const { fields, ...line } = lineOf(ctx, id, activityId, activity)
      await writeAudit(tx, ctx, { ...line, verb: "evidence.attach", before: null, after: fields })
    }
    const view = await viewOf(tx, ctx, opened)
    return { ...view, may: evidenceView(person, opened.found, [activity]).may }
  })
}

/** Takes a file from one activity before that is checked; the file stays with the organization. */
export function detachEvidence(
  ctx: Context,
  id: string,
  activityId: string,
): Promise<EvidenceView> {
  requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const activity = await openActivity(tx, ctx, activityId)
    const opened = await openEvidence(tx, ctx, id)
    if (!losesFiles(activity.state)) {
      const state = stateLabels[activity.state]
      const detail = `Hoạt động đang ở trạng thái “${state}” nên không bỏ được tệp; hãy nhờ người kiểm tra gỡ tệp.`
      throw new Refusal("conflict", detail, { current: opened.view })
    }
    const link = and(
      eq(activityEvidence.activityId, activityId),
      eq(activityEvidence.evidenceId, id),
    )
    const gone = await tx.delete(activityEvidence).where(link).returning()
    if (gone.length > 0) {
      const { fields, ...line } = lineOf(ctx, id, activityId, activity)
      await writeAudit(tx, ctx, { ...line, verb: "evidence.detach", before: fields, after: null })
    }
    return viewOf(tx, ctx, opened)
  })
}
