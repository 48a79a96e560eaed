import { accounts, calendarFeeds } from "@loa/db/schema.ts"
import { nameOn } from "@loa/db/sql-parts.ts"
import { writeCode } from "@loa/domain/accounts/invitation-code.ts"
import { sha256 } from "@loa/domain/accounts/sha-256.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { and, desc, eq, isNull, sql } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { placesOf } from "./plans-of-actor.ts"

/** More than a telephone, a computer and a few tries need. */
const mostFeeds = 10

const own = (accountId: string) =>
  and(eq(calendarFeeds.accountId, accountId), isNull(calendarFeeds.endedAt))

/** The calendar addresses a person has; the secret part was shown once. */
export async function listFeeds({ db, actor, today }: Context) {
  const { accountId } = requirePerson(actor)
  return db
    .select({
      id: calendarFeeds.id,
      organizationId: calendarFeeds.organizationId,
      organizationName: nameOn(calendarFeeds.organizationId, today),
      createdAt: calendarFeeds.createdAt,
    })
    .from(calendarFeeds)
    .where(own(accountId))
    .orderBy(desc(calendarFeeds.createdAt))
}

const auditOf = (accountId: string, organizationId: string) => ({
  ...{ subjectType: "account", subjectId: accountId, organizationId },
})

/** Makes an address for one organization's deadlines. It is returned here and nowhere else: only its hash is kept. */
export function makeFeed(
  ctx: Context,
  { organizationId }: { organizationId: string },
): Promise<{ id: string; path: string }> {
  const person = requirePerson(ctx.actor)
  const { accountId } = person
  if (!placesOf(person).includes(organizationId))
    throw refuseField("organizationId", "Đơn vị", "không phải đơn vị của bạn.")
  return ctx.db.transaction(async (tx) => {
    await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for("update")
    if ((await tx.$count(calendarFeeds, own(accountId))) >= mostFeeds)
      throw new Refusal(
        "conflict",
        `Đã có ${mostFeeds} địa chỉ lịch; hãy thu hồi một địa chỉ trước.`,
      )
    const id = uuidv7()
    const token = writeCode(crypto.getRandomValues(new Uint8Array(16)))
    const tokenHash = await sha256(token)
    await tx.insert(calendarFeeds).values({ id, accountId, organizationId, tokenHash })
    await writeAudit(tx, ctx, {
      ...{ verb: "account.make-calendar", ...auditOf(accountId, organizationId) },
      ...{ before: null, after: { organizationId } },
    })
    return { id, path: `/api/calendar/${token}.ics` }
  })
}

/** From now on the address answers nothing. @throws Refusal not-found when it is not one's own, or has ended. */
export function endFeed(ctx: Context, id: string): Promise<void> {
  const { accountId } = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const [ended] = await tx
      .update(calendarFeeds)
      .set({ endedAt: sql`now()` })
      .where(and(eq(calendarFeeds.id, id), own(accountId)))
      .returning({ organizationId: calendarFeeds.organizationId })
    if (!ended)
      throw new Refusal("not-found", "Địa chỉ lịch này đã thu hồi, hoặc không phải của bạn.")
    await writeAudit(tx, ctx, {
      ...{ verb: "account.end-calendar", ...auditOf(accountId, ended.organizationId) },
      ...{ before: ended, after: null },
    })
  })
}
