import { expect, test } from "vitest"
import type { Person, Role } from "../accounts/actor.ts"
import {
  mayReadOutreach,
  mayTryOutreach,
  overseesOutreach,
  writesOutreachIn,
} from "./outreach-plan-may.ts"

const owner = {
  ...{ organizationId: "xa-cu", successorIds: ["xa-moi"] },
  ...{ focalPointIds: ["dau-moi"], overseerIds: ["ubnd", "tc"] },
}
const as = (organizationId: string, role: Role): Person => ({
  ...{ kind: "person", accountId: "a", name: "A", username: "a" },
  memberships: [{ organizationId, role }],
})

test.each([
  ["xa-cu", "reporter", { reads: true, writes: "xa-cu", oversees: false }],
  ["xa-moi", "approver", { reads: true, writes: "xa-moi", oversees: false }],
  ["xa-moi", "leader", { reads: true, writes: null, oversees: false }],
  ["dau-moi", "coordinator", { reads: true, writes: null, oversees: true }],
  ["dau-moi", "reporter", { reads: false, writes: null, oversees: false }],
  ["ubnd", "leader", { reads: true, writes: null, oversees: true }],
  ["tc", "finance", { reads: true, writes: null, oversees: true }],
  ["tc", "coordinator", { reads: false, writes: null, oversees: false }],
  ["xa-khac", "reporter", { reads: false, writes: null, oversees: false }],
] as const)("%s as %s", (organizationId, role, { reads, writes, oversees }) => {
  const actor = as(organizationId, role)
  expect(mayReadOutreach(actor, owner)).toBe(reads)
  expect(writesOutreachIn(actor, owner)).toBe(writes)
  expect(overseesOutreach(actor, owner)).toBe(oversees)
})

test("a leader may try to read and not to write, an administrator neither", () => {
  expect(mayTryOutreach(as("ubnd", "leader"), "read")).toBe(true)
  expect(mayTryOutreach(as("ubnd", "leader"), "write")).toBe(false)
  expect(mayTryOutreach(as("ubnd", "admin"), "read")).toBe(false)
})
