import type { Db } from "@loa/db/db.ts"
import {
  accounts,
  activities,
  activityAudiences,
  activityCounts,
  activityFacts,
  activityItems,
  activityPartners,
  auditLog,
  calendarFeeds,
  contentBullets,
  contentItems,
  contentItemWordings,
  contentSubItems,
  credentials,
  invitations,
  knownDevices,
  materialItems,
  materialReceipts,
  materials,
  memberships,
  obligationWaivers,
  organizationAliases,
  organizationNames,
  organizationParents,
  organizationSuccessors,
  organizations,
  planBodies,
  planIndices,
  planLegalDocuments,
  planParties,
  planProposals,
  plans,
  planTexts,
  planVersions,
  reportingLines,
  sessions,
  settings,
  taskBodies,
  tasks,
  taskWordings,
  twoFactors,
} from "@loa/db/schema.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq, inArray, notInArray, or } from "drizzle-orm"
import { throughSettingId } from "./load-sample.ts"
import { removeEvidence } from "./remove-evidence.ts"
import { removeOutreach } from "./remove-outreach.ts"
import { removeReports } from "./remove-reports.ts"

export interface Removed {
  activities: number
  plans: number
  accounts: number
  organizations: number
}

/**
 * Takes out everything that demo mode made: sample activities, plans and organizations, the demo accounts and
 * what was written with them. What people wrote of real plans stays; one line in the audit log tells of it.
 * @throws Refusal `conflict` when somebody real wrote an activity of a sample plan.
 */
export async function removeSample(db: Db): Promise<Removed> {
  return db.transaction(async (tx) => {
    const made = await findMade(tx)
    await refuseRealWork(tx, made)
    await removeReports(tx, made)
    await removeEvidence(tx, made)
    await removeOutreach(tx, made)
    const removed: Removed = {
      activities: await removeActivities(tx, made),
      accounts: await removeAccounts(tx, made),
      plans: await removePlans(tx, made),
      organizations: await removeOrganizations(tx, made),
    }
    await tx.delete(settings).where(writtenInDemo(made))
    await tx.insert(auditLog).values({
      actorName: "Loa",
      verb: "sample.remove",
      subjectType: "sample",
      subjectId: "all",
      after: { ...removed },
    })
    return removed
  })
}

/** How far the sample goes, and what demo accounts set for everybody. */
const writtenInDemo = ({ accountIds }: Made) =>
  or(eq(settings.id, throughSettingId), inArray(settings.createdById, accountIds))

interface Made {
  accountIds: string[]
  planIds: string[]
  organizationIds: string[]
}

async function findMade(tx: Db): Promise<Made> {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return {
    accountIds: ids(
      await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.demo, true)),
    ),
    planIds: ids(await tx.select({ id: plans.id }).from(plans).where(eq(plans.sample, true))),
    organizationIds: ids(
      await tx
        .select({ id: organizations.id })
        .from(organizations)
        .where(eq(organizations.sample, true)),
    ),
  }
}

async function refuseRealWork(tx: Db, { planIds, accountIds }: Made) {
  const real = await tx.$count(
    activities,
    and(
      inArray(activities.planId, planIds),
      eq(activities.sample, false),
      notInArray(activities.authorId, accountIds),
    ),
  )
  if (real > 0)
    throw new Refusal(
      "conflict",
      `Có ${real} hoạt động do người dùng thật ghi vào kế hoạch minh hoạ; hãy chuyển chúng sang kế hoạch khác trước.`,
    )
}

