import type { Db } from "@loa/db/db.ts"
import { auditLog, reportAdjustments, reports } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import { type Person, type Role, roles, visitor } from "@loa/domain/accounts/actor.ts"
import { noFigures } from "@loa/domain/reports/figures.ts"
import {
  allowedVerbs,
  mayReport,
  mayTryReport,
  type ReportSubject,
  type ReportVerb,
} from "@loa/domain/reports/may-report.ts"
import type { ReportContent } from "@loa/domain/reports/report-content.ts"
import { type ReportState, reportStates, targetOf } from "@loa/domain/reports/state.ts"
import { eq } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { sendAs } from "../http/testing.ts"
import { reportOf, today, world } from "./testing.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

const content: ReportContent = {
  ...{
    scope: "unit",
    kind: "quarter",
    header: { parent: [], agency: [] },
    number: "",
    symbol: "BC",
  },
  ...{ place: "Xã", signedOn: null, month: 9, year: 2026, title: "BÁO CÁO", subject: "Thử" },
  ...{ addressees: [], legalBases: [], opening: [], sections: [], closing: [], recipients: [] },
  signer: { authority: [], position: "", name: null },
  ...{ annexes: [], lateUnits: [], from: "2026-06-15", to: "2026-09-14", sample: false },
}

type Scope = ReportSubject["scope"]

/** A report as it is in that state, with words enough to be sent. */
async function place(scope: Scope, organizationId: string, state: ReportState) {
  const { plan: planId, period } = reportOf(organizationId, scope)
  const at = { planId, organizationId, period, scope }
  await db.delete(reportAdjustments)
  await db.delete(reports)
  const [row] = await db
    .insert(reports)
    .values({
      ...{ ...at, kind: "quarter", state, narrative: { causes: "Thiếu người." } },
      ...(state !== "open" && {
        ...{ figures: noFigures(), content, hash: "0".repeat(64), frozenAt: new Date() },
      }),
    })
    .returning()
  if (!row) throw new Error("no row came back")
  return row
}

const bodies: Record<Exclude<ReportVerb, "read">, object> = {
  ...{ write: { number: "12" }, submit: {}, accept: {}, lock: {} },
  ...{ return: { reason: "Sửa" }, reopen: { reason: "Sửa" } },
  adjust: { what: "Số hoạt động", before: 3, after: 2, reason: "Trùng" },
}
const verbs = ["read", "write", "submit", "return", "accept", "lock", "reopen", "adjust"] as const

function send(
  actor: Person | typeof visitor,
  verb: ReportVerb,
  scope: Scope,
  organization: string,
  version = 1,
) {
  const { plan, period } = reportOf(organization, scope)
  const path = `/reports/${plan}/${period}/${scope}/${organization}`
  if (verb === "read") return sendAs({ db, actor, today }, "GET", path)
  const method = verb === "write" ? "PUT" : "POST"
  const to = verb === "write" ? path : `${path}/${verb}`
  return sendAs({ db, actor, today }, method, to, { version, ...bodies[verb] })
}

const person = (role: Role, organizationId: string): Person => ({
  ...{ kind: "person", accountId: "colleague", name: "Ai đó", username: "x" },
  memberships: [{ organizationId, role }],
})

/** What the world's organizations are to the report: its own, its focal point, its overseer, nobody. */
const subjects: Record<Scope, { organization: string; subject: Omit<ReportSubject, "state"> }> = {
  unit: {
    organization: "xa",
    subject: {
      ...{ scope: "unit", organizationId: "xa", successorIds: [], focalPointIds: ["phong"] },
      overseerIds: ["huyen", "tai-chinh"],
    },
  },
  consolidated: {
    organization: "huyen",
    subject: {
      ...{ scope: "consolidated", organizationId: "huyen", successorIds: [] },
      ...{ focalPointIds: ["phong"], overseerIds: ["huyen"] },
    },
  },
}

const cases = (["unit", "consolidated"] as const).flatMap((scope) =>
  ["xa", "phong", "huyen", "tai-chinh", "xa-khac"].map((at) => [scope, at] as const),
)

/** Whoever may not try or read is told so whatever the state is: one state shows it. */
const statesToTry = (actor: Person, verb: ReportVerb, subject: Omit<ReportSubject, "state">) =>
  mayTryReport(actor, verb) && mayReport(actor, verb, { ...subject, state: "open" })
    ? reportStates
    : (["submitted"] as const)

function expected(actor: Person, verb: (typeof verbs)[number], now: ReportSubject) {
  if (!mayTryReport(actor, verb)) return [403, 0]
  if (!mayReport(actor, "read", now)) return [404, 0]
  if (!mayReport(actor, verb, now)) return [403, 0]
  if (verb === "read") return [200, 0]
  if (allowedVerbs(actor, now)[verb]) return [200, 1]
  const isThere = verb !== "write" && verb !== "adjust" && now.state === targetOf(verb)
  return [isThere ? 200 : 409, 0]
}

// Every role at every organization, with every verb and the states that matter: what the rules say, and nothing else.
test.each(cases)("%s report, roles held at %s", { timeout: 240_000 }, async (scope, at) => {
  const { organization, subject } = subjects[scope]
  for (const role of roles)
    for (const verb of verbs) {
      const actor = person(role, at)
      for (const state of statesToTry(actor, verb, subject)) {
        const row = await place(scope, organization, state)
        const { status } = await send(actor, verb, scope, organization)
        const changed = await db.$count(auditLog, eq(auditLog.subjectId, row.id))
        const what = `${role} ${verb} in ${state}`
        expect([status, changed], what).toEqual(expected(actor, verb, { ...subject, state }))
      }
    }
})

test("asks who is there before it looks at what was sent", async () => {
  for (const verb of verbs) expect((await send(visitor, verb, "unit", "xa")).status, verb).toBe(401)
})

test("a verb that saw another version changes nothing", async () => {
  const row = await place("unit", "xa", "submitted")
  const { status } = await send(person("coordinator", "phong"), "accept", "unit", "xa", 9)
  expect(status).toBe(409)
  expect(await db.$count(auditLog, eq(auditLog.subjectId, row.id))).toBe(0)
})
