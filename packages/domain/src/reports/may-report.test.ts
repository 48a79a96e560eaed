import { describe, expect, test } from "vitest"
import { type Person, type Role, roles } from "../accounts/actor.ts"
import { allowedVerbs, mayReport, type ReportSubject, type ReportVerb } from "./may-report.ts"
import { reportStates } from "./state.ts"

const person = (role: Role, organizationId: string): Person => ({
  ...{ kind: "person", accountId: "a", name: "", username: "" },
  memberships: [{ organizationId, role }],
})

const subject = (patch: Partial<ReportSubject> = {}): ReportSubject => ({
  ...{ scope: "unit", state: "open", organizationId: "xa", successorIds: ["xa-moi"] },
  ...{ focalPointIds: ["phong"], overseerIds: ["huyen"] },
  ...patch,
})

const who = (verb: ReportVerb, at: string, patch: Partial<ReportSubject> = {}) =>
  roles.filter((role) => mayReport(person(role, at), verb, subject(patch)))

describe("a unit's report", () => {
  test.each([
    ["read", "xa", ["reporter", "approver", "leader"]],
    ["read", "phong", ["coordinator", "leader"]],
    ["read", "huyen", ["finance", "leader"]],
    ["read", "elsewhere", []],
    ["write", "xa", ["reporter", "approver"]],
    ["write", "xa-moi", ["reporter", "approver"]],
    ["write", "phong", []],
    ["submit", "xa", ["approver"]],
    ["return", "phong", ["coordinator"]],
    ["accept", "phong", ["coordinator"]],
    ["accept", "xa", []],
    ["reopen", "phong", ["coordinator"]],
    ["lock", "phong", []],
  ] as const)("%s at %s: %j", (verb, at, allowed) => {
    expect(who(verb, at)).toEqual(allowed)
  })
})

describe("a consolidated report", () => {
  test.each([
    ["read", "xa", ["reporter", "approver", "leader"]],
    ["write", "phong", ["coordinator"]],
    ["write", "xa", []],
    ["submit", "phong", ["coordinator"]],
    ["accept", "xa", ["approver", "leader"]],
    ["accept", "phong", []],
    ["lock", "phong", ["coordinator"]],
    ["adjust", "phong", ["coordinator"]],
  ] as const)("%s at %s: %j", (verb, at, allowed) => {
    expect(who(verb, at, { scope: "consolidated" })).toEqual(allowed)
  })
})

test("the state decides what of it may be done now", () => {
  const now = (role: Role, at: string, scope: ReportSubject["scope"]) =>
    Object.fromEntries(
      reportStates.map((state) => {
        const may = allowedVerbs(person(role, at), subject({ scope, state }))
        return [state, Object.entries(may).flatMap(([verb, is]) => (is ? [verb] : []))]
      }),
    )
  expect(now("approver", "xa", "unit")).toEqual({
    ...{ open: ["write", "submit"], submitted: [], returned: ["write", "submit"] },
    ...{ accepted: [], consolidated: [] },
  })
  expect(now("coordinator", "phong", "unit")).toEqual({
    ...{ open: [], submitted: ["return", "accept"], returned: [] },
    ...{ accepted: ["reopen"], consolidated: ["adjust"] },
  })
  expect(now("coordinator", "phong", "consolidated")).toEqual({
    ...{ open: ["write", "submit"], submitted: [], returned: ["write", "submit"] },
    ...{ accepted: ["lock", "reopen"], consolidated: ["reopen", "adjust"] },
  })
})
