import type { Db } from "@loa/db/db.ts"
import { addDays, type Day } from "@loa/domain/dates.ts"
import { loadReference } from "@loa/reference/load-reference.ts"
import { demoAccounts } from "@loa/reference/sample/demo-accounts.ts"
import { loadSample } from "@loa/reference/sample/load-sample.ts"
import { createAccount } from "./accounts/create-account.ts"

/**
 * Brings a migrated database to what a start promises: the plan and the published figures, and in demo mode the
 * sample plan, sample activities up to yesterday and demo accounts. Run again it adds only what is missing.
 */
export async function prepareData(
  db: Db,
  { today, demo, demoPassword }: { today: Day; demo: boolean; demoPassword: string },
): Promise<void> {
  await loadReference(db)
  if (!demo) return
  await loadSample(db, { today, through: addDays(today, -1) })
  for (const account of demoAccounts)
    await createAccount(db, { ...account, password: demoPassword, demo: true })
}
