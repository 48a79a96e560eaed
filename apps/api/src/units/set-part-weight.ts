import { areaLineage } from "@loa/db/schema.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import type { AreaKey, PartWeight } from "@loa/domain/units/area.ts"
import { withinWhole } from "@loa/domain/units/area-change.ts"
import { unitLabels } from "@loa/domain/units/unit-labels.ts"
import { and, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { areaSubject, auditArea, lockArea, touchArea } from "./edit-area.ts"
import { type AreaView, areaView } from "./get-area.ts"
import { requireAdmin } from "./require-admin.ts"

/**
 * Records which share of a unit that was split went into one of its successors, and why. Figures in today's
 * boundaries are apportioned by it; what no share claims stays "chưa phân bổ".
 */
export function setPartWeight(ctx: Context, key: AreaKey, input: PartWeight): Promise<AreaView> {
  requireAdmin(ctx)
  const { version, into, weight, reason } = input
  return ctx.db.transaction(async (tx) => {
    const row = await lockArea(tx, ctx, { ...key, version })
    const ofRow = and(
      eq(areaLineage.fromCode, row.code),
      eq(areaLineage.fromValidFrom, row.validFrom),
    )
    const parts = await tx.select().from(areaLineage).where(ofRow)
    const isMeant = (part: (typeof parts)[number]) =>
      part.toCode === into.code && part.toValidFrom === into.validFrom
    const meant = parts.find(isMeant)
    if (!meant)
      throw refuseField("into", unitLabels.into ?? "", `không có phần nào của ${row.name}.`)
    if (meant.share === "whole")
      throw new Refusal("conflict", `Toàn bộ ${row.name} đã vào đơn vị này nên không có tỷ lệ.`)
    const others = parts.filter((part) => !isMeant(part)).map((part) => part.weight ?? 0)
    if (!withinWhole([...others, weight ?? 0]))
      throw refuseField("weight", unitLabels.weight ?? "", "cộng với các phần khác vượt quá 100%.")
    await tx
      .update(areaLineage)
      .set({ weight, weightReason: weight === null ? null : reason })
      .where(
        and(ofRow, eq(areaLineage.toCode, into.code), eq(areaLineage.toValidFrom, into.validFrom)),
      )
    await touchArea(tx, key)
    await auditArea(tx, ctx, key, {
      verb: "area.weigh",
      before: { weight: meant.weight, into: null },
      after: { weight, into: areaSubject(into) },
      reason,
    })
    return areaView(tx, ctx.today, key.code)
  })
}
