import type { Db } from "@loa/db/db.ts"
import { auditLog, obligationWaivers } from "@loa/db/schema.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { desc } from "drizzle-orm"
import { beforeAll, describe, expect, test } from "vitest"
import { addAccount, bodyOf, place, planAs, planId } from "./testing.ts"

const today = "2025-06-12"
const reason = "Nghỉ Tết Nguyên đán."
let db: Db

beforeAll(async () => {
  db = await referenceDb()
  for (const id of ["tt-tt-vh-tt", "phong-vhtt", "phong-tu-phap", "phong-vh-xh-xa-tra-bong"])
    await addAccount(db, id)
  await place(db, { organizationId: "tt-tt-vh-tt", taskCode: "10a", firstDay: "2025-03-05" })
})

const of = (...boxes: string[]) => ({
  ...{ plan: planId, task: "10a", organization: "tt-tt-vh-tt", boxes },
})
const as = (organizationId: string, role: Role, on = today) => planAs(db, on, organizationId, role)
const waive = (who: ReturnType<typeof as>, ...boxes: string[]) =>
  who.waivers.$post({ json: { ...of(...boxes), reason } })
const problem = async (reply: { status: number; json(): Promise<unknown> }) => {
  const body = await reply.json()
  return [reply.status, JSON.stringify(body)]
}
const stateOf = async (key: string) => {
  const { lines } = await bodyOf(as("tt-tt-vh-tt", "reporter").board.$get({ query: {} }))
  const [track] = lines.find(({ code }) => code === "10a")?.tracks ?? []
  return track?.boxes.find((box) => box.key === key)
}

describe("không thực hiện", () => {
  test("the coordinator says it of two weeks at once, with the reason, and takes one back", async () => {
    const coordinator = as("phong-vhtt", "coordinator")
    const { waived } = await bodyOf(waive(coordinator, "2025-W06", "2025-W05"))
    expect(waived).toEqual(["2025-W05", "2025-W06"])
    expect(await stateOf("2025-W05")).toMatchObject({
      state: "not-done",
      waiver: { reason, byName: "Người thử", byOrganization: expect.stringContaining("Văn hóa") },
    })
    // Said twice, it is said once.
    expect(await bodyOf(waive(coordinator, "2025-W05"))).toEqual({ waived: [] })
    const [line] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1)
    expect(line).toMatchObject({
      ...{ verb: "obligation.waive", organizationId: "phong-vhtt", reason },
      after: { boxes: ["2025-W05", "2025-W06"], taskCode: "10a" },
    })

    const ended = await bodyOf(coordinator.waivers.end.$post({ json: of("2025-W06") }))
    expect(ended).toEqual({ ended: ["2025-W06"] })
    expect(await stateOf("2025-W06")).toMatchObject({ state: "late", waiver: null })
    expect(await bodyOf(waive(coordinator, "2025-W06"))).toEqual({ waived: ["2025-W06"] })
    expect(await db.$count(obligationWaivers)).toBe(3)
  })

  test("so does the head of whoever owes it, also of a week to come", async () => {
    const approver = as("tt-tt-vh-tt", "approver")
    expect(await bodyOf(waive(approver, "2025-W26"))).toEqual({ waived: ["2025-W26"] })
  })

  test("nobody else does: another office, a reporter, another commune's coordinator", async () => {
    expect((await waive(as("phong-tu-phap", "approver"), "2025-W08")).status).toBe(403)
    expect((await waive(as("tt-tt-vh-tt", "reporter"), "2025-W08")).status).toBe(403)
    const later = as("phong-vh-xh-xa-tra-bong", "coordinator", "2025-11-20")
    expect((await waive(later, "2025-W08")).status).toBe(403)
  })

  test("not of a week that is done, of one that is owed by others, or of none", async () => {
    const coordinator = as("phong-vhtt", "coordinator")
    expect(await problem(await waive(coordinator, "2025-W10"))).toEqual([
      409,
      expect.stringContaining("đã hoàn thành"),
    ])
    expect(await problem(await waive(coordinator, "2025-W40"))).toEqual([
      422,
      expect.stringContaining("2025-W40"),
    ])
    expect((await waive(coordinator, "tuần 5")).status).toBe(422)
    const empty = { ...of("2025-W08"), reason: " " }
    expect((await coordinator.waivers.$post({ json: empty })).status).toBe(422)
    const elsewhere = { ...of("2025-W08"), plan: "khac", reason }
    expect((await coordinator.waivers.$post({ json: elsewhere })).status).toBe(404)
  })

  test("a line without a term is waived by the year", async () => {
    const line = { plan: planId, task: "8", organization: "phong-tc-kh" }
    const coordinator = as("phong-vhtt", "coordinator")
    const json = { ...line, boxes: ["2025"], reason }
    expect(await bodyOf(coordinator.waivers.$post({ json }))).toEqual({ waived: ["2025"] })
    const { lines } = await bodyOf(as("phong-tc-kh", "reporter").board.$get({ query: {} }))
    const [track] = lines.find(({ code }) => code === "8")?.tracks ?? []
    expect(track).toMatchObject({ age: { state: "not-done" }, waiver: { reason } })
  })

  test("after the reform a commune's own coordinator says it of what the commune took over", async () => {
    const json = {
      ...{ plan: planId, task: "10b", organization: "ubnd-xa-tra-bong" },
      ...{ boxes: ["2025-W30"], reason },
    }
    const own = as("phong-vh-xh-xa-tra-bong", "coordinator", "2025-11-20")
    expect(await bodyOf(own.waivers.$post({ json }))).toEqual({ waived: ["2025-W30"] })
    const other = as("phong-vh-xh-xa-tay-tra", "coordinator", "2025-11-20")
    expect((await other.waivers.$post({ json: { ...json, boxes: ["2025-W31"] } })).status).toBe(403)
  })
})
