import type { Db } from "@loa/db/db.ts"
import { auditLog } from "@loa/db/schema.ts"
import type { Actor, Role } from "@loa/domain/accounts/actor.ts"
import { visitor } from "@loa/domain/accounts/actor.ts"
import { desc, eq } from "drizzle-orm"
import { clientAs, sendAs } from "../http/testing.ts"

export const today = "2026-11-23"

/** Somebody with one role at the committee of xã Trà Bồng; without a role, a visitor. */
export const actor = (role: Role | null): Actor =>
  role === null
    ? visitor
    : {
        kind: "person",
        accountId: role,
        name: `Người ${role}`,
        username: role,
        memberships: [{ organizationId: "ubnd-xa-tra-bong", role }],
      }

/** The typed routes of units as an administrator has them. */
export const unitsOf = (db: Db, role: Role = "admin") =>
  clientAs({ db, actor: actor(role), today }).units

/** What any client might send. */
export const send = (db: Db, role: Role | null, method: string, path: string, body?: unknown) =>
  sendAs({ db, actor: actor(role), today }, method, `/units${path}`, body)

/** The refusal a reply carries. */
export async function refusalOf(reply: Response) {
  const body: unknown = await reply.json()
  const problem = body as { code: string; detail: string; errors?: { field: string }[] }
  return {
    status: reply.status,
    code: problem.code,
    detail: problem.detail,
    fields: problem.errors?.map(({ field }) => field) ?? [],
  }
}

/** The last line of history. */
export const lastLine = async (db: Db, subjectId: string) =>
  (
    await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, subjectId))
      .orderBy(desc(auditLog.id))
      .limit(1)
  ).at(0)
