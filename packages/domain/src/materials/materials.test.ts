import { expect, test } from "vitest"
import type { Actor, Role } from "../accounts/actor.ts"
import { confirmsFor, editsIn, followed, type MaterialParty, publishesIn } from "./may-material.ts"
import { minutesAloud } from "./reading-time.ts"
import { receiptReminder } from "./receipt-reminder.ts"

const as = (organizationId: string, ...held: Role[]): Actor => ({
  ...{ kind: "person", accountId: "a", name: "Người thử", username: "a" },
  memberships: held.map((role) => ({ organizationId, role })),
})
const party = (
  organizationId: string,
  role: MaterialParty["role"],
  servesId: string | null = null,
  validTo: string | null = null,
): MaterialParty => ({ organizationId, role, servesId, validFrom: "2022-01-01", validTo })

const parties = [
  party("phong", "focal-point", null, "2025-06-30"),
  party("phong-xa", "focal-point", "xa"),
  party("phong-xa", "focal-point", "tram"),
  party("huyen", "owner"),
]
const before = "2025-06-12"
const after = "2025-07-12"

test("coordinators of the focal point put materials there, while it is one", () => {
  expect(publishesIn(as("phong", "coordinator"), parties, before)).toBe("phong")
  expect(publishesIn(as("phong", "coordinator"), parties, after)).toBeNull()
  expect(publishesIn(as("phong", "reporter", "leader"), parties, before)).toBeNull()
  expect(publishesIn(as("huyen", "coordinator"), parties, before)).toBeNull()
})

test("one that is there is changed by its own organization, or by who took over and coordinates now", () => {
  const kept = { organizationId: "phong", successorIds: ["phong-xa"] }
  expect(editsIn(as("phong-xa", "coordinator"), kept, parties, after)).toBe("phong-xa")
  const other = { organizationId: "phong", successorIds: [] }
  expect(editsIn(as("phong-xa", "coordinator"), other, parties, after)).toBeNull()
  expect(editsIn(as("phong", "coordinator"), other, parties, before)).toBe("phong")
})

test("the focal point follows those it serves, the owner's leaders everybody, nobody else anybody", () => {
  expect(followed(as("phong", "coordinator"), parties, before)).toBe("everybody")
  expect(followed(as("phong-xa", "leader"), parties, after)).toEqual(["xa", "tram"])
  expect(followed(as("huyen", "leader"), parties, after)).toBe("everybody")
  expect(followed(as("huyen", "coordinator"), parties, after)).toEqual([])
  expect(followed(as("phong", "reporter", "approver", "finance"), parties, before)).toEqual([])
  expect(confirmsFor(as("xa", "reporter"), "xa")).toBe(true)
  expect(confirmsFor(as("xa", "reporter"), "tram")).toBe(false)
  expect(confirmsFor(as("xa", "leader", "finance"), "xa")).toBe(false)
})

test("reading aloud takes 150 syllables a minute, begun minutes whole", () => {
  expect([minutesAloud(" \n"), minutesAloud("Thưa bà con")]).toEqual([0, 1])
  expect(minutesAloud("bà ".repeat(150))).toBe(1)
  expect(minutesAloud("bà – ".repeat(151))).toBe(2)
})

test("the reminder names who has not confirmed, those who wait longest first, and nobody else", () => {
  const facts = {
    ...({ kind: "guidance", title: "Hướng dẫn", documentNumber: "", documentDate: null } as const),
    ...{ publisherName: "Phòng VH&TT", today: "2025-06-12" },
  }
  const text = receiptReminder({
    ...facts,
    missing: [
      { name: "UBND xã B", since: "2025-06-12" },
      { name: "UBND xã Đ", since: "2025-06-01" },
      { name: "UBND xã C", since: "2025-06-01" },
    ],
  })
  expect(text.split("\n").slice(2, 5)).toEqual([
    "1. UBND xã C (đã 11 ngày)",
    "2. UBND xã Đ (đã 11 ngày)",
    "3. UBND xã B",
  ])
  expect(text).toContain("văn bản hướng dẫn “Hướng dẫn”. Đến hôm nay (12/6/2025) còn 3 đơn vị")
  expect(receiptReminder({ ...facts, missing: [] })).toBe("")
})
