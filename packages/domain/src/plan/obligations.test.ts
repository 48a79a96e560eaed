import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, isValidOn } from "../dates.ts"
import { coordinatorsOn, lineRoleOf } from "./line-roles.ts"
import { obligations } from "./obligations.ts"
import { isBound, type PlanLife, type PlanLine } from "./plan-life.ts"
import { defaultTerms, lines, newCommunes, oldCommunes, traBong } from "./testing.ts"

const settingsOn = () => defaultTerms
const owed = (from: string, to: string, id: string, plan: PlanLife = traBong) =>
  obligations(plan, { from, to }, settingsOn, id)
const byKey = (key: string, id: string, plan?: PlanLife) =>
  owed("2025-01-01", "2025-12-31", id, plan).filter((one) => one.key === key)
const lineOf = (code: string): PlanLine => {
  const found = lines.find((line) => line.code === code)
  if (!found) throw new Error(`no line ${code}`)
  return found
}

describe("where a period straddles the reform", () => {
  test("the week of 30/6/2025 belongs to the third quarter and to whoever carries the plan on", () => {
    expect(byKey("2025-W27", "tt-tt-vh-tt")).toEqual([])
    expect(byKey("2025-W27", "xa-moi-1")).toMatchObject([
      {
        taskCode: "10a",
        from: "2025-06-30",
        due: "2025-07-06",
        countsOf: ["xa-moi-1", "tt-tt-vh-tt"],
      },
      { taskCode: "10b", countsOf: ["xa-moi-1", "phong-vhtt"] },
    ])
    expect(byKey("2025-W26", "tt-tt-vh-tt")).toMatchObject([{ due: "2025-06-29" }])
  })

  test("the year 2025 passes on with what its lead had done in it", () => {
    expect(byKey("2025", "phong-tu-phap")).toEqual([])
    const [box] = byKey("2025", "xa-moi-3").filter((o) => o.kind === "task" && o.taskCode === "4")
    expect(box).toMatchObject({
      from: "2025-01-01",
      due: "2025-12-31",
      countsOf: ["xa-moi-3", "phong-tu-phap"],
    })
  })

  test("the second quarter's report closes before the end: still the old commune's", () => {
    expect(byKey("2025-q2", "xa-cu-1")).toMatchObject([
      { from: "2025-03-15", cutOff: "2025-06-14", due: "2025-06-20" },
    ])
    expect(byKey("2025-q2", "xa-moi-1")).toEqual([])
    expect(byKey("2025-q3", "xa-moi-1")).toMatchObject([{ due: "2025-09-19" }])
  })

  test("were it due after the end, the successor would owe it", () => {
    const slow = { ...defaultTerms, quarter_due_working_days: 20 }
    const of = (id: string) =>
      obligations(traBong, { from: "2025-07-01", to: "2025-07-31" }, () => slow, id).filter(
        ({ kind }) => kind === "report",
      )
    expect(of("xa-cu-1")).toEqual([])
    expect(of("xa-moi-1")).toMatchObject([{ key: "2025-q2", due: "2025-07-11" }])
  })

  test("an office with a successor of its own leaves the carriers out", () => {
    const plan = {
      ...traBong,
      successions: [{ organizationId: "tt-tt-vh-tt", successorId: "xa-moi-2" }],
    }
    const leads = newCommunes.filter((id) =>
      byKey("2025-W40", id, plan).some((o) => o.kind === "task" && o.taskCode === "10a"),
    )
    expect(leads).toEqual(["xa-moi-2"])
  })

  test("carried on without an end, it goes on", () => {
    const carriers = traBong.carriers.map((one) => ({ ...one, validTo: null }))
    const organizations = traBong.organizations.map((one) => ({
      ...one,
      participations: one.participations.map((span) =>
        span.validTo === "2025-12-31" ? { ...span, validTo: null } : span,
      ),
    }))
    const plan = { ...traBong, carriers, organizations }
    expect(owed("2026-01-01", "2026-03-31", "xa-moi-1", plan)).toHaveLength(13 + 13 + 1)
  })
})

