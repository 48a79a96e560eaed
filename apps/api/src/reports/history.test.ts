import type { Db } from "@loa/db/db.ts"
import { organizationHeads } from "@loa/db/schema.ts"
import type { Person, Role } from "@loa/domain/accounts/actor.ts"
import { referenceDb } from "@loa/reference/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { clientAs } from "../http/testing.ts"

const plan = "tra-bong-2022-2025"
const today = "2026-11-23"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const person = (role: Role, organizationId: string): Person => ({
  ...{ kind: "person", accountId: "a", name: "Ai đó", username: "a" },
  memberships: [{ organizationId, role }],
})

const api = (role: Role, organizationId: string, on = today) =>
  clientAs({ db, actor: person(role, organizationId), today: on }).reports

async function desks(role: Role, organizationId: string, on = today) {
  const res = await api(role, organizationId, on).$get({ query: {} })
  const { desks: found } = await res.json()
  return new Map(found.filter(({ planId }) => planId === plan).map((desk) => [desk.period, desk]))
}

test("the district's focal point gathered nine offices and sixteen communes every period until the reform", async () => {
  const found = await desks("coordinator", "phong-vhtt")
  expect([...found.keys()].toSorted()).toEqual([
    ...["2022", "2022-q3", "2022-q4", "2023", "2023-q1", "2023-q2", "2023-q3", "2023-q4"],
    ...["2024", "2024-q1", "2024-q2", "2024-q3", "2024-q4", "2025-q1", "2025-q2"],
  ])
  for (const [period, desk] of found)
    expect([period, desk.asked, desk.organizationId]).toEqual([period, 25, "ubnd-huyen"])
})

test("since then each of the six communes gathers its own five", async () => {
  const found = await desks("coordinator", "phong-vh-xh-xa-tra-bong")
  expect(
    [...found].map(([period, { asked, organizationId }]) => [period, asked, organizationId]),
  ).toEqual([
    ["2025-q4", 5, "ubnd-xa-tra-bong"],
    ["2025", 5, "ubnd-xa-tra-bong"],
    ["2025-q3", 5, "ubnd-xa-tra-bong"],
  ])
})

test("a report of 2024 stands under its own letterhead, addressed as it was then", async () => {
  const one = api("reporter", "ubnd-xa-tra-bong")[":plan"][":period"][":scope"][":organization"]
  const param = {
    plan,
    period: "2024-q2",
    scope: "unit",
    organization: "ubnd-xa-tra-thuy",
  } as const
  const res = await one.$get({ param })
  expect(res.status).toBe(200)
  const { content, from, to, due, agency, focalPoint, may } = await res.json()
  expect({ from, to, due }).toEqual({ from: "2024-03-15", to: "2024-06-14", due: "2024-06-21" })
  expect(content.header).toEqual({
    parent: ["UBND HUYỆN TRÀ BỒNG"],
    agency: ["ỦY BAN NHÂN DÂN", "XÃ TRÀ THỦY"],
  })
  expect(content.place).toBe("Trà Thủy")
  expect(content.recipients.slice(0, 2)).toEqual([
    "UBND huyện Trà Bồng;",
    expect.stringContaining("Văn hóa và Thông tin"),
  ])
  expect([agency?.id, focalPoint?.id]).toEqual(["ubnd-huyen", "phong-vhtt"])
  expect(content.signer.name).toBeNull()
  expect(may).toMatchObject({ write: true, submit: false })
})

test("the signer is whoever headed the unit on the period's last day", async () => {
  const head = { organizationId: "ubnd-xa-tra-binh", position: "Phó Chủ tịch" }
  await db.insert(organizationHeads).values([
    { ...head, name: "Người Trước", validFrom: "2022-01-01", validTo: "2024-05-31" },
    { ...head, name: "Người Sau", validFrom: "2024-06-01" },
  ])
  const one = api("coordinator", "phong-vhtt")[":plan"][":period"][":scope"][":organization"]
  const signed = async (period: string) => {
    const param = { plan, period, scope: "unit", organization: head.organizationId } as const
    return (await (await one.$get({ param })).json()).content.signer
  }
  expect(await signed("2024-q1")).toMatchObject({ name: "Người Trước" })
  expect(await signed("2024-q2")).toEqual({
    ...{ authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], position: "PHÓ CHỦ TỊCH" },
    name: "Người Sau",
  })
})

test("nobody owes after they ended, nor before they began", async () => {
  const one = api("coordinator", "phong-vhtt")[":plan"][":period"][":scope"][":organization"]
  for (const [period, organization] of [
    ["2025-q3", "ubnd-xa-tra-thuy"],
    ["2022-q2", "ubnd-xa-tra-thuy"],
    ["2025-q2", "ubnd-xa-tra-bong"],
    ["2025-q1", "khong-co"],
  ] as const) {
    const res = await one.$get({ param: { plan, period, scope: "unit", organization } })
    expect([period, organization, res.status]).toEqual([period, organization, 404])
  }
})

test("a contributor may report and is never late", async () => {
  const desk = api("coordinator", "phong-vhtt")[":plan"][":period"].desk[":organization"]
  const res = await desk.$get({ param: { plan, period: "2024-q2", organization: "ubnd-huyen" } })
  const { units, reminder } = await res.json()
  expect(units).toHaveLength(27)
  const optional = units.filter((unit) => unit.optional)
  expect(optional.map(({ organizationId, late }) => [organizationId, late]).toSorted()).toEqual([
    ["buu-dien", false],
    ["ubmttq-huyen", false],
  ])
  expect(units.filter(({ late }) => late)).toHaveLength(25)
  expect(reminder).toContain("của 25 đơn vị")
})