/** The rollup follows by its triggers: items go while their activity is still there. */
async function removeActivities(tx: Db, { accountIds }: Made): Promise<number> {
  const gone = tx
    .select({ id: activities.id })
    .from(activities)
    .where(or(eq(activities.sample, true), inArray(activities.authorId, accountIds)))
  await tx.delete(activityItems).where(inArray(activityItems.activityId, gone))
  await tx.delete(activityAudiences).where(inArray(activityAudiences.activityId, gone))
  await tx.delete(activityPartners).where(inArray(activityPartners.activityId, gone))
  const removed = await tx
    .delete(activities)
    .where(inArray(activities.id, gone))
    .returning({ id: activities.id })
  await tx
    .delete(activityFacts)
    .where(
      and(
        eq(activityFacts.activities, 0),
        eq(activityFacts.reach, 0),
        eq(activityFacts.minutes, 0),
        eq(activityFacts.copies, 0),
        eq(activityFacts.cost, 0),
      ),
    )
  await tx.delete(activityCounts).where(eq(activityCounts.activities, 0))
  return removed.length
}

/** Also what demo accounts put into a real plan, or confirmed there; an activity that used it forgets it. */
async function removeMaterials(tx: Db, { planIds, accountIds }: Made) {
  const gone = tx
    .select({ id: materials.id })
    .from(materials)
    .where(
      or(
        eq(materials.sample, true),
        inArray(materials.planId, planIds),
        inArray(materials.authorId, accountIds),
      ),
    )
  await tx.update(activities).set({ materialId: null }).where(inArray(activities.materialId, gone))
  await tx
    .delete(materialReceipts)
    .where(
      or(
        inArray(materialReceipts.materialId, gone),
        inArray(materialReceipts.confirmedById, accountIds),
      ),
    )
  await tx.delete(materialItems).where(inArray(materialItems.materialId, gone))
  await tx.delete(materials).where(inArray(materials.id, gone))
}

async function removeAccounts(tx: Db, made: Made): Promise<number> {
  const { accountIds } = made
  await removeMaterials(tx, made)
  await tx
    .update(activities)
    .set({ editedById: null })
    .where(inArray(activities.editedById, accountIds))
  await tx.delete(memberships).where(inArray(memberships.accountId, accountIds))
  await tx
    .delete(invitations)
    .where(
      or(inArray(invitations.accountId, accountIds), inArray(invitations.createdById, accountIds)),
    )
  await tx.delete(knownDevices).where(inArray(knownDevices.accountId, accountIds))
  await tx.delete(calendarFeeds).where(inArray(calendarFeeds.accountId, accountIds))
  await tx.delete(planProposals).where(inArray(planProposals.authorId, accountIds))
  await tx
    .update(planProposals)
    .set({ decidedById: null })
    .where(inArray(planProposals.decidedById, accountIds))
  await tx.delete(obligationWaivers).where(inArray(obligationWaivers.byId, accountIds))
  await tx
    .update(obligationWaivers)
    .set({ endedById: null })
    .where(inArray(obligationWaivers.endedById, accountIds))
  await tx.delete(twoFactors).where(inArray(twoFactors.userId, accountIds))
  await tx.delete(sessions).where(inArray(sessions.userId, accountIds))
  await tx.delete(credentials).where(inArray(credentials.userId, accountIds))
  await tx.delete(accounts).where(inArray(accounts.id, accountIds))
  return accountIds.length
}

async function removePlans(tx: Db, { planIds }: Made): Promise<number> {
  const partsFirst = [
    planProposals,
    obligationWaivers,
    taskBodies,
    taskWordings,
    tasks,
    planBodies,
    contentSubItems,
    contentBullets,
    contentItemWordings,
    contentItems,
    planTexts,
    planIndices,
    planLegalDocuments,
    planParties,
    planVersions,
  ]
  for (const table of partsFirst) await tx.delete(table).where(inArray(table.planId, planIds))
  await tx.delete(plans).where(inArray(plans.id, planIds))
  return planIds.length
}

async function removeOrganizations(tx: Db, { organizationIds }: Made): Promise<number> {
  const partsFirst = [
    memberships,
    organizationSuccessors,
    reportingLines,
    organizationParents,
    organizationAliases,
    organizationNames,
  ]
  for (const table of partsFirst)
    await tx.delete(table).where(inArray(table.organizationId, organizationIds))
  await tx.delete(organizations).where(inArray(organizations.id, organizationIds))
  return organizationIds.length
}
