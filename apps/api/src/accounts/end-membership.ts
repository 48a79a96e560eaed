import type { Db } from "@loa/db/db.ts"
import { memberships } from "@loa/db/schema.ts"
import { accountLabels, type EndMembership } from "@loa/domain/accounts/account.ts"
import { addDays, type Day, printedDay } from "@loa/domain/dates.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { and, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { auditAccount, lockAccount, requireAdmin, touchAccount } from "./edit-account.ts"
import { type AccountView, changedAccount } from "./get-account.ts"
import { keepAnAdmin } from "./keep-an-admin.ts"

export type MembershipRow = typeof memberships.$inferSelect

const label = accountLabels.validTo ?? ""

/** A role counts until its last day. One that did nothing yet may be taken back whole: the day before its start. */
function refuseDay({ validFrom }: MembershipRow, validTo: Day, today: Day) {
  if (validTo >= validFrom) return
  const dayBefore = addDays(validFrom, -1)
  if (validTo === dayBefore && validFrom >= today) return
  const message = `phải bằng hoặc sau ngày bắt đầu ${printedDay(validFrom)}.`
  throw refuseField("validTo", label, message)
}

/** Ends one role, or takes it back (null); the line of history holds all of it. */
export async function writeEnd(tx: Db, ctx: Context, row: MembershipRow, validTo: Day | null) {
  const { organizationId, role, validFrom } = row
  const its = eq(memberships.id, row.id)
  if (validTo === null) await tx.delete(memberships).where(its)
  else await tx.update(memberships).set({ validTo }).where(its)
  const membership = { organizationId, role, validFrom }
  await auditAccount(tx, ctx, row.accountId, {
    verb: "account.end-membership",
    before: { membership: { ...membership, validTo: row.validTo } },
    after: { membership: validTo === null ? null : { ...membership, validTo } },
  })
}

export function endMembership(
  ctx: Context,
  { id, membershipId }: { id: string; membershipId: string },
  { version, validTo }: EndMembership,
): Promise<AccountView> {
  requireAdmin(ctx)
  return ctx.db.transaction(async (tx) => {
    await lockAccount(tx, ctx, id, version)
    const its = and(eq(memberships.id, membershipId), eq(memberships.accountId, id))
    const [row] = await tx.select().from(memberships).where(its)
    if (!row) throw new Refusal("not-found", "Tài khoản này không có phân công đó.")
    refuseDay(row, validTo, ctx.today)
    if (row.validTo !== validTo) {
      const end = validTo < row.validFrom ? null : validTo
      await keepAnAdmin(tx, ctx, () => writeEnd(tx, ctx, row, end))
      await touchAccount(tx, id)
    }
    return changedAccount(tx, ctx, id)
  })
}
