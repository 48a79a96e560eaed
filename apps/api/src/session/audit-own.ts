import type { Db } from "@loa/db/db.ts"
import { type Fields, writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"

/** One line on what a person did to their own account. */
export const auditOwn = (
  tx: Pick<Db, "insert">,
  ctx: Context,
  accountId: string,
  verb: `account.${string}`,
  before: Fields | null = null,
  after: Fields | null = null,
) =>
  writeAudit(tx, ctx, {
    verb,
    subjectType: "account",
    subjectId: accountId,
    organizationId: null,
    before,
    after,
  })
