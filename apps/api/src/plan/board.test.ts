import type { Db } from "@loa/db/db.ts"
import { obligations } from "@loa/domain/plan/obligations.ts"
import {
  contributors,
  defaultTerms,
  newCommunes,
  offices,
  oldCommunes,
  traBong,
} from "@loa/domain/plan/testing.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { beforeAll, describe, expect, test } from "vitest"
import { fetchPlanLife } from "./fetch-plan-life.ts"
import { bodyOf, place, planAs, planId } from "./testing.ts"

const today = "2025-06-12"
let db: Db

beforeAll(async () => {
  db = await referenceDb()
  const radio = { organizationId: "tt-tt-vh-tt", taskCode: "10a" }
  await place(db, { ...radio, firstDay: "2024-12-30" })
  await place(db, { ...radio, firstDay: "2025-01-08" })
  await place(db, { ...radio, firstDay: "2025-01-12", state: "published" })
  await place(db, { ...radio, firstDay: "2025-06-03", state: "submitted" })
  await place(db, { ...radio, firstDay: "2025-06-04", state: "returned" })
  await place(db, { ...radio, firstDay: "2025-06-05", taskCode: null })
  const commune = { organizationId: "ubnd-xa-tra-thuy", taskCode: "10a" }
  await place(db, { ...commune, firstDay: "2025-06-02" })
  await place(db, { ...commune, firstDay: "2025-06-10", state: "submitted" })
  await place(db, { organizationId: "phong-tu-phap", taskCode: "4", firstDay: "2025-03-05" })
  await place(db, { organizationId: "phong-tc-kh", taskCode: "8", firstDay: "2025-03-12" })
})

const board = (
  organizationId: string,
  query: { year?: string; organization?: string } = {},
  on = today,
) => bodyOf(planAs(db, on, organizationId, "reporter").board.$get({ query }))

type Board = Awaited<ReturnType<typeof board>>
const lineOf = ({ lines }: Board, code: string) => {
  const line = lines.find((one) => one.code === code)
  if (!line) throw new Error(`no line ${code}`)
  return line
}
const boxOf = (found: Board, code: string, key: string) =>
  lineOf(found, code)
    .tracks.flatMap(({ boxes }) => boxes)
    .find((box) => box.key === key)

describe("the plan as the database holds it", () => {
  test("expects the same as the plan worked out by hand", async () => {
    const { life } = await fetchPlanLife(
      { db, today },
      { id: planId, startsOn: traBong.startsOn, endsOn: traBong.endsOn },
    )
    const perKind = (plan: typeof traBong, ids: readonly string[]) =>
      [2022, 2023, 2024, 2025].flatMap((year) =>
        [1, 2, 3, 4].map((quarter) => {
          const owed = obligations(
            plan,
            { from: "2022-01-01", to: "2026-12-31" },
            () => defaultTerms,
          )
          return owed.filter(
            (one) =>
              ids.includes(one.organizationId) &&
              one.quarter.year === year &&
              one.quarter.quarter === quarter,
          ).length
        }),
      )
    const communes = life.organizations.filter(({ kind }) => kind === "peoples-committee")
    const [before, after] = [
      communes.filter(({ validTo }) => validTo !== null).map(({ id }) => id),
      communes.filter(({ validTo }) => validTo === null).map(({ id }) => id),
    ]
    expect([before.length, after.length]).toEqual([16, 6])
    for (const id of offices) expect(perKind(life, [id]), id).toEqual(perKind(traBong, [id]))
    expect(perKind(life, before)).toEqual(perKind(traBong, oldCommunes))
    expect(perKind(life, after)).toEqual(perKind(traBong, newCommunes))
    expect(perKind(life, contributors).every((count) => count === 0)).toBe(true)
  })
})

