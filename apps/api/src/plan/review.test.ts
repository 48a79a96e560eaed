import type { Db } from "@loa/db/db.ts"
import { contentBullets, planParties } from "@loa/db/schema.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import type { PlanChange } from "@loa/domain/plan/proposal.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { and, eq } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, it } from "vitest"
import { z } from "zod"
import { clientAs } from "../http/testing.ts"
import { addAccount, bodyOf, person, place, planId } from "./testing.ts"

const today = "2024-11-20"
const focal = "phong-vhtt"
const commune = "ubnd-xa-tra-thuy"
let db: Db
let owner = ""

beforeAll(async () => {
  db = await referenceDb()
  for (const id of [focal, commune]) await addAccount(db, id)
  const [row] = await db
    .select({ id: planParties.organizationId })
    .from(planParties)
    .where(and(eq(planParties.planId, planId), eq(planParties.role, "owner")))
  owner = row?.id ?? ""
  await addAccount(db, owner)
  await place(db, { organizationId: commune, firstDay: "2024-03-01", taskCode: null })
})

const as = (organizationId: string, role: Role, on = today) =>
  clientAs({ db, today: on, actor: person(organizationId, role) })["plan-review"]

const change: PlanChange = { kind: "change-bullet", bulletId: "par-a-1", text: "Lời mới của ý một" }
const propose = (organizationId: string, role: Role, given: PlanChange = change, id = uuidv7()) =>
  as(organizationId, role).proposals[":id"].$put({
    param: { id },
    json: { planId, change: given, reason: "Ý này chưa ai làm" },
  })
const decide = (id: string, version: number, accept = true) =>
  as(owner, "leader").proposals[":id"].decide.$post({
    param: { id },
    json: { version, accept, reason: "Phù hợp tình hình" },
  })
const enact = (effectiveFrom: string, role: Role = "coordinator") =>
  as(focal, role).versions.$post({
    json: { planId, effectiveFrom, document: "Công văn số 12/UBND-VX" },
  })

