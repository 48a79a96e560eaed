import type { Db } from "@loa/db/db.ts"
import { reportAdjustments, reportCounts, reportEntries, reports } from "@loa/db/schema.ts"
import { eq, inArray, or } from "drizzle-orm"

/** Reports written in demo mode, of sample plans and of sample organizations; others forget the demo accounts. */
export async function removeReports(
  tx: Db,
  made: { accountIds: string[]; planIds: string[]; organizationIds: string[] },
): Promise<void> {
  const { accountIds, planIds, organizationIds } = made
  const gone = tx
    .select({ id: reports.id })
    .from(reports)
    .where(
      or(
        eq(reports.sample, true),
        inArray(reports.planId, planIds),
        inArray(reports.organizationId, organizationIds),
      ),
    )
  // Counted anew by whoever asks next.
  await tx.delete(reportCounts)
  await tx.delete(reportAdjustments).where(inArray(reportAdjustments.reportId, gone))
  await tx.delete(reportEntries).where(inArray(reportEntries.reportId, gone))
  await tx
    .update(reports)
    .set({ consolidatedInId: null })
    .where(inArray(reports.consolidatedInId, gone))
  await tx.delete(reports).where(inArray(reports.id, gone))
  await tx
    .update(reports)
    .set({ submittedById: null })
    .where(inArray(reports.submittedById, accountIds))
  await tx
    .update(reportAdjustments)
    .set({ byId: null })
    .where(inArray(reportAdjustments.byId, accountIds))
}
