import type { StartPlan } from "@loa/domain/plan/start-plan.ts"
import { describe, expect, test } from "vitest"
import {
  datedTasks,
  leadTroubles,
  newCadences,
  tasksByLeads,
  toggled,
} from "./start-plan-decisions.ts"
import { redecided } from "./start-plan-draft.ts"

const line = (code: string, title = code, isHeading = false) => ({
  ...{ code, title, isHeading, parentCode: null, cadence: "yearly" as const },
})
const body = (id: string, leads: string[], organizationIds: string[]) => ({
  ...{ id, leads, organizationIds, name: id, keptName: null, keep: false, coordinates: [] },
  basis: "field" as const,
})
const proposal = {
  tasks: [line("1"), line("2"), line("10", "10", true), line("10a"), line("11", "CCHC 2021-2025")],
  bodies: [
    body("van-hoa", ["1", "10a"], ["phong-vh-xh"]),
    body("noi-vu", ["1", "2", "11"], ["phong-vh-xh", "van-phong"]),
  ],
}
const plan: StartPlan = {
  ...{ sourcePlanId: "cu", ownerId: "xa", title: "Kế hoạch 2026–2030", shortTitle: "Xã 2026–2030" },
  ...{ number: null, signedOn: null, basis: "", startsOn: "2026-01-01", endsOn: "2030-12-31" },
  items: ["par-a", "par-b"],
  tasks: proposal.tasks.map(({ code, cadence }) => ({ code, cadence })),
  bodies: proposal.bodies.map(({ id, organizationIds }) => ({ id, organizationIds, keep: false })),
  participants: ["xa", "phong-vh-xh", "van-phong"].map((organizationId) => ({
    ...{ organizationId, optional: false },
  })),
  ...{ focalPointId: "phong-vh-xh", budgetOfficeId: null, eachItsOwn: false },
  reword: [{ from: "huyện", to: "xã" }],
  people: [{ accountId: "mai", organizationId: "xa", role: "reporter" }],
}

describe("who leads what", () => {
  test("a heading needs no lead, a kept line does", () => {
    expect(leadTroubles(plan, proposal)).toEqual({ without: [], outside: [] })
    const bodies = [{ id: "noi-vu", organizationIds: ["van-phong"], keep: false }]
    expect(leadTroubles({ ...plan, bodies }, proposal).without).toEqual(["10a"])
    const tasks = plan.tasks.filter(({ code }) => code !== "10a")
    expect(leadTroubles({ ...plan, bodies, tasks }, proposal).without).toEqual([])
  })

  test("a lead that does not take part is told once", () => {
    const participants = plan.participants.filter((one) => one.organizationId !== "phong-vh-xh")
    expect(leadTroubles({ ...plan, participants }, proposal).outside).toEqual(["phong-vh-xh"])
  })

  test("tasks with the same leads stand together, whatever the order of those", () => {
    expect(tasksByLeads(plan, proposal)).toEqual([
      { leads: ["phong-vh-xh", "van-phong"], codes: ["1", "2", "11"] },
      { leads: ["phong-vh-xh"], codes: ["10a"] },
    ])
  })
})

test("what is changed of the tasks is found, and what speaks of years that are over", () => {
  expect(newCadences(plan, proposal)).toEqual([])
  const tasks = plan.tasks.map((one) =>
    one.code === "2" ? { code: "2", cadence: "weekly" as const } : one,
  )
  expect(newCadences({ tasks }, proposal)).toEqual([{ code: "2", cadence: "weekly" }])
  expect(datedTasks(plan, proposal)).toEqual(["11"])
  expect(datedTasks({ ...plan, startsOn: "2025-01-01" }, proposal)).toEqual([])
})

test("a box ticked and unticked leaves the others as they were", () => {
  expect(toggled(["a"], "b", true)).toEqual(["a", "b"])
  expect(toggled(["a", "b"], "a", false)).toEqual(["b"])
})

describe("earlier decisions on a new proposal", () => {
  const found: never[] = []
  const decided: StartPlan = {
    ...{ ...plan, title: "Tên tôi đặt", number: "12/KH-UBND", items: ["par-a"] },
    tasks: plan.tasks.map((one) => (one.code === "1" ? { ...one, cadence: "weekly" } : one)),
    participants: [
      ...plan.participants.filter(({ organizationId }) => organizationId !== "van-phong"),
      { organizationId: "tram-y-te", optional: false },
    ],
    people: [{ accountId: "mai", organizationId: "phong-vh-xh", role: "reporter" }],
  }
  const kept = { proposed: plan, plan: decided, found }

  test("a reload changes nothing", () => {
    expect(redecided(kept, plan)).toEqual(decided)
  })

  test("other days: what was changed stays, what was as proposed follows", () => {
    const later: StartPlan = {
      ...{
        ...plan,
        startsOn: "2027-01-01",
        shortTitle: "Xã 2027–2030",
        title: "Kế hoạch 2027–2030",
      },
      participants: [
        ...plan.participants.filter(({ organizationId }) => organizationId !== "phong-vh-xh"),
        { organizationId: "phong-moi", optional: false },
      ],
    }
    const now = redecided(kept, later)
    expect(now).toMatchObject({ startsOn: "2027-01-01", shortTitle: "Xã 2027–2030" })
    expect(now).toMatchObject({ title: "Tên tôi đặt", number: "12/KH-UBND", items: ["par-a"] })
    expect(now.tasks.find(({ code }) => code === "1")?.cadence).toBe("weekly")
    expect(now.participants.map(({ organizationId }) => organizationId)).toEqual([
      ...["xa", "phong-moi", "tram-y-te"],
    ])
    expect(now.people).toEqual(decided.people)
  })

  test("another owner has its own names, organizations and people; another source has all its own", () => {
    const other: StartPlan = { ...plan, ownerId: "tinh", title: "Kế hoạch tỉnh", participants: [] }
    const now = redecided(kept, other)
    expect(now).toMatchObject({ title: "Kế hoạch tỉnh", participants: [], items: ["par-a"] })
    expect(now.people).toEqual(plan.people)
    const elsewhere = { ...other, sourcePlanId: "khac" }
    expect(redecided(kept, elsewhere)).toEqual(elsewhere)
  })
})
