import type { Db } from "@loa/db/db.ts"
import {
  activities,
  activityAudiences,
  activityItems,
  activityPartners,
  audiences,
  channels,
  contentBullets,
  contentItems,
  contentSubItems,
  materialItems,
  materials,
  organizations,
  planBodies,
  planParties,
  plans,
  taskBodies,
  tasks,
  taskWordings,
} from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { missingToSubmit, missingToVerify } from "@loa/domain/activities/complete.ts"
import { wrongReferences } from "@loa/domain/activities/references.ts"
import { addDays, isValidOn } from "@loa/domain/dates.ts"
import { asc, eq, sql } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { referenceDb } from "../testing.ts"
import { activitiesOn } from "./generate.ts"
import { loadSample } from "./load-sample.ts"
import { samplePlanId } from "./sample-plan.ts"

const today = "2026-11-23"
const through = "2026-11-22"
let db: Db
let all: (typeof activities.$inferSelect)[]
beforeAll(async () => {
  db = await referenceDb()
  await loadSample(db, { today, through })
  all = await db.select().from(activities).orderBy(asc(activities.id))
})

const digest = async (from: Db) => {
  const tables = [
    "activity",
    "activity_item",
    "activity_audience",
    "activity_partner",
    "material",
    "material_item",
    "plan_party",
  ]
  const rows = await Promise.all(
    tables.map((table) =>
      from.execute<{ digest: string }>(
        sql`select md5(string_agg(t::text, ',' order by t::text)) as digest from ${sql.identifier(table)} t`,
      ),
    ),
  )
  return rows.map((result) => result.rows[0]?.digest)
}

test("a few thousand activities, in every stretch of the plan's life", () => {
  const between = (from: string, to: string) =>
    all.filter(({ firstDay }) => firstDay && from <= firstDay && firstDay <= to).length

  expect(all.length).toBeGreaterThan(3000)
  expect(all.length).toBeLessThan(4500)
  expect(between("2022-08-15", "2025-06-30")).toBeGreaterThan(2500)
  expect(between("2025-07-01", "2025-12-31")).toBeGreaterThan(300)
  expect(between("2026-01-01", through)).toBeGreaterThan(300)
  expect(all.every(({ sample, authorId }) => sample && authorId === null)).toBe(true)
})

test("the rollup equals a recount", async () => {
  const { rows } = await db.execute(sql`
    (select * from activity_facts where (activities, reach, minutes, copies, cost) <> (0, 0, 0, 0, 0)
     except select * from activity_facts_recount)
    union all (select * from activity_facts_recount except select * from activity_facts)`)
  expect(rows).toEqual([])
})

