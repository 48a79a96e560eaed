import type { Db } from "@loa/db/db.ts"
import {
  accounts,
  activities,
  activityAudiences,
  activityEvidence,
  activityFacts,
  activityItems,
  activityPartners,
  auditLog,
  calendarFeeds,
  credentials,
  evidence,
  files,
  invitations,
  knownDevices,
  materialReceipts,
  materials,
  memberships,
  obligationWaivers,
  plans,
  sessions,
  settings,
  twoFactors,
} from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { eq, sql } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { planId } from "../load-plan.ts"
import { loadReference } from "../load-reference.ts"
import { referenceDb } from "../testing.ts"
import { demoAccounts } from "./demo-accounts.ts"
import { loadSample } from "./load-sample.ts"
import { removeSample } from "./remove-sample.ts"
import { samplePlanId } from "./sample-plan.ts"

const span = { today: "2022-12-02", through: "2022-12-01" }
const demoId = "demo-reporter"
const realId = "somebody"
let db: Db
beforeAll(async () => {
  db = await referenceDb()
  await loadSample(db, span)
  for (const id of [demoId, realId]) {
    const demo = id === demoId
    await db.insert(accounts).values({ id, name: id, username: id, email: id, demo })
    await db.insert(memberships).values({
      accountId: id,
      organizationId: "ubnd-xa-tra-bong",
      role: "reporter",
      validFrom: "2025-07-01",
    })
  }
  const now = new Date()
  await db.insert(sessions).values({ id: "s", token: "t", userId: demoId, expiresAt: now })
  await db
    .insert(credentials)
    .values({ id: "c", accountId: demoId, userId: demoId, providerId: "credential" })
  await db.insert(knownDevices).values({ accountId: demoId, tokenHash: "d" })
  await db.insert(twoFactors).values({ id: "f", secret: "s", backupCodes: "b", userId: demoId })
  await db.insert(invitations).values({
    ...{ accountId: demoId, codeHash: "h", purpose: "reset", createdById: demoId, expiresAt: now },
  })
  await db.insert(settings).values([
    { key: "site_name", value: "Thử", validFrom: "2022-01-01", createdById: demoId },
    { key: "site_name", value: "Thật", validFrom: "2022-01-01", createdById: realId },
  ])
  const organizationId = "ubnd-xa-tra-bong"
  await db.insert(calendarFeeds).values({
    ...{ id: "01a00000-0000-7000-8000-000000000020", accountId: demoId, organizationId },
    tokenHash: "h",
  })
  await db.insert(obligationWaivers).values(
    [demoId, realId].map((byId, at) => ({
      ...{
        id: `01a00000-0000-7000-8000-00000000003${at}`,
        planId,
        taskCode: "10a",
        organizationId,
      },
      ...{ box: `2025-W3${at}`, reason: "Loa hỏng.", byId, byName: byId, endedById: demoId },
      byOrganizationId: organizationId,
    })),
  )
})

const ofDemo = "01a00000-0000-7000-8000-000000000003"

/** A demo account puts a script into a real plan, and somebody real uses it. */
async function useDemoMaterial(tx: Db, activityId: string) {
  await tx.insert(materials).values({
    ...{ id: ofDemo, planId, organizationId: "ubnd-xa-tra-bong", kind: "script", title: "Bài" },
    ...{ validFrom: "2025-07-01", authorId: demoId, authorName: demoId },
  })
  await tx
    .insert(materialReceipts)
    .values({ materialId: ofDemo, organizationId: "ubnd-xa-tra-bong", confirmedByName: realId })
  await tx.update(activities).set({ materialId: ofDemo }).where(eq(activities.id, activityId))
}

/** A file of a demo account and one of somebody real, both made public by a demo account, proving one activity. */
async function prove(tx: Db, activityId: string) {
  for (const [at, authorId] of [demoId, realId].entries()) {
    const id = `01a00000-0000-7000-8000-00000000001${at}`
    const fileHash = `${at}`.repeat(64)
    await tx.insert(files).values({ hash: fileHash, mediaType: "image/jpeg", size: 1 })
    await tx.insert(evidence).values({
      ...{ id, organizationId: "ubnd-xa-tra-bong", fileHash, kind: "photo", name: "a.jpg" },
      ...{ authorId, authorName: authorId, altText: "Họp", publicAt: new Date() },
      publicById: demoId,
    })
    await tx.insert(activityEvidence).values({ activityId, evidenceId: id })
  }
}

