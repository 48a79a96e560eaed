import type { Db } from "@loa/db/db.ts"
import { activities, memberships, sessions } from "@loa/db/schema.ts"
import type { HandedOver, HandOver } from "@loa/domain/accounts/handover.ts"
import { handoverLabels } from "@loa/domain/accounts/handover.ts"
import { type Day, printedDay } from "@loa/domain/dates.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { and, eq, gt, inArray, isNull, or, sql } from "drizzle-orm"
import { writeAudits } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { shutOut } from "./disable-account.ts"
import {
  type AccountRow,
  auditAccount,
  lockAccount,
  requireAdmin,
  touchAccount,
} from "./edit-account.ts"
import { type MembershipRow, writeEnd } from "./end-membership.ts"
import { handoverView } from "./get-handover.ts"
import { keepAnAdmin } from "./keep-an-admin.ts"
import { itsUnfinished, namesOfAccounts, receiversOf } from "./passed-on.ts"

const refuse = (field: string, message: string) =>
  refuseField(field, handoverLabels[field.split(".")[0] ?? ""] ?? field, message)

/** Roles that go on after the last day: one that began after it and did something cannot end before it began. */
async function rolesToEnd(tx: Db, { today }: Context, id: string, lastDay: Day) {
  const goesOn = or(isNull(memberships.validTo), gt(memberships.validTo, lastDay))
  const rows = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.accountId, id), goesOn))
  const begun = rows.find(({ validFrom }) => validFrom > lastDay && validFrom < today)
  if (begun)
    throw refuse(
      "lastDay",
      `phải bằng hoặc sau ngày bắt đầu phân công ${printedDay(begun.validFrom)}.`,
    )
  return rows
}

/** Every successor is one who may write there; the same rule that made the list they were chosen from. */
async function refuseOthers(tx: Db, ctx: Context, row: AccountRow, { successors }: HandOver) {
  const receivers = await receiversOf(tx, row, ctx.today)
  for (const [at, { organizationId, accountId }] of successors.entries()) {
    const receiver = receivers.find((one) => one.organizationId === organizationId)
    if (!receiver?.candidates.some(({ id }) => id === accountId))
      throw refuse(`successors.${at}`, "chỉ chọn được cán bộ ghi của chính đơn vị đó.")
  }
}

/** The author becomes the successor; who wrote what stays in the history. */
async function passOn(tx: Db, ctx: Context, id: string, { successors }: HandOver) {
  const names = await namesOfAccounts(
    tx,
    successors.map(({ accountId }) => accountId),
  )
  const rows = await tx
    .select({
      activityId: activities.id,
      organizationId: activities.organizationId,
      state: activities.state,
    })
    .from(activities)
    .where(itsUnfinished(id))
    .orderBy(activities.id)
    .for("update")
  const entries = rows.map((row) => ({
    ...row,
    toId:
      successors.find(({ organizationId }) => organizationId === row.organizationId)?.accountId ??
      null,
  }))
  for (const [toId, passed] of Map.groupBy(entries, (entry) => entry.toId)) {
    if (toId === null) continue
    const ids = passed.map(({ activityId }) => activityId)
    await tx
      .update(activities)
      .set({
        authorId: toId,
        authorName: names.get(toId) ?? toId,
        version: sql`${activities.version} + 1`,
        updatedAt: sql`now()`,
      })
      .where(inArray(activities.id, ids))
    await writeAudits(
      tx,
      ctx,
      passed.map(({ activityId, organizationId }) => ({
        ...{ verb: "activity.reassign", subjectType: "activity", subjectId: activityId },
        ...{ organizationId, before: { authorId: id }, after: { authorId: toId } },
      })),
    )
  }
  return entries
}

/** Roles end and, if so asked, the account is disabled; somebody must still be able to administer afterwards. */
const close = (tx: Db, ctx: Context, id: string, roles: MembershipRow[], handOver: HandOver) =>
  keepAnAdmin(tx, ctx, async () => {
    for (const role of roles)
      await writeEnd(tx, ctx, role, role.validFrom > handOver.lastDay ? null : handOver.lastDay)
    await touchAccount(tx, id, handOver.disable ? { disabledAt: new Date() } : {})
  })

/** Everything a leaving person passes on, in one step: entries, roles, sessions and, if so asked, the account. */
export function handOver(ctx: Context, id: string, input: HandOver) {
  requireAdmin(ctx)
  const { version, lastDay, disable, note } = input
  return ctx.db.transaction(async (tx) => {
    const row = await lockAccount(tx, ctx, id, version)
    if (disable && lastDay > ctx.today)
      throw refuse("lastDay", "không được sau hôm nay khi khóa tài khoản ngay.")
    const roles = await rolesToEnd(tx, ctx, id, lastDay)
    await refuseOthers(tx, ctx, row, input)
    const entries = await passOn(tx, ctx, id, input)
    await close(tx, ctx, id, roles, input)
    const ended = disable ? await shutOut(tx, id) : await endSessions(tx, id)
    const after: HandedOver = {
      ...{ lastDay, disabled: disable, sessions: ended, entries },
      memberships: roles
        .filter(({ validFrom }) => validFrom <= lastDay)
        .map(({ organizationId, role, validFrom }) => ({
          ...{ organizationId, role, validFrom, validTo: lastDay },
        })),
    }
    await auditAccount(tx, ctx, id, {
      ...{ verb: "account.hand-over", before: null, after, reason: note || null },
    })
    return handoverView(tx, ctx, id)
  })
}

async function endSessions(tx: Db, id: string): Promise<number> {
  const ended = await tx
    .delete(sessions)
    .where(eq(sessions.userId, id))
    .returning({ id: sessions.id })
  return ended.length
}