test("one day always tells the same, whenever it is asked", () => {
  expect(activitiesOn("2024-05-07", through)).toEqual(activitiesOn("2024-05-07", through))
  const ids = (last: string) => activitiesOn("2026-11-18", last).map(({ activity }) => activity.id)
  expect(ids("2026-11-30")).toEqual(ids("2026-11-18"))
  expect(ids("2026-11-18").length).toBeGreaterThan(0)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

test("run again the same day, it adds and changes nothing", async () => {
  const before = await digest(db)

  expect(await loadSample(db, { today, through })).toEqual({ activities: 0, through })
  expect(await digest(db)).toEqual(before)
})

test(
  "run a week later, it adds that week and leaves the rest alone",
  undone(
    () => db,
    async (tx) => {
      const later = addDays(through, 7)
      const { activities: added } = await loadSample(tx, {
        today: addDays(today, 7),
        through: later,
      })
      const now = await tx.select().from(activities).orderBy(asc(activities.id))

      expect(added).toBeGreaterThan(0)
      expect(now.filter(({ firstDay }) => firstDay && firstDay <= through)).toEqual(all)
      expect(now).toHaveLength(all.length + added)
    },
  ),
)

test("a draft that was deleted stays deleted", () =>
  undone(
    () => db,
    async (tx) => {
      const id = all.at(-1)?.id ?? ""
      await tx.delete(activityItems).where(eq(activityItems.activityId, id))
      await tx.delete(activityAudiences).where(eq(activityAudiences.activityId, id))
      await tx.delete(activityPartners).where(eq(activityPartners.activityId, id))
      await tx.delete(activities).where(eq(activities.id, id))
      await loadSample(tx, { today, through })

      expect(await tx.$count(activities, eq(activities.id, id))).toBe(0)
    },
  )())

test("nothing happens after yesterday, not even by the clock", () => {
  const end = new Date(`${addDays(through, 1)}T00:00:00+07:00`)
  for (const { firstDay, lastDay, createdAt, stateAt, publishedAt, updatedAt } of all) {
    expect(firstDay && firstDay <= through).toBe(true)
    expect(lastDay === null || lastDay <= through).toBe(true)
    for (const instant of [createdAt, stateAt, updatedAt, publishedAt ?? createdAt])
      expect(instant < end).toBe(true)
  }
})

test("each is what a clerk could have sent, complete and with something to look at", async () => {
  const channelOf = new Map((await db.select().from(channels)).map((row) => [row.code, row]))
  const items = Map.groupBy(await db.select().from(activityItems), (row) => row.activityId)
  const reached = Map.groupBy(await db.select().from(activityAudiences), (row) => row.activityId)
  const partners = Map.groupBy(await db.select().from(activityPartners), (row) => row.activityId)
  const bullets = await db.select().from(contentBullets)
  const subItems = await db.select().from(contentSubItems)
  const itemCodes = (await db.select().from(contentItems)).map(({ code }) => code)
  const audienceCodes = (await db.select().from(audiences)).map(({ code }) => code)
  const everybody = await db.select().from(organizations)
  const ready = await db.select().from(materials)
  for (const row of all) {
    const write = ActivityWrite.parse({
      ...row,
      items: (items.get(row.id) ?? []).map(({ itemCode, ...item }) => ({
        ...item,
        code: itemCode,
      })),
      audiences: (reached.get(row.id) ?? []).map(({ audienceCode, reach }) => ({
        code: audienceCode,
        reach,
      })),
      partnerIds: (partners.get(row.id) ?? []).map(({ organizationId }) => organizationId),
    })
    const known = {
      channel: channelOf.get(row.channelCode ?? "") ?? null,
      task: { isHeading: row.taskCode === "10" },
      itemCodes,
      bullets,
      subItems,
      audienceCodes,
      partners: everybody,
      material: ready.find(({ id }) => id === row.materialId) ?? null,
    }
    const wrong = [
      ...missingToSubmit(write),
      ...missingToVerify(write),
      ...wrongReferences(write, known),
    ]
    expect(wrong, `${row.title} ${row.firstDay}`).toEqual([])
  }
})

test("whoever tells of something took part in its plan on that day", async () => {
  const parties = (await db.select().from(planParties)).filter(({ role }) => role === "participant")
  for (const { planId, organizationId, firstDay } of all) {
    const party = parties.find(
      (row) =>
        row.planId === planId &&
        row.organizationId === organizationId &&
        isValidOn(firstDay ?? "", row),
    )
    expect(party, `${organizationId} ${firstDay}`).toBeDefined()
  }
  const voices = new Set(all.map(({ organizationId }) => organizationId))
  expect(voices.size).toBe(57)
})

test("the broadcaster and the portal speak nearly every week, and every line of part III is served", () => {
  const weekly = (organizationId: string, taskCode: string) =>
    all.filter((row) => row.organizationId === organizationId && row.taskCode === taskCode).length
  expect(weekly("tt-tt-vh-tt", "10a")).toBeGreaterThan(125)
  expect(weekly("phong-vhtt", "10b")).toBeGreaterThan(115)
  expect(new Set(all.map(({ taskCode }) => taskCode)).size).toBe(13)
})

test("the old is published, the new waits; what went back or down says why", () => {
  const states = (from: string, to: string) =>
    all.filter(({ firstDay }) => firstDay && from <= firstDay && firstDay <= to)
  const share = (rows: typeof all) =>
    rows.filter(({ state }) => state === "published").length / rows.length

  expect(share(states("2022-08-15", "2026-10-01"))).toBeGreaterThan(0.95)
  const recent = new Set(states("2026-10-25", through).map(({ state }) => state))
  for (const state of ["draft", "submitted", "verified", "published"] as const)
    expect(recent).toContain(state)
  for (const { state, stateReason, publishedAt } of all) {
    expect(stateReason !== null).toBe(state === "returned" || state === "withdrawn")
    expect(publishedAt !== null).toBe(state === "published" || state === "withdrawn")
  }
})

test("every quarter leaves gaps, and no quarter is empty", async () => {
  const { rows } = await db.execute<{ items: number }>(sql`
    select count(distinct i.item_code)::integer as items
      from activity a join activity_item i on i.activity_id = a.id
     where a.state = 'published' group by date_trunc('quarter', a.first_day)`)
  expect(rows).toHaveLength(18)
  for (const { items } of rows) expect(items >= 14 && items < 24).toBe(true)
})

test("some tell how it was held, none of them everything, and money always comes from somewhere", () => {
  const share = (is: (row: (typeof all)[number]) => boolean) => all.filter(is).length / all.length
  expect(share(({ languages }) => languages.includes("cor"))).toBeGreaterThan(0.1)
  expect(share(({ languages }) => languages.length === 0)).toBeGreaterThan(0.1)
  expect(share(({ headPresent }) => headPresent)).toBeGreaterThan(0.05)
  expect(share(({ mode }) => mode === "online")).toBeGreaterThan(0.005)
  expect(share(({ integratedWith }) => integratedWith !== "")).toBeGreaterThan(0.03)
  expect(share(({ materialId }) => materialId !== null)).toBeGreaterThan(0.002)
  for (const { title, integratedWith, cost, costSource, state, submittedAt } of all) {
    if (/lồng ghép/i.test(title)) expect(integratedWith, title).not.toBe("")
    if (cost === null) expect(costSource).toBeNull()
    expect(submittedAt === null).toBe(state === "draft")
  }
})

test("the focal point has put scripts, a leaflet and a clip there, each with its main item", async () => {
  const ready = await db.select().from(materials)
  expect(new Set(ready.map(({ kind }) => kind))).toEqual(
    new Set(["guidance", "script", "leaflet", "clip"]),
  )
  expect(ready.every(({ sample, planId }) => sample && planId === samplePlanId)).toBe(true)
  const main = await db.select().from(materialItems).where(eq(materialItems.main, true))
  expect(main.map(({ materialId }) => materialId).sort()).toEqual(ready.map(({ id }) => id).sort())
})

test("nobody is named and no link leads anywhere", () => {
  for (const { authorName, links, title, summary } of all) {
    expect(authorName).toMatch(/^Cán bộ mẫu \d{2,3}$/)
    for (const link of links) expect(link).toMatch(/^https:\/\/vi-du\.invalid\//)
    expect(`${title} ${summary}`).not.toMatch(/[{}]|undefined|(?<!\p{L})(ông|bà) \p{Lu}/u)
  }
})

test("the sample plan continues each item of the plan for 2022–2025 with bodies of the commune", async () => {
  const [plan] = await db.select().from(plans).where(eq(plans.id, samplePlanId))
  const items = await db.select().from(contentItems).where(eq(contentItems.planId, samplePlanId))
  const bodies = await db.select().from(planBodies).where(eq(planBodies.planId, samplePlanId))
  const leads = await db.select().from(taskBodies).where(eq(taskBodies.planId, samplePlanId))
  const lines = await db.select().from(taskWordings).where(eq(taskWordings.planId, samplePlanId))

  expect(plan).toMatchObject({ sample: true, startsOn: "2026-01-01", endsOn: "2026-12-31" })
  expect(items).toHaveLength(24)
  for (const { code, continuesCode, continuesPlanId } of items)
    expect([continuesPlanId, continuesCode]).toEqual(["tra-bong-2022-2025", code])
  expect(await db.$count(tasks, eq(tasks.planId, samplePlanId))).toBe(13)
  expect(await db.$count(contentBullets, eq(contentBullets.planId, samplePlanId))).toBe(54)
  expect(bodies.flatMap(({ organizationId }) => organizationId ?? []).sort()).toEqual([
    "phong-kinh-te-xa-tra-bong",
    "phong-vh-xh-xa-tra-bong",
    "tt-hcc-xa-tra-bong",
    "ubnd-xa-tra-bong",
    "van-phong-xa-tra-bong",
  ])
  expect(leads.filter(({ role }) => role === "lead")).toHaveLength(12)
  expect(lines.map(({ title, content }) => `${title} ${content}`).join()).not.toMatch(/huyện/)
})