describe("the yearly review of a plan", () => {
  it("takes a proposal once, however often it is sent, and refuses what the plan does not have", async () => {
    const id = uuidv7()
    expect((await propose(commune, "reporter", change, id)).status).toBe(201)
    expect((await propose(commune, "reporter", change, id)).status).toBe(200)
    const otherWords = { ...change, text: "Lời sửa sau khi mất câu trả lời" }
    const again = await propose(commune, "reporter", otherWords, id)
    expect([again.status, await again.json()]).toMatchObject([
      ...[200, { id, version: 2, change: otherWords }],
    ])
    expect((await propose(focal, "coordinator", otherWords, id)).status).toBe(404)
    const gone = await propose(commune, "reporter", {
      ...{ kind: "change-bullet", bulletId: "par-z-9", text: "?" },
    })
    expect(gone.status).toBe(409)
    const withdrawn = await as(commune, "reporter").proposals[":id"].withdraw.$post({
      param: { id },
      json: { version: 2 },
    })
    expect(await bodyOf(Promise.resolve(withdrawn))).toMatchObject({ state: "withdrawn" })
    expect((await propose(commune, "reporter", otherWords, id)).status).toBe(200)
    expect((await propose(commune, "reporter", change, id)).status).toBe(409)
    expect((await decide(id, 3)).status).toBe(409)
  })

  it("makes a new version of what was accepted; what was done before keeps its words", async () => {
    const item: PlanChange = {
      ...{ kind: "add-item", indexId: "pci", label: "PCI.h", title: "Chi phí thời gian" },
      ...{ shortTitle: "Chi phí thời gian", bullets: ["Cắt giảm thời gian đi lại"] },
    }
    const first = await bodyOf(propose(commune, "reporter"))
    const second = await bodyOf(propose(focal, "coordinator", item))
    const third = await bodyOf(propose(commune, "reporter", { kind: "add-measure", text: "Bỏ" }))
    expect(await bodyOf(decide(first.id, first.version))).toMatchObject({ state: "accepted" })
    expect(await bodyOf(decide(second.id, second.version))).toMatchObject({ state: "accepted" })
    await bodyOf(decide(third.id, third.version, false))

    const before = await bodyOf(as(focal, "coordinator").$get({ query: { plan: planId } }))
    expect(before.next.trouble).toBeNull()
    expect(before.next.difference).toHaveLength(3)
    expect(before.gaps.every(({ activities }) => activities === 0)).toBe(true)
    const papi = before.weak.filter(({ indexId }) => indexId === "papi")
    expect(papi.map(({ componentId, year, value }) => [componentId, year, value])).toEqual([
      ["papi_d8", 2024, 3.016],
      ["papi_d7", 2024, 3.7341],
    ])

    expect((await enact("2024-11-19")).status).toBe(422)
    expect((await enact("2026-01-01")).status).toBe(422)
    const made = await bodyOf(enact("2025-01-01"))
    expect(made.version).toBe(2)
    expect(made.difference.map(({ part, where }) => [part, where])).toEqual([
      ["item", "PCI.h"],
      ["bullet", "PAR.a"],
      ["bullet", "PCI.h"],
    ])
    expect((await enact("2025-02-01")).status).toBe(409)

    const worded = await db
      .select({ version: contentBullets.version, text: contentBullets.text })
      .from(contentBullets)
      .where(and(eq(contentBullets.planId, planId), eq(contentBullets.id, "par-a-1")))
      .orderBy(contentBullets.version)
    expect(worded).toHaveLength(2)
    expect(worded[0]?.text).not.toBe(worded[1]?.text)
    const difference = await bodyOf(
      as(commune, "reporter").difference.$get({ query: { plan: planId, from: "1", to: "2" } }),
    )
    expect(difference.data).toEqual(made.difference)
    const after = await bodyOf(as(focal, "coordinator").$get({ query: { plan: planId } }))
    expect(after.items).toHaveLength(25)
    const states = after.proposals.map(({ state }) => state).toSorted()
    expect(states).toEqual(["enacted", "enacted", "rejected", "withdrawn"])
  })

  it("lets a leader of the owner decide, the focal point issue, and nobody else", async () => {
    const made = await bodyOf(propose(commune, "reporter"))
    const asked = { param: { id: made.id }, json: { version: 1, accept: true, reason: "Được" } }
    const other = await as(commune, "leader").proposals[":id"].decide.$post(asked)
    expect(other.status).toBe(403)
    const reporter = await as(commune, "reporter").proposals[":id"].decide.$post(asked)
    expect(reporter.status).toBe(403)
    const foreign = as("phong-tu-phap", "coordinator")
    const issued = await foreign.versions.$post({
      json: { planId, effectiveFrom: "2025-06-01", document: "x" },
    })
    expect(issued.status).toBe(403)
  })

  it("still tells what a bullet said that the plan no longer has", async () => {
    const made = await bodyOf(
      propose(commune, "reporter", { kind: "drop-bullet", bulletId: "par-b-2" }),
    )
    await bodyOf(decide(made.id, made.version))
    const seen = () => bodyOf(as(commune, "reporter").$get({ query: { plan: planId } }))
    const before = await seen()
    const item = before.items.find(({ code }) => code === "par-b")
    const text = item?.bullets.find(({ id }) => id === "par-b-2")?.text
    expect(text).toBeTruthy()
    expect(before.gone).toEqual([])
    await bodyOf(enact("2025-03-01"))
    const after = await seen()
    expect(after.gone).toEqual([{ id: "par-b-2", itemCode: "par-b", text }])
  })

  it("names the field that is wrong: a sign of another index, a task without a name", async () => {
    const wrong = async (given: PlanChange) => {
      const answer = await propose(commune, "reporter", given)
      expect(answer.status).toBe(422)
      const { errors } = z
        .object({ errors: z.array(z.object({ field: z.string(), message: z.string() })) })
        .parse(await answer.json())
      return errors.map(({ field, message }) => `${field}: ${message}`)
    }
    const item = { title: "Tên", shortTitle: "Tên", bullets: ["Ý"] }
    expect(await wrong({ kind: "add-item", indexId: "pci", label: "PAR.l", ...item })).toEqual([
      "change.label: cần bắt đầu bằng tên của chỉ số đã chọn, dạng như PAR.l.",
    ])
    const task = { kind: "change-task", taskCode: "1", cadence: "weekly", content: "" } as const
    expect(await wrong({ ...task, title: " " })).toEqual(["change.title: chưa nhập."])
    expect((await propose(commune, "reporter", { ...task, title: "Hướng dẫn" })).status).toBe(201)
  })
})
