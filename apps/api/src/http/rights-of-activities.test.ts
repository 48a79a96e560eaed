import type { Db } from "@loa/db/db.ts"
import { auditLog } from "@loa/db/schema.ts"
import { testDb } from "@loa/db/testing.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { activityStates } from "@loa/domain/activities/state.ts"
import { eq } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { aWrite, placeActivity, today } from "../activities/testing.ts"
import { world } from "../activities/testing-world.ts"
import { type CaseKey, rightsCases, statesFor, tabledVerbs } from "./rights-of-activities.ts"
import { sendAs } from "./testing.ts"

let db: Db
beforeAll(async () => {
  db = await testDb(world)
})

type Placed = {
  organizationId?: string
  authorId?: string
  partnerIds?: string[]
  firstDay?: string
}
const theirs = { organizationId: "xa-khac", authorId: "outsider" }
type Setting = [key: CaseKey, at: string, row?: Placed, me?: string]
/** Where the case's role is held, and the activity it meets, in the world of activities. */
const settings: Setting[] = [
  ["reporter-own", "xa"],
  ["reporter-predecessor", "xa", { organizationId: "xa-cu", firstDay: "2025-03-04" }],
  ["reporter-partner", "xa", { ...theirs, partnerIds: ["xa"] }],
  ["reporter-other", "xa", theirs],
  ["approver-own", "xa"],
  ["approver-by-coordinator", "phong", { organizationId: "phong", authorId: "writingCoordinator" }],
  ["approver-partner", "xa", { ...theirs, partnerIds: ["xa"] }],
  ["approver-other", "xa", theirs],
  ["coordinator-served", "phong"],
  ["coordinator-wrote", "phong", { authorId: "coordinator" }, "coordinator"],
  ["coordinator-other", "phong", theirs],
  ["finance-plan", "tai-chinh"],
  ["finance-other", "xa-khac"],
  ["leader-own", "xa"],
  ["leader-plan", "huyen"],
  ["leader-other", "xa-khac"],
  ["analyst-own", "xa"],
  ["admin-own", "xa"],
]

test("the world meets every case of the table", () => {
  expect(settings.map(([key]) => key)).toEqual(Object.keys(rightsCases))
})

function request(verb: (typeof tabledVerbs)[number], id: string, row: Placed) {
  const path = `/activities/${id}`
  if (verb === "read") return { method: "GET", path }
  if (verb === "delete") return { method: "DELETE", path }
  if (verb !== "write")
    return { method: "POST", path: `${path}/${verb}`, body: { reason: "Thiếu ảnh" } }
  const { organizationId = "xa", firstDay = "2026-03-04" } = row
  return { method: "PUT", path, body: aWrite({ version: 1, organizationId, firstDay }) }
}

// Every case with every state and every verb: what the table says happens, and nothing else does.
test.each(settings)("%s", { timeout: 120_000 }, async (key, at, row = {}, me = "colleague") => {
  const one = rightsCases[key]
  const actor: Person = {
    ...{ kind: "person", accountId: me, name: "Ai đó", username: me },
    memberships: [{ organizationId: at, role: one.role }],
  }
  for (const state of activityStates)
    for (const verb of tabledVerbs) {
      const id = await placeActivity(db, { ...row, state })
      const { method, path, body } = request(verb, id, row)
      const { status } = await sendAs({ db, actor, today }, method, path, body)
      const allowed = statesFor(one, verb).includes(state)
      const expected = () => {
        if (!mayTryActivity(actor, verb)) return [403]
        if (!statesFor(one, "read").includes(state)) return [404]
        if (statesFor(one, verb).length === 0) return [403]
        return allowed ? [200, 204] : [200, 409]
      }
      const what = `${verb} in ${state}`
      expect(expected(), what).toContain(status)
      const changed = await db.$count(auditLog, eq(auditLog.subjectId, id))
      expect(changed, what).toBe(allowed && verb !== "read" ? 1 : 0)
    }
})