const write = async (tx: Db, id: string, authorId: string, ofPlan: string) => {
  await tx.insert(activities).values({
    id,
    planId: ofPlan,
    organizationId: "ubnd-xa-tra-bong",
    authorId,
    authorName: authorId,
    editedById: demoId,
    state: "submitted",
    firstDay: "2025-08-05",
    channelCode: "meeting",
    title: "Họp thôn",
    writeId: id,
  })
  await tx.insert(activityAudiences).values({ activityId: id, audienceCode: "people", reach: 30 })
  await tx
    .insert(activityItems)
    .values({ activityId: id, planId: ofPlan, itemCode: "par-c", main: true })
}
const first = "0198c6d0-0000-7000-8000-000000000001"
const second = "0198c6d0-0000-7000-8000-000000000002"

test(
  "everything that demo mode made is gone, and one line tells of it",
  undone(
    () => db,
    async (tx) => {
      await write(tx, first, demoId, samplePlanId)
      const sampled = await tx.$count(activities)
      const removed = await removeSample(tx)

      expect(removed).toEqual({ activities: sampled, plans: 1, accounts: 1, organizations: 0 })
      expect(sampled).toBeGreaterThan(200)
      for (const table of [activities, activityItems, activityAudiences, activityPartners])
        expect(await tx.$count(table)).toBe(0)
      expect(await tx.$count(activityFacts)).toBe(0)
      expect(await tx.$count(plans, eq(plans.sample, true))).toBe(0)
      expect(await tx.$count(sessions)).toBe(0)
      expect(await tx.$count(calendarFeeds)).toBe(0)
      expect(await tx.select().from(obligationWaivers)).toMatchObject([
        { byId: realId, endedById: null },
      ])
      for (const table of [credentials, knownDevices, twoFactors, invitations])
        expect(await tx.$count(table)).toBe(0)
      expect(await tx.$count(settings, eq(settings.value, "Thử"))).toBe(0)
      expect(await tx.$count(settings, eq(settings.value, "Thật"))).toBe(1)
      expect(await tx.$count(auditLog, eq(auditLog.verb, "sample.remove"))).toBe(1)
    },
  ),
)

test(
  "what real people wrote of the real plan stays, with its counts",
  undone(
    () => db,
    async (tx) => {
      await write(tx, first, demoId, planId)
      await write(tx, second, realId, planId)
      await useDemoMaterial(tx, second)
      await prove(tx, second)
      await removeSample(tx)

      const left = await tx.select().from(activities)
      expect(left).toMatchObject([
        { id: second, authorId: realId, editedById: null, materialId: null },
      ])
      expect(await tx.$count(materials)).toBe(0)
      expect(await tx.select().from(evidence)).toMatchObject([
        { authorId: realId, publicById: null },
      ])
      expect(await tx.$count(activityEvidence)).toBe(1)
      expect(await tx.select().from(files)).toMatchObject([{ hash: "1".repeat(64) }])
      expect(await tx.select().from(accounts)).toMatchObject([{ id: realId }])
      const { rows } = await tx.execute(sql`select * from activity_facts_recount`)
      expect(rows).toHaveLength(1)
      expect(await tx.$count(activityFacts)).toBe(1)
    },
  ),
)

test(
  "real work in the sample plan is never thrown away",
  undone(
    () => db,
    async (tx) => {
      await write(tx, first, realId, samplePlanId)
      await expect(tx.transaction(removeSample)).rejects.toThrow(Refusal)
      expect(await tx.$count(activities)).toBeGreaterThan(200)
    },
  ),
)

test(
  "removed twice there is nothing more to remove; the reference data is untouched",
  undone(
    () => db,
    async (tx) => {
      await removeSample(tx)
      expect(await removeSample(tx)).toMatchObject({ activities: 0, plans: 0, accounts: 0 })
      expect(await loadReference(tx, { compareAgain: true })).toMatchObject({
        inserted: 0,
        changed: 0,
      })
      expect((await loadSample(tx, span)).activities).toBeGreaterThan(200)
    },
  ),
)

test("demo accounts are one for each role, all of them in xã Trà Bồng", () => {
  expect(demoAccounts.map(({ username }) => username)).toEqual([
    "reporter",
    "approver",
    "coordinator",
    "finance",
    "analyst",
    "leader",
    "admin",
  ])
  for (const { username, memberships: held } of demoAccounts)
    expect(held.map(({ role }) => role)).toEqual([username])
})
