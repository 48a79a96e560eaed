import { printedDay } from "@loa/domain/dates.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import type { AreaKey, EndArea } from "@loa/domain/units/area.ts"
import { unitLabels } from "@loa/domain/units/unit-labels.ts"
import type { Context } from "../http/context.ts"
import { auditArea, lockArea, touchArea } from "./edit-area.ts"
import { type AreaView, areaView } from "./get-area.ts"
import { requireAdmin } from "./require-admin.ts"

/** Ends an area that goes into no other, as the districts did on 30/6/2025. */
export function endArea(ctx: Context, key: AreaKey, input: EndArea): Promise<AreaView> {
  requireAdmin(ctx)
  const { version, validTo, reason } = input
  return ctx.db.transaction(async (tx) => {
    const row = await lockArea(tx, ctx, { ...key, version })
    if (row.validTo !== null)
      throw new Refusal("conflict", `${row.name} đã kết thúc ngày ${printedDay(row.validTo)}.`)
    if (validTo < row.validFrom)
      throw refuseField(
        "validTo",
        unitLabels.validTo ?? "",
        `cần từ ${printedDay(row.validFrom)} trở đi.`,
      )
    await touchArea(tx, key, { validTo })
    await auditArea(tx, ctx, key, {
      verb: "area.end",
      before: { validTo: null },
      after: { validTo },
      reason,
    })
    return areaView(tx, ctx.today, key.code)
  })
}
