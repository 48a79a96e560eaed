import type { Db } from "@loa/db/db.ts"
import { outreachPlanLines } from "@loa/db/schema.ts"
import type { FieldError } from "@loa/domain/refusal.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq, inArray, isNull } from "drizzle-orm"
import type { Whose } from "./writable-plan.ts"

export type PlanRow = typeof outreachPlanLines.$inferSelect

/** What the audit log keeps of a line. */
export const auditedLine = (row: PlanRow) => {
  const { planId, organizationId, year, month, itemCode, channelCode, quantity, note } = row
  return { planId, organizationId, year, month, itemCode, channelCode, quantity, note }
}

export const noLine = () => new Refusal("not-found", "Không có dòng kế hoạch này.")

export async function lockedRow(tx: Db, id: string): Promise<PlanRow | undefined> {
  const [row] = await tx
    .select()
    .from(outreachPlanLines)
    .where(eq(outreachPlanLines.id, id))
    .for("update")
  return row
}

export const rowsById = (tx: Db, ids: readonly string[]): Promise<PlanRow[]> =>
  tx
    .select()
    .from(outreachPlanLines)
    .where(inArray(outreachPlanLines.id, [...ids]))

/** The lines that stand in a unit's plan for a year. */
export const standing = (tx: Db, { planId, organizationId, year }: Whose): Promise<PlanRow[]> =>
  tx
    .select()
    .from(outreachPlanLines)
    .where(
      and(
        eq(outreachPlanLines.planId, planId),
        eq(outreachPlanLines.organizationId, organizationId),
        eq(outreachPlanLines.year, year),
        isNull(outreachPlanLines.removedAt),
      ),
    )

type Planned = { id: string; itemCode: string; channelCode: string; month: number }

const keyOf = ({ itemCode, channelCode, month }: Planned) => `${itemCode}|${channelCode}|${month}`

/** A month has one line for an item by a channel: more of it is a larger number there. */
export function planTwice(
  lines: readonly Planned[],
  rows: readonly PlanRow[],
  at = (place: number) => `lines.${place}.`,
): FieldError[] {
  const taken = new Map(rows.map((row) => [keyOf(row), row.id]))
  return lines.flatMap((line, place): FieldError[] => {
    const holder = taken.get(keyOf(line))
    taken.set(keyOf(line), line.id)
    if (holder === undefined || holder === line.id) return []
    const message = `tháng ${line.month} đã có dòng này; hãy sửa số lần của dòng đã có.`
    return [{ field: `${at(place)}month`, label: "Tháng", message }]
  })
}
