import type { Db } from "@loa/db/db.ts"
import { newestVersion, readPlan } from "@loa/db/read-plan.ts"
import { accounts, auditLog, memberships, planParties, plans } from "@loa/db/schema.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import { startAsProposed } from "@loa/domain/plan/start-as-proposed.ts"
import type { StartPlan } from "@loa/domain/plan/start-plan.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { and, eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, it } from "vitest"
import { aWrite } from "../activities/testing.ts"
import { clientAs, sendAs } from "../http/testing.ts"
import { addAccount, bodyOf, person, planId as source } from "./testing.ts"

const today = "2026-11-23"
const province = "ubnd-tinh-quang-ngai"
const commune = "ubnd-xa-tay-tra"
const span = { from: "2026-01-01", to: "2030-12-31" }
let db: Db

const as = (organizationId: string, role: Role, on = today) =>
  clientAs({ db, today: on, actor: person(organizationId, role) })
const admin = () => as(commune, "admin")["plan-start"]

async function proposed(owner: string, days = span) {
  const { proposal } = await bodyOf(admin().$get({ query: { source, owner, ...days } }))
  if (!proposal) throw new Error("nothing is proposed")
  return proposal
}
type Proposal = Awaited<ReturnType<typeof proposed>>
const decided = (proposal: Proposal, change: Partial<StartPlan> = {}) => ({
  ...startAsProposed(source, proposal),
  ...change,
})
const start = (json: StartPlan) => admin().$post({ json })
const committees = (proposal: Proposal) =>
  proposal.parties
    .filter(({ chosen, organizationId }) => chosen && organizationId.startsWith("ubnd-"))
    .map(({ organizationId }) => organizationId)

beforeAll(async () => {
  db = await referenceDb()
  await addAccount(db, commune)
  const old = { validFrom: "2022-08-01", validTo: "2025-06-30" }
  const people = [
    { id: "mai", organizationId: "ubnd-xa-tra-thuy", role: "reporter" as const },
    { id: "khoa", organizationId: "ubnd-xa-tra-thuy", role: "approver" as const },
  ]
  for (const { id, organizationId, role } of people) {
    const names = { id, username: id, name: `Cán bộ ${id}`, email: `${id}@loa.invalid` }
    const disabledAt = id === "khoa" ? new Date("2025-07-01") : null
    await db.insert(accounts).values({ ...names, disabledAt })
    await db.insert(memberships).values({ accountId: id, organizationId, role, ...old })
  }
})