describe("reports", () => {
  test("the first figures begin with the plan, and who joined after the cut-off has none to tell", () => {
    expect(owed("2022-08-01", "2022-09-30", "xa-cu-1")).toMatchObject([
      { key: "2022-q3", from: "2022-08-01", cutOff: "2022-09-14", due: "2022-09-21" },
    ])
    const late = traBong.organizations.map((one) =>
      one.id === "xa-cu-1"
        ? { ...one, participations: [{ validFrom: "2022-09-16", validTo: null, optional: false }] }
        : one,
    )
    const plan = { ...traBong, organizations: late }
    expect(owed("2022-08-01", "2022-09-30", "xa-cu-1", plan)).toEqual([])
  })
})

describe("who coordinates", () => {
  test("groups stand for whoever is active on the day; the lead is not among them", () => {
    const { organizationIds, open } = coordinatorsOn(traBong, lineOf("10a"), "2025-06-30")
    expect([organizationIds, open]).toEqual([oldCommunes, true])
    expect(coordinatorsOn(traBong, lineOf("1"), "2025-07-01").organizationIds).toEqual([])
    expect(coordinatorsOn(traBong, lineOf("7"), "2025-01-01").organizationIds).toEqual([
      ...["van-phong-huyen", "tt-tt-vh-tt", ...oldCommunes, "buu-dien"],
    ])
  })

  test.each([
    ["10a", "tt-tt-vh-tt", "2025-06-30", "lead"],
    ["10a", "xa-cu-1", "2025-06-30", "coordinating"],
    ["10a", "phong-tu-phap", "2025-06-30", "open"],
    ["10a", "xa-moi-1", "2025-07-01", "lead"],
    ["10a", "xa-cu-1", "2025-07-01", null],
    ["9", "phong-tu-phap", "2025-06-30", null],
    ["12", "phong-tu-phap", "2025-06-30", null],
  ])("line %s is to %s on %s: %s", (code, id, day, role) => {
    expect(lineRoleOf(traBong, code, id, day)).toBe(role)
  })
})

test("nothing is owed outside the validity and the participation of whoever owes it", () => {
  const day = fc.nat(1400).map((days) => addDays("2022-06-01", days))
  const validity = fc.tuple(day, fc.nat(500)).map(([validFrom, days]) => ({
    ...{ validFrom, validTo: addDays(validFrom, days) },
  }))
  const life = fc.record({ own: validity, part: validity, optional: fc.boolean() })
  fc.assert(
    fc.property(fc.array(life, { minLength: 9, maxLength: 9 }), (lives) => {
      const organizations = traBong.organizations.map((one, at) => {
        const { own, part, optional } = lives[at % lives.length] ?? {}
        return own && part && optional !== undefined
          ? { ...one, ...own, participations: [{ ...part, optional }] }
          : one
      })
      const plan = { ...traBong, organizations }
      const span = { from: "2022-01-01", to: "2026-12-31" }
      for (const { organizationId, due, from } of obligations(plan, span, settingsOn)) {
        const owner = organizations.find(({ id }) => id === organizationId)
        expect(owner && isValidOn(due, owner) && isBound(owner, due)).toBe(true)
        expect(from >= plan.startsOn && from <= due && due <= plan.endsOn).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test("a new version counts from its day: a line that becomes weekly, and one that goes", () => {
  const edited = lines
    .filter(({ code }) => code !== "10b")
    .map((line) => (line.code === "6" ? { ...line, cadence: "weekly" as const } : line))
  const editions = [...traBong.editions, { version: 2, effectiveFrom: "2024-04-01", lines: edited }]
  const plan = { ...traBong, editions }
  const weeks = (id: string) =>
    owed("2024-03-25", "2024-04-14", id, plan).flatMap((o) => (o.kind === "task" ? [o.key] : []))
  // The week of 25/3 is due on 31/3, the next one on 7/4.
  expect(weeks("phong-vhtt")).toEqual(["2024-W13"])
  expect(weeks("van-phong-huyen")).toEqual(["2024-W14", "2024-W15"])
})
