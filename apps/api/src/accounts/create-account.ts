import type { Db } from "@loa/db/db.ts"
import { accounts, credentials, memberships } from "@loa/db/schema.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import type { Day } from "@loa/domain/dates.ts"
import { hashPassword } from "better-auth/crypto"
import { v7 as uuidv7 } from "uuid"

export type NewAccount = {
  username: string
  name: string
  password: string
  memberships: readonly { organizationId: string; role: Role; validFrom: Day }[]
  demo?: boolean
}

/**
 * An account that can sign in, with its memberships. Run again for the same user name it sets the password anew
 * and adds the memberships that are missing.
 */
export async function createAccount(db: Db, account: NewAccount): Promise<string> {
  const { username, name, demo = false } = account
  const password = await hashPassword(account.password)
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(accounts)
      .values({
        id: uuidv7(),
        username,
        displayUsername: username,
        name,
        demo,
        email: `${username}@loa.invalid`,
      })
      .onConflictDoUpdate({ target: accounts.username, set: { name, demo } })
      .returning({ id: accounts.id })
    if (!row) throw new Error("insert returned no row")
    const id = `password:${row.id}`
    await tx
      .insert(credentials)
      .values({ id, accountId: row.id, userId: row.id, providerId: "credential", password })
      .onConflictDoUpdate({ target: credentials.id, set: { password } })
    for (const membership of account.memberships)
      await tx
        .insert(memberships)
        .values({ accountId: row.id, ...membership })
        .onConflictDoNothing()
    return row.id
  })
}
