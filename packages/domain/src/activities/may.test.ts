import { describe, expect, test } from "vitest"
import type { Person, Role } from "../accounts/actor.ts"
import { visitor } from "../accounts/actor.ts"
import {
  type ActivitySubject,
  activityVerbs,
  actsIn,
  allowedVerbs,
  mayActivity,
  mayTryActivity,
} from "./may.ts"

const as = (role: Role, organizationId: string, accountId = "ai-do"): Person => ({
  ...{ kind: "person", accountId, name: "Ai đó", username: accountId },
  memberships: [{ organizationId, role }],
})

const subject = (patch: Partial<ActivitySubject> = {}): ActivitySubject => ({
  state: "submitted",
  organizationId: "xa",
  successorIds: ["xa-moi"],
  partnerIds: ["ban"],
  focalPointIds: ["phong"],
  overseerIds: ["huyen"],
  writerIds: ["tac-gia"],
  writtenByCoordinator: false,
  ...patch,
})

describe("reading the whole record", () => {
  test.each([
    ["reporter", "xa", "draft", true],
    ["approver", "xa", "draft", true],
    ["leader", "xa", "draft", true],
    ["reporter", "xa-moi", "draft", true],
    ["coordinator", "phong", "draft", false],
    ["coordinator", "phong", "submitted", true],
    ["leader", "phong", "submitted", true],
    ["reporter", "phong", "submitted", false],
    ["leader", "huyen", "draft", false],
    ["leader", "huyen", "returned", true],
    ["finance", "huyen", "verified", true],
    ["coordinator", "huyen", "verified", false],
    ["reporter", "ban", "draft", false],
    ["reporter", "ban", "submitted", true],
    ["coordinator", "xa", "draft", false],
    ["analyst", "xa", "published", false],
    ["admin", "xa", "published", false],
    ["reporter", "khac", "published", false],
  ] as const)("%s of %s, %s: %s", (role, organizationId, state, may) => {
    expect(mayActivity(as(role, organizationId), "read", subject({ state }))).toBe(may)
  })
})

test("a visitor and the program itself change nothing", () => {
  for (const actor of [visitor, { kind: "system", name: "Bộ nạp" } as const])
    for (const verb of activityVerbs) {
      expect(mayTryActivity(actor, verb)).toBe(false)
      expect(mayActivity(actor, verb, subject())).toBe(false)
    }
})

test("who wrote it may return and withdraw it, and neither verify nor publish", () => {
  const writer = as("coordinator", "phong", "tac-gia")
  expect(mayActivity(writer, "return", subject())).toBe(true)
  expect(mayActivity(writer, "withdraw", subject())).toBe(true)
  expect(mayActivity(writer, "verify", subject())).toBe(false)
  expect(mayActivity(writer, "publish", subject())).toBe(false)
})

test("the approver stands in where a coordinator wrote, unless they wrote too", () => {
  const wrote = subject({ writtenByCoordinator: true })
  expect(mayActivity(as("approver", "xa"), "verify", subject())).toBe(false)
  expect(mayActivity(as("approver", "xa"), "verify", wrote)).toBe(true)
  expect(mayActivity(as("approver", "xa-moi"), "verify", wrote)).toBe(true)
  expect(mayActivity(as("approver", "xa", "tac-gia"), "verify", wrote)).toBe(false)
  expect(mayActivity(as("approver", "khac"), "verify", wrote)).toBe(false)
})

test("a right without the state to use it in is not offered", () => {
  const offered = (actor: Person, state: ActivitySubject["state"]) => {
    const may = allowedVerbs(actor, subject({ state }))
    return activityVerbs.filter((verb) => may[verb])
  }
  expect(offered(as("reporter", "xa"), "draft")).toEqual(["write", "delete", "submit"])
  expect(offered(as("reporter", "xa"), "submitted")).toEqual(["write"])
  expect(offered(as("reporter", "xa"), "verified")).toEqual([])
  expect(offered(as("reporter", "xa"), "withdrawn")).toEqual(["write", "submit"])
  expect(offered(as("coordinator", "phong"), "submitted")).toEqual(["return", "verify"])
  expect(offered(as("coordinator", "phong"), "verified")).toEqual(["return", "publish"])
  expect(offered(as("coordinator", "phong"), "published")).toEqual(["withdraw"])
  expect(offered(as("leader", "huyen"), "submitted")).toEqual([])
})

test("history names the organization in which the right is held", () => {
  expect(actsIn(as("reporter", "xa-moi"), "write", subject())).toBe("xa-moi")
  expect(actsIn(as("coordinator", "phong"), "verify", subject())).toBe("phong")
  expect(actsIn(as("approver", "xa"), "verify", subject())).toBe("xa")
  expect(actsIn(as("leader", "huyen"), "verify", subject())).toBeNull()
})
