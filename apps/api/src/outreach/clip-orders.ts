import type { Db } from "@loa/db/db.ts"
import { clipOrders } from "@loa/db/schema.ts"
import {
  type ClipOrderQuery,
  type ClipOrderWrite,
  clipOrderState,
  readsClipOrders,
  writesClipOrdersIn,
  wrongOrderDays,
} from "@loa/domain/plan/clip-order.ts"
import { Refusal, refuseFields } from "@loa/domain/refusal.ts"
import { sameJson } from "@loa/domain/same-json.ts"
import { and, desc, eq, isNull, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import {
  auditedOrder,
  type ClipOrderRow,
  contentOf,
  lockedOrder,
  noOrder,
  refuseStaleOrder,
} from "./clip-order-rows.ts"
import { orderedLine } from "./ordered-line.ts"

const hidden = () =>
  new Refusal(
    "not-found",
    "Đơn đặt hàng chỉ dành cho đơn vị chủ trì nhiệm vụ, đầu mối, lãnh đạo và tài chính.",
  )

/** The orders of a line, the latest first, and whether the actor may write there. */
export async function listClipOrders(ctx: Context, { plan, task }: ClipOrderQuery) {
  const line = await orderedLine(ctx, ctx.db, { planId: plan, taskCode: task })
  if (!readsClipOrders(ctx.actor, line)) throw hidden()
  const rows = await ctx.db
    .select()
    .from(clipOrders)
    .where(
      and(eq(clipOrders.planId, plan), eq(clipOrders.taskCode, task), isNull(clipOrders.removedAt)),
    )
    .orderBy(desc(clipOrders.orderedOn), desc(clipOrders.id))
  return {
    data: rows.map((row) => ({ ...row, state: clipOrderState(row, ctx.today) })),
    next: null,
    mayWrite: writesClipOrdersIn(ctx.actor, line) !== null,
  }
}

/** In which organization the actor writes orders of this line. @throws Refusal when in none. */
async function actingFor(ctx: Context, tx: Db, of: { planId: string; taskCode: string }) {
  const line = await orderedLine(ctx, tx, of)
  const acting = writesClipOrdersIn(ctx.actor, line)
  if (acting !== null) return acting
  throw readsClipOrders(ctx.actor, line)
    ? new Refusal(
        "forbidden",
        "Chỉ đơn vị chủ trì nhiệm vụ và đầu mối của kế hoạch mới ghi được đơn đặt hàng.",
      )
    : hidden()
}

/** Writes an order; sent twice it is one. A change says which version it was made from. */
export function saveClipOrder(ctx: Context, id: string, input: ClipOrderWrite) {
  const person = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx): Promise<{ order: ClipOrderRow; created: boolean }> => {
    const { planId, taskCode, version } = input
    const organizationId = await actingFor(ctx, tx, input)
    const wrong = wrongOrderDays(input, ctx.today)
    if (wrong.length > 0) throw refuseFields(wrong)
    const content = contentOf(input)
    const made = { id, planId, taskCode, organizationId, ...content, authorName: person.name }
    const [fresh] =
      version === undefined
        ? await tx.insert(clipOrders).values(made).onConflictDoNothing().returning()
        : []
    const row = fresh ?? (await lockedOrder(tx, id))
    if (!row || row.planId !== planId || row.taskCode !== taskCode) throw noOrder()
    const same = !row.removedAt && sameJson(contentOf(row), content)
    if (!fresh && same) return { order: row, created: false }
    if (!fresh) refuseStaleOrder(row, version)
    const order = fresh ?? (await change(tx, row, content))
    await writeAudit(tx, ctx, {
      ...{ verb: "clip.save", subjectType: "clip", subjectId: id, organizationId },
      ...{ before: fresh ? null : auditedOrder(row), after: auditedOrder(order) },
    })
    return { order, created: fresh !== undefined }
  })
}

async function change(tx: Db, row: ClipOrderRow, values: Partial<ClipOrderRow>) {
  const [order] = await tx
    .update(clipOrders)
    .set({ ...values, version: row.version + 1, updatedAt: sql`now()` })
    .where(eq(clipOrders.id, row.id))
    .returning()
  if (order) return order
  throw noOrder()
}

/** Takes an order off the list; the row stays. A second time it is off already. */
export function removeClipOrder(ctx: Context, id: string, version: number): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    const row = await lockedOrder(tx, id)
    if (!row) throw noOrder()
    const organizationId = await actingFor(ctx, tx, row)
    if (row.removedAt) return
    refuseStaleOrder(row, version)
    await change(tx, row, { removedAt: new Date() })
    await writeAudit(tx, ctx, {
      ...{ verb: "clip.remove", subjectType: "clip", subjectId: id, organizationId },
      ...{ before: auditedOrder(row), after: null },
    })
  })
}
