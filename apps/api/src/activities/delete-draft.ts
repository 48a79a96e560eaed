import { activities, activityEvidence } from "@loa/db/schema.ts"
import { actsIn, mayActivity } from "@loa/domain/activities/may.ts"
import { stateLabels } from "@loa/domain/activities/state.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { eq } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { activityView } from "./get-activity.ts"
import { historyFields } from "./history-fields.ts"
import { refuseOtherVersion } from "./refuse-write.ts"
import { lockActivity, notFound, subjectOf } from "./subject-of.ts"
import { alongWith, deletedParts, deleteItems } from "./write-activity.ts"

/**
 * Deletes a draft and leaves one line that holds all of it (DESIGN §4 "Nothing is ever lost"). What is gone is not
 * found: who asks again after a lost answer gets 404 and may take it as done.
 */
export function deleteDraft(ctx: Context, id: string, version?: number): Promise<void> {
  const person = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const found = await lockActivity(tx, ctx, id)
    if (!found) throw notFound()
    const subject = subjectOf(found, ctx)
    if (!mayActivity(person, "read", subject)) throw notFound()
    if (!mayActivity(person, "delete", subject))
      throw new Refusal("forbidden", "Chỉ cán bộ ghi của đơn vị mới xóa được nháp này.")
    const current = activityView(ctx, found)
    if (found.state !== "draft") {
      const state = stateLabels[found.state]
      const detail = `Chỉ xóa được nháp; hoạt động này đang ở trạng thái “${state}”.`
      throw new Refusal("conflict", detail, { current })
    }
    refuseOtherVersion(ctx, version, found)
    const line = writeAudit(tx, ctx, {
      ...{ verb: "activity.delete", subjectType: "activity", subjectId: id },
      organizationId: actsIn(person, "delete", subject),
      before: { ...historyFields(current, found.state), authorName: found.authorName },
      after: null,
    })
    // The files stay with the organization, for another activity to use.
    const unlinked = tx.delete(activityEvidence).where(eq(activityEvidence.activityId, id))
    await deleteItems(tx, id)
    await alongWith(tx, [...deletedParts(tx, id), unlinked, line])
      .delete(activities)
      .where(eq(activities.id, id))
  })
}
