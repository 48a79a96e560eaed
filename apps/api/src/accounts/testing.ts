import type { Db } from "@loa/db/db.ts"
import type { Assignment } from "@loa/domain/accounts/account.ts"
import type { Person, Role } from "@loa/domain/accounts/actor.ts"
import { unknownStart } from "@loa/domain/dates.ts"
import { v7 as uuidv7 } from "uuid"
import { clientAs } from "../http/testing.ts"
import { makeAccount, makeCommune } from "../session/testing.ts"
import { createAccount } from "./create-account.ts"

export const today = "2026-11-23"

/** Somebody with roles in the commune of `makeCommune`, as the session would know them. */
export const personWith = (accountId: string, ...roles: Role[]): Person => ({
  kind: "person",
  accountId,
  name: `Người ${accountId.slice(-4)}`,
  username: accountId,
  memberships: roles.map((role) => ({ organizationId: "ubnd-xa", role })),
})

/** The commune and its administrator, who stays one throughout a file's tests. */
export async function makeAdmin(db: Db): Promise<Person> {
  await makeCommune(db)
  return personWith(await makeAccount(db, "quan-tri", "admin"), "admin")
}

/** An account that signs in with the password of session/testing.ts. */
export async function makeClerk(db: Db, ...roles: [Role, ...Role[]]) {
  const username = `can-bo.${uuidv7().slice(-8)}`
  const [first, ...more] = roles
  const id = await makeAccount(db, username, first)
  for (const role of more) await makeAccount(db, username, role)
  return { id, username, person: personWith(id, ...roles) }
}

export const api = (db: Db, actor: Person) => clientAs({ db, actor, today })

export const aRole = (patch: Partial<Assignment> = {}): Assignment => ({
  organizationId: "ubnd-xa",
  role: "reporter",
  validFrom: today,
  validTo: null,
  ...patch,
})

/** A demo account, as demo mode makes them. */
export const makeDemo = (db: Db, username: string, role: Role) =>
  createAccount(db, {
    ...{ username, name: `Cán bộ mẫu ${username}`, password: "không dùng đến", demo: true },
    memberships: [{ organizationId: "ubnd-xa", role, validFrom: unknownStart }],
  })
