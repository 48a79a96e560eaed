import type { Db } from "@loa/db/db.ts"
import { auditLog, plans } from "@loa/db/schema.ts"
import { startAsProposed } from "@loa/domain/plan/start-as-proposed.ts"
import type { StartPlan } from "@loa/domain/plan/start-plan.ts"
import { namesOfCommune } from "@loa/domain/units/commune-offices.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { eq } from "drizzle-orm"
import { beforeAll, describe, expect, it } from "vitest"
import { clientAs, sendAs } from "../http/testing.ts"
import { addAccount, bodyOf, person, planId as source } from "./testing.ts"

// The old plan still runs.
const today = "2025-11-20"
const commune = "ubnd-xa-tra-bong"
const later = { from: "2026-01-01", to: "2030-12-31" }
let db: Db

const admin = () => clientAs({ db, today, actor: person(commune, "admin") })["plan-start"]
const reporterOf = (organizationId: string, on = today) =>
  clientAs({ db, today: on, actor: person(organizationId, "reporter") })

async function proposed(owner: string, days = later) {
  const { proposal } = await bodyOf(admin().$get({ query: { source, owner, ...days } }))
  if (!proposal) throw new Error("nothing is proposed")
  return proposal
}
const decided = async (owner: string, change: Partial<StartPlan> = {}, days = later) => ({
  ...startAsProposed(source, await proposed(owner, days)),
  ...change,
})
const start = (json: StartPlan) => admin().$post({ json })
const errorsOf = async (reply: ReturnType<typeof start>) => {
  const answer = await reply
  const { errors }: { errors?: { field: string; message: string }[] } = JSON.parse(
    await answer.text(),
  )
  return { status: answer.status, errors: errors ?? [] }
}

/** A commune that stands in no plan yet, with its four offices, as an administrator sets one up. */
async function aNewCommune(name: string) {
  const offices = Object.entries(namesOfCommune(name)).map(([office, { name, shortName }]) => [
    office,
    { name, shortName },
  ])
  const answer = await sendAs(
    { db, today, actor: person(commune, "admin") },
    "POST",
    "/units/communes",
    {
      area: { code: "99011", created: { name, parentCode: "51" } },
      ...{ validFrom: "2025-10-01", parentId: "ubnd-tinh-quang-ngai" },
      offices: Object.fromEntries(offices),
      plan: null,
    },
  )
  const { organizations }: { organizations: { committee: string } } = await answer.json()
  return organizations.committee
}

beforeAll(async () => {
  db = await referenceDb()
  await addAccount(db, commune)
})

describe("a plan whose first day lies ahead", () => {
  it("is chosen where one asks for it; what runs today stays in front", async () => {
    const made = await bodyOf(start(await decided(commune)))
    const now = reporterOf(commune)
    const board = await bodyOf(now.plan.board.$get({ query: {} }))
    expect(board.plan.id).toBe(source)
    expect(board.plans.map(({ id }) => id)).toEqual([made.id, source])
    const ahead = await bodyOf(now.plan.board.$get({ query: { plan: made.id } }))
    expect(ahead).toMatchObject({ year: 2026, years: [2026, 2027, 2028, 2029, 2030] })
    const states = ahead.lines.flatMap(({ tracks }) =>
      tracks.flatMap(({ boxes }) => boxes.map(({ state }) => state)),
    )
    expect(new Set(states)).toEqual(new Set(["not-due"]))
    const coverage = await bodyOf(now.plan.coverage.$get({ query: { plan: made.id } }))
    expect(coverage).toMatchObject({ plan: { id: made.id }, year: 2026 })
    const yearly = await bodyOf(now.outreach.$get({ query: { plan: made.id } }))
    expect(yearly).toMatchObject({ plan: { id: made.id }, year: 2026 })
    const form = await bodyOf(now.activities.options.$get({ query: {} }))
    expect(form.plans.map(({ id }) => id)).toEqual([made.id, source])
    const { own } = await bodyOf(now.reports.$get({ query: {} }))
    expect(own.filter(({ planId }) => planId === made.id)).toEqual([])

    // On its first Monday it is what everybody works with.
    const then = reporterOf(commune, "2026-01-05")
    expect((await bodyOf(then.plan.board.$get({ query: {} }))).plan.id).toBe(made.id)
    expect((await bodyOf(then.activities.options.$get({ query: {} }))).planId).toBe(made.id)
    const { own: due } = await bodyOf(then.reports.$get({ query: {} }))
    expect(due.filter(({ planId }) => planId === made.id).map(({ period }) => period)).toContain(
      "2026-q1",
    )
  })
})

