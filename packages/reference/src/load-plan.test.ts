import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Db } from "@loa/db/db.ts"
import {
  contentBullets,
  contentItems,
  contentItemWordings,
  contentSubItems,
  legalDocuments,
  planBodies,
  planIndices,
  planParties,
  plans,
  planTexts,
  taskBodies,
  tasks,
  taskWordings,
} from "@loa/db/schema.ts"
import { isValidOn } from "@loa/domain/dates.ts"
import { asc, count, eq } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { referenceDb } from "./testing.ts"

/** The file itself, past the loader's reading of it. */
interface Printed {
  metadata: Record<string, string>
  indices: { items: PrintedItem[] }[]
  [section: string]: unknown
}
interface PrintedItem {
  id: string
  title: string
  heading_source: string
  bullets: { text: string; has_dash: boolean }[]
}

const printed: Printed = JSON.parse(
  readFileSync(join(import.meta.dirname, "../data/plan.json"), "utf8"),
)
let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

test("the plan has 24 items, 54 bullets, 12 lines and a heading, 29 bodies, 23 documents", async () => {
  const size = async (table: Parameters<Db["$count"]>[0]) => db.$count(table)

  expect(await size(planIndices)).toBe(3)
  expect(await size(contentItems)).toBe(24)
  expect(await size(contentItemWordings)).toBe(24)
  expect(await size(contentBullets)).toBe(54)
  expect(await size(contentSubItems)).toBe(3)
  expect(await size(planBodies)).toBe(29)
  expect(await size(legalDocuments)).toBe(23)
  const lines = await db.select().from(tasks).orderBy(asc(tasks.ordinal))
  expect(lines.filter(({ isHeading }) => !isHeading)).toHaveLength(12)
  expect(lines.filter(({ isHeading }) => isHeading).map(({ code }) => code)).toEqual(["10"])
  expect(lines.map(({ code }) => code).join(" ")).toBe("1 2 3 4 5 6 7 8 9 10 10a 10b 11")
})

test("every bullet, title and heading is the printed one", async () => {
  const bullets = await db.select().from(contentBullets)
  const wordings = await db.select().from(contentItemWordings)
  for (const item of printed.indices.flatMap((index) => index.items)) {
    const wording = wordings.find(({ code }) => code === item.id)
    expect(wording).toMatchObject({ title: item.title, heading: item.heading_source })
    const texts = bullets
      .filter(({ itemCode }) => itemCode === item.id)
      .sort((a, b) => a.ordinal - b.ordinal)
      .map(({ text, hasDash }) => ({ text, has_dash: hasDash }))
    expect(texts).toEqual(item.bullets.map(({ text, has_dash }) => ({ text, has_dash })))
  }
})

test("labels keep the plan's letters, codes are plain", async () => {
  const items = await db.select().from(contentItems).orderBy(asc(contentItems.ordinal))

  expect(items.map(({ code }) => code)).toEqual(
    printed.indices.flatMap((index) => index.items.map(({ id }) => id)),
  )
  expect(items.find(({ code }) => code === "papi-dd")?.label).toBe("PAPI.đ")
  expect(items.map(({ ordinal }) => ordinal)).toEqual(items.map((_, at) => at + 1))
})

test("texts stand in their sections, verbatim and in order", async () => {
  const rows = await db.select().from(planTexts).orderBy(asc(planTexts.ordinal))
  const texts = (section: string) =>
    rows.filter((row) => row.section === section).map(({ text }) => text)
  const from = (key: string, word: string) =>
    z
      .array(z.looseObject({}))
      .parse(printed[key])
      .map((entry) => entry[word])

  expect(texts("purpose")).toEqual(from("purposes", "text"))
  expect(texts("requirement")).toEqual(from("requirements", "text"))
  expect(texts("budget")).toEqual(from("budget_rules", "text"))
  expect(texts("responsibility")).toEqual(from("responsibilities", "text"))
  expect(texts("reporting-rule")).toEqual(from("reporting_rules", "quote"))
  expect(texts("recipient")).toEqual(from("recipients", "source"))
  expect(texts("anomaly")).toEqual(from("anomalies", "as_written"))
  const [plan] = await db.select().from(plans)
  expect(plan?.source.basis).toBe(printed.metadata.basis_source)
  expect(plan?.source.title).toBe(printed.metadata.title_source)
})

test("task lines have the printed cadence and their bodies; the heading has neither", async () => {
  const lines = await db.select().from(taskWordings)
  const bodies = await db.select().from(taskBodies)
  const line = (code: string) => lines.find((row) => row.code === code)
  const leads = (code: string) =>
    bodies.filter((row) => row.taskCode === code && row.role === "lead").map((row) => row.bodyId)

  expect(line("10a")).toMatchObject({ cadence: "weekly", cadenceSource: "Hàng tuần" })
  expect(line("6")).toMatchObject({ cadence: "rolling", cadenceSource: "Thường xuyên trong năm." })
  expect(line("10")).toMatchObject({ cadence: null, leadSource: null })
  expect(leads("10")).toEqual([])
  expect(leads("10b")).toEqual(["phong-vhtt"])
  expect(lines.filter(({ code }) => code !== "10").every(({ cadence }) => cadence)).toBe(true)
})

test("the 29 bodies are carried by kind", async () => {
  const counted = await db
    .select({ treatment: planBodies.treatment, bodies: count() })
    .from(planBodies)
    .groupBy(planBodies.treatment)
  expect(Object.fromEntries(counted.map(({ treatment, bodies }) => [treatment, bodies]))).toEqual({
    owner: 1,
    reporter: 9,
    contributor: 2,
    addressee: 6,
    group: 6,
    words: 5,
  })
})

test("nine offices and sixteen communes take part until the district ends, then six communes", async () => {
  const parties = await db
    .select()
    .from(planParties)
    .where(eq(planParties.planId, "tra-bong-2022-2025"))
  const on = (day: string, role: string) =>
    parties.filter((party) => party.role === role && isValidOn(day, party))

  expect(on("2025-06-30", "participant").filter(({ optional }) => !optional)).toHaveLength(25)
  expect(on("2025-06-30", "participant").filter(({ optional }) => optional)).toHaveLength(2)
  expect(on("2025-06-30", "owner").map(({ organizationId }) => organizationId)).toEqual([
    "ubnd-huyen",
  ])
  expect(on("2025-07-01", "owner")).toEqual([])
  expect(on("2025-07-01", "carrier")).toHaveLength(6)
  expect(on("2025-07-01", "participant")).toHaveLength(30)
  const serving = on("2025-12-31", "focal-point").filter(
    ({ organizationId }) => organizationId === "phong-vh-xh-xa-tra-bong",
  )
  expect(serving.map(({ servesId }) => servesId).sort()).toEqual([
    "phong-kinh-te-xa-tra-bong",
    "phong-vh-xh-xa-tra-bong",
    "tt-hcc-xa-tra-bong",
    "ubnd-xa-tra-bong",
    "van-phong-xa-tra-bong",
  ])
  expect(on("2026-01-01", "participant")).toEqual([])
})