describe("the board", () => {
  test("has twelve lines and the heading of task 10 in the plan's order", async () => {
    const { lines, year, years } = await board("tt-tt-vh-tt")
    expect(lines.map(({ code }) => code)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
      "10",
      "10a",
      "10b",
      "11",
    ])
    expect(lines.filter(({ isHeading }) => isHeading).map(({ code }) => code)).toEqual(["10"])
    expect([year, years]).toEqual([2025, [2022, 2023, 2024, 2025]])
  })

  test("a week counts what is verified or published in it, and shows what waits", async () => {
    const found = await board("tt-tt-vh-tt")
    expect(boxOf(found, "10a", "2025-W01")).toMatchObject({ counted: 1, state: "done" })
    expect(boxOf(found, "10a", "2025-W02")).toMatchObject({ counted: 2, state: "done" })
    expect(boxOf(found, "10a", "2025-W03")).toMatchObject({ counted: 0, state: "late" })
    expect(boxOf(found, "10a", "2025-W23")).toMatchObject({ counted: 0, waiting: 1, state: "late" })
    expect(boxOf(found, "10a", "2025-W24")).toMatchObject({ state: "on-track" })
    expect(boxOf(found, "10a", "2025-W25")).toMatchObject({ state: "not-due" })
    expect(lineOf(found, "10a")).toMatchObject({ role: "lead", own: [] })
  })

  test("whoever coordinates has weeks of its own, never late, and its help is counted apart", async () => {
    const found = await board("ubnd-xa-tra-thuy")
    const line = lineOf(found, "10a")
    expect(line.role).toBe("coordinating")
    expect(line.own).toEqual([
      { key: "2025-W23", counted: 1, waiting: 0 },
      { key: "2025-W24", counted: 0, waiting: 1 },
    ])
    expect(line.helped).toEqual({ organizations: 1, counted: 1, waiting: 1 })
    expect(boxOf(found, "10a", "2025-W23")?.counted).toBe(0)
  })

  test("the year's boxes and the ages of lines without a term", async () => {
    const found = await board("phong-tu-phap")
    expect(lineOf(found, "4").role).toBe("lead")
    expect(boxOf(found, "4", "2025")).toMatchObject({ counted: 1, state: "done" })
    expect(boxOf(found, "5", "2025")).toMatchObject({ state: "on-track", due: "2025-12-31" })
    const [kept] = lineOf(found, "8").tracks
    expect(kept?.age).toEqual({
      ...{ state: "on-track", lastDay: "2025-03-12", days: 92, lateOn: "2025-06-13" },
    })
    expect(lineOf(found, "6").tracks[0]?.age).toMatchObject({ state: "late", lastDay: null })
  })

  test("after the reform a commune sees its own weeks and those of whoever led before", async () => {
    const found = await board("ubnd-xa-tra-bong", {}, "2025-11-20")
    const { tracks } = lineOf(found, "10a")
    expect(tracks.map(({ organizationId, boxes }) => [organizationId, boxes.length])).toEqual([
      ["tt-tt-vh-tt", 26],
      ["ubnd-xa-tra-bong", 26],
    ])
    // What the ended lead had done in the year fills the year's box it passed on.
    expect(lineOf(found, "4").tracks).toMatchObject([
      { organizationId: "ubnd-xa-tra-bong", boxes: [{ key: "2025", state: "done" }] },
    ])
    const all = await board("ubnd-xa-tra-bong", { organization: "all" }, "2025-11-20")
    expect(lineOf(all, "10a").tracks).toHaveLength(1 + 6)
    expect(all.organization).toBeNull()
  })

  test("a year, a plan or an organization that is none of it is refused by name", async () => {
    const plan = planAs(db, today, "tt-tt-vh-tt", "reporter")
    const refused = async (query: { year?: string; organization?: string; plan?: string }) => {
      const reply = await plan.board.$get({ query })
      const body: unknown = await reply.json()
      return [reply.status, JSON.stringify(body)]
    }
    expect(await refused({ year: "2021" })).toEqual([422, expect.stringContaining("Năm")])
    expect(await refused({ year: "abc" })).toEqual([422, expect.stringContaining("cần là một năm")])
    expect(await refused({ organization: "so-tttt" })).toEqual([
      422,
      expect.stringContaining("không tham gia kế hoạch"),
    ])
    expect(await refused({ plan: "khac" })).toEqual([422, expect.stringContaining("Kế hoạch")])
    const stranger = planAs(db, today, "so-tttt", "reporter")
    expect((await stranger.board.$get({ query: {} })).status).toBe(404)
  })
})

describe("a line's page", () => {
  const line = (code: string, organizationId = "tt-tt-vh-tt") =>
    planAs(db, today, organizationId, "approver").lines[":task"].$get({
      ...{ param: { task: code }, query: {} },
    })

  test("lists what each organization added, by quarter; the lead is not among them", async () => {
    const { contributions, heading, line: found, mayWaive } = await bodyOf(line("10a"))
    expect(heading?.code).toBe("10")
    expect(found.leadAsPrinted).toContain("Trung tâm Truyền thông")
    const named = contributions.find(({ organizationId }) => organizationId === "ubnd-xa-tra-thuy")
    expect(named).toMatchObject({
      coordinates: true,
      quarters: [{ counted: 0 }, { counted: 1, waiting: 1 }, { counted: 0 }, { counted: 0 }],
    })
    expect(contributions.filter(({ coordinates }) => coordinates)).toHaveLength(16)
    expect(contributions.some(({ organizationId }) => organizationId === "tt-tt-vh-tt")).toBe(false)
    expect(mayWaive).toEqual(["tt-tt-vh-tt"])
    expect((await bodyOf(line("10a", "phong-tu-phap"))).mayWaive).toEqual([])
  })

  test("whoever led it before the reform is not listed as help", async () => {
    const after = planAs(db, "2025-11-20", "ubnd-xa-tra-bong", "approver").lines[":task"]
    const { contributions } = await bodyOf(
      after.$get({ param: { task: "10a" }, query: { year: "2025" } }),
    )
    const ids = contributions.map(({ organizationId }) => organizationId)
    expect(ids).toContain("ubnd-xa-tra-thuy")
    expect(ids).not.toContain("tt-tt-vh-tt")
  })

  test("a heading and a line the plan does not have are not found", async () => {
    expect((await line("10")).status).toBe(404)
    expect((await line("12")).status).toBe(404)
  })
})
