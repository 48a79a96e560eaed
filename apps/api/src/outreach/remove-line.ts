import { outreachPlanLines } from "@loa/db/schema.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { eq, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { auditedLine, lockedRow, noLine, rowsById } from "./plan-rows.ts"
import { writablePlan } from "./writable-plan.ts"

/** Takes a line out of the plan; the row stays. A second time it is out already. */
export function removeLine(ctx: Context, id: string, version: number): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    // The plan is locked before its line, as every other writer does.
    const [known] = await rowsById(tx, [id])
    if (!known) throw noLine()
    const plan = await writablePlan(ctx, tx, known)
    const found = await lockedRow(tx, id)
    if (!found) throw noLine()
    if (found.removedAt) return
    if (found.version !== version)
      throw new Refusal("stale", "Dòng này đã được sửa sau lần bạn mở; hãy xem lại rồi bỏ.", {
        current: found,
      })
    await tx
      .update(outreachPlanLines)
      .set({ removedAt: sql`now()`, version: found.version + 1 })
      .where(eq(outreachPlanLines.id, id))
    await writeAudit(tx, ctx, {
      ...{ verb: "outreach.remove", subjectType: "outreach", subjectId: id },
      ...{ organizationId: plan.actingId, before: auditedLine(found), after: null },
    })
  })
}