describe("a commune that stood in no plan", () => {
  it("gets its own five organizations and offices by field, and the old words are put right once", async () => {
    const owner = await aNewCommune("Phường Thử Nghiệm")
    const proposal = await proposed(owner)
    expect(proposal.parties.filter(({ chosen }) => chosen).map(({ basis }) => basis)).toEqual(
      Array.from({ length: 5 }, () => "under"),
    )
    expect(proposal.coordination.eachItsOwn).toBe(false)
    expect(proposal.coordination.focalPointId).toContain("phong-van-hoa-xa-hoi")
    expect(proposal.shortTitle).toBe("Kế hoạch truyền thông phường Thử Nghiệm 2026–2030")
    const words = proposal.reword.map(({ from }) => from)
    expect(words).toEqual([...new Set(words)])
    expect(proposal.reword.at(-1)).toEqual({ from: "huyện", to: "phường" })
    expect(proposal.bodies.every(({ basis }) => basis === "field" || basis === "kept")).toBe(true)
    const made = await bodyOf(start(startAsProposed(source, proposal)))
    const board = await bodyOf(reporterOf(owner).plan.board.$get({ query: { plan: made.id } }))
    expect(board.organizations).toHaveLength(5)
    const [line] = await db.select().from(auditLog).where(eq(auditLog.subjectId, made.id))
    expect(line).toMatchObject({
      ...{ verb: "plan.start", after: { sourcePlanId: source, ownerId: owner } },
    })
  })
})

describe("what does not fit is refused at its field", () => {
  it("a short title that is taken, whatever its case, or has no letter", async () => {
    const first = await decided(commune, { shortTitle: "Kế hoạch đầu tiên" })
    expect((await start(first)).status).toBe(201)
    const again = await errorsOf(start({ ...first, shortTitle: "KẾ HOẠCH ĐẦU TIÊN" }))
    expect(again).toMatchObject({ status: 422, errors: [{ field: "shortTitle" }] })
    expect(again.errors[0]?.message).toContain("đã có “Kế hoạch đầu tiên”")
    const [known] = await db.select().from(plans).where(eq(plans.id, source))
    const same = await errorsOf(start({ ...first, shortTitle: known?.shortTitle ?? "" }))
    expect(same.errors.map(({ field }) => field)).toEqual(["shortTitle"])
    const dashes = await errorsOf(start({ ...first, shortTitle: "– –" }))
    expect(dashes.errors.map(({ field }) => field)).toEqual(["shortTitle"])
  })

  it("each lead that does not take part is named once, tasks without a lead together", async () => {
    const office = "phong-kinh-te-xa-tra-bong"
    const full = await decided(commune, { shortTitle: "Kế hoạch thiếu" })
    const participants = full.participants.filter((one) => one.organizationId !== office)
    const outside = await errorsOf(start({ ...full, participants }))
    expect(outside.errors.map(({ message }) => message)).toEqual([
      expect.stringContaining("chủ trì nhiệm vụ 3, 8 nên phải tham gia"),
    ])
    const nobody = full.bodies.map((one) => ({ ...one, organizationIds: [] }))
    const leadless = await errorsOf(start({ ...full, bodies: nobody }))
    expect(leadless.errors).toHaveLength(1)
    expect(leadless.errors[0]?.message).toMatch(/^nhiệm vụ 1, 2, 3, .* 11 chưa có cơ quan chủ trì/i)
    const unserved = await errorsOf(start({ ...full, focalPointId: null }))
    expect(unserved.errors.map(({ field }) => field)).toEqual(["focalPointId"])
  })

  it("nobody is carried over who may not go where they are sent; nothing is written then", async () => {
    const people: StartPlan["people"] = [
      { accountId: "khong-co", organizationId: commune, role: "reporter" },
    ]
    const input = await decided(commune, { shortTitle: "Kế hoạch với người lạ", people })
    const refused = await errorsOf(start(input))
    expect(refused.errors.map(({ field }) => field)).toEqual(["people"])
    expect(await db.$count(plans, eq(plans.shortTitle, input.shortTitle))).toBe(0)
  })
})
