import type { Db } from "@loa/db/db.ts"
import { clipOrders } from "@loa/db/schema.ts"
import type { ClipOrderWrite } from "@loa/domain/plan/clip-order.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { eq } from "drizzle-orm"

export type ClipOrderRow = typeof clipOrders.$inferSelect

/** What an order says, without what the system keeps of it. */
export const contentOf = (order: Omit<ClipOrderWrite, "version" | "planId" | "taskCode">) => {
  const { contractor, title, brief, cost, orderedOn, dueOn, deliveredOn } = order
  const { link, acceptedOn, acceptanceNote } = order
  return {
    ...{ contractor, title, brief, cost, orderedOn, dueOn, deliveredOn },
    ...{ link, acceptedOn, acceptanceNote },
  }
}

export const auditedOrder = (row: ClipOrderRow) => ({
  ...{ planId: row.planId, taskCode: row.taskCode, ...contentOf(row) },
})

export const noOrder = () => new Refusal("not-found", "Không có đơn đặt hàng này.")

export async function lockedOrder(tx: Db, id: string): Promise<ClipOrderRow | undefined> {
  const [row] = await tx.select().from(clipOrders).where(eq(clipOrders.id, id)).for("update")
  return row
}

export function refuseStaleOrder(row: ClipOrderRow, version: number | undefined) {
  if (row.removedAt)
    throw new Refusal("conflict", "Đơn đặt hàng này đã được bỏ; hãy tải lại trang.")
  if (row.version === version) return
  throw new Refusal("stale", "Đơn đặt hàng đã được sửa sau lần bạn mở; hãy xem lại rồi sửa tiếp.", {
    current: row,
  })
}