describe("a new plan out of an existing one", () => {
  it("is the administrator's to start, from a plan there is, for somebody who is there", async () => {
    for (const role of ["reporter", "coordinator", "leader"] as const) {
      const others = as(commune, role)["plan-start"]
      expect((await others.$get({ query: {} })).status).toBe(403)
    }
    const { sources, proposal } = await bodyOf(admin().$get({ query: {} }))
    expect(proposal).toBeNull()
    expect(sources.map(({ id, next }) => [id, next])).toEqual([
      [source, { startsOn: "2026-01-01", endsOn: "2030-12-31" }],
    ])
    const ended = await admin().$get({ query: { source, owner: "ubnd-huyen", ...span } })
    expect(ended.status).toBe(422)
    const backwards = { from: "2027-01-01", to: "2026-12-31" }
    const wrong = await admin().$get({ query: { source, owner: commune, ...backwards } })
    expect(wrong.status).toBe(422)
  })

  it("2026–2030 for the same area: the six communes, each coordinated by its own offices", async () => {
    const proposal = await proposed(province)
    expect(committees(proposal)).toHaveLength(6)
    expect(proposal.parties.filter(({ chosen }) => chosen)).toHaveLength(30)
    expect(proposal.coordination).toEqual({
      ...{ focalPointId: null, budgetOfficeId: null, eachItsOwn: true },
    })
    const lead = proposal.bodies.find(({ id }) => id === "phong-vhtt")
    expect(lead?.basis).toBe("communes")
    expect(lead?.organizationIds.toSorted()).toEqual(committees(proposal).toSorted())
    expect(proposal.lost.map(({ organizationId }) => organizationId)).toContain("phong-tu-phap")
    const thuy = proposal.people.filter(({ fromId }) => fromId === "ubnd-xa-tra-thuy")
    expect(thuy.map(({ accountId, basis }) => [accountId, basis])).toEqual([
      ["khoa", "disabled"],
      ["mai", "heir"],
    ])
    const made = await bodyOf(start(decided(proposal)))
    expect(made).toMatchObject({ items: 24, tasks: 12, participants: 30, people: 1 })
    const served = await db
      .select()
      .from(planParties)
      .where(and(eq(planParties.planId, made.id), eq(planParties.role, "focal-point")))
    expect(served).toHaveLength(30)
    const posts = await db.select().from(memberships).where(eq(memberships.accountId, "mai"))
    expect(posts.map(({ validFrom }) => validFrom).toSorted()).toEqual(["2022-08-01", today])
    const content = await readPlan(db, made.id, await newestVersion(db, made.id))
    expect(content.items.every(({ continuesPlanId }) => continuesPlanId === source)).toBe(true)
    const lines = await db.select().from(auditLog).where(eq(auditLog.subjectId, made.id))
    expect(lines.map(({ verb }) => verb)).toEqual(["plan.start"])
  })

  it("for one commune: its offices do by field what the district's did, and the plan works", async () => {
    const proposal = await proposed(commune)
    expect(proposal.parties.filter(({ chosen }) => chosen)).toHaveLength(5)
    expect(proposal.coordination).toEqual({
      focalPointId: "phong-vh-xh-xa-tay-tra",
      budgetOfficeId: "phong-kinh-te-xa-tay-tra",
      eachItsOwn: false,
    })
    expect(proposal.bodies.find(({ id }) => id === "phong-tc-kh")).toMatchObject({
      ...{ basis: "field", organizationIds: ["phong-kinh-te-xa-tay-tra"] },
    })
    expect(proposal.title).toMatch(/ của xã Tây Trà giai đoạn 2026–2030$/)
    const radio = { id: "tt-tt-vh-tt", organizationIds: [commune], keep: false }
    const made = await bodyOf(
      start(
        decided(proposal, {
          items: proposal.items.map(({ code }) => code).filter((code) => code !== "par-k"),
          tasks: proposal.tasks
            .filter(({ code }) => code !== "11")
            .map(({ code, cadence }) => ({ code, cadence: code === "4" ? "yearly" : cadence })),
          bodies: decided(proposal).bodies.map((one) => (one.id === radio.id ? radio : one)),
        }),
      ),
    )
    expect(made).toMatchObject({ items: 23, tasks: 11 })

    const reporter = as(commune, "reporter")
    const options = await bodyOf(
      reporter.activities.options.$get({ query: { organization: commune, plan: made.id } }),
    )
    expect(options).toMatchObject({ planId: made.id })
    expect(options.items).toHaveLength(23)
    const id = uuidv7()
    const write = aWrite({
      ...{ organizationId: commune, planId: made.id, channelCode: "commune-radio" },
      ...{ items: [{ code: "par-a", main: true }], taskCode: "10a", firstDay: "2026-03-04" },
    })
    const written = await reporter.activities[":id"].$put({ param: { id }, json: write })
    expect(written.status).toBe(201)
    const board = await bodyOf(reporter.plan.board.$get({ query: { plan: made.id, year: "2026" } }))
    const line = board.lines.find(({ code }) => code === "10a")
    const mine = line?.tracks.find(({ organizationId }) => organizationId === commune)
    expect(mine?.boxes.length).toBeGreaterThan(50)
    expect(board.lines.some(({ code }) => code === "11")).toBe(false)
    const texts = board.lines.map(({ title, content }) => `${title} ${content}`).join(" ")
    expect(texts).not.toMatch(/huyện/i)
    const coverage = await bodyOf(
      reporter.plan.coverage.$get({ query: { plan: made.id, year: "2026" } }),
    )
    expect(coverage.plan.id).toBe(made.id)
    const { own } = await bodyOf(as(commune, "approver").reports.$get({ query: {} }))
    expect(own.filter(({ planId }) => planId === made.id).length).toBeGreaterThan(0)
  })

  it("with the province as its owner: one office for all, what does not fit is refused by name", async () => {
    const proposal = await proposed(province, { from: "2027-01-01", to: "2030-12-31" })
    const alone = { eachItsOwn: false, focalPointId: null }
    const named = { title: "Kế hoạch tỉnh", shortTitle: "Kế hoạch tỉnh 2027–2030" }
    const unserved = await start(decided(proposal, { ...named, ...alone }))
    expect(unserved.status).toBe(422)
    expect(JSON.stringify(await unserved.json())).toContain("chưa có đầu mối cho")

    const focal = "phong-vh-xh-xa-tra-bong"
    const full = decided(proposal, { ...named, ...alone, focalPointId: focal })
    const without = full.participants.filter((one) => one.organizationId !== commune)
    const strange = await start({ ...full, participants: without })
    expect(JSON.stringify(await strange.json())).toContain("UBND xã Tây Trà chủ trì nhiệm vụ")
    expect(await db.$count(plans, eq(plans.title, named.title))).toBe(0)

    const made = await bodyOf(start(full))
    const again = await start(full)
    expect(again.status).toBe(422)
    expect(await again.json()).toMatchObject({ errors: [{ field: "shortTitle" }] })
    const coordinator = as(focal, "coordinator", "2027-02-01")
    const board = await bodyOf(coordinator.plan.board.$get({ query: { plan: made.id } }))
    expect(board.organizations).toHaveLength(30)
  })

  it("answers bad input with the field and what is expected", async () => {
    const answer = await sendAs(
      { db, today, actor: person(commune, "admin") },
      "POST",
      "/plan-start",
      { ...decided(await proposed(commune)), endsOn: "2206-12-31", shortTitle: " " },
    )
    expect(answer.status).toBe(422)
    const { errors } = await answer.json()
    expect(errors).toContainEqual(expect.objectContaining({ field: "shortTitle" }))
  })
})
