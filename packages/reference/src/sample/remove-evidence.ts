import type { Db } from "@loa/db/db.ts"
import { activities, activityEvidence, evidence, files } from "@loa/db/schema.ts"
import { eq, inArray, notInArray, or } from "drizzle-orm"

type Made = { accountIds: string[]; organizationIds: string[] }

/**
 * Files that were sent in demo mode. Their bytes stay where they lie until `npm run evidence:check -- --clean` takes
 * out what nothing names.
 */
export async function removeEvidence(tx: Db, { accountIds, organizationIds }: Made) {
  const gone = tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      or(
        eq(evidence.sample, true),
        inArray(evidence.authorId, accountIds),
        inArray(evidence.organizationId, organizationIds),
      ),
    )
  const goneActivities = tx
    .select({ id: activities.id })
    .from(activities)
    .where(or(eq(activities.sample, true), inArray(activities.authorId, accountIds)))
  await tx
    .delete(activityEvidence)
    .where(
      or(
        inArray(activityEvidence.evidenceId, gone),
        inArray(activityEvidence.activityId, goneActivities),
      ),
    )
  await tx
    .update(evidence)
    .set({ publicById: null })
    .where(inArray(evidence.publicById, accountIds))
  await tx.delete(evidence).where(inArray(evidence.id, gone))
  const kept = tx.select({ hash: evidence.fileHash }).from(evidence)
  await tx.delete(files).where(notInArray(files.hash, kept))
}
