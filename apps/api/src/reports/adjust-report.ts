import { reportAdjustments, reports } from "@loa/db/schema.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { actsIn, mayReport } from "@loa/domain/reports/may-report.ts"
import type { ReportAdjust } from "@loa/domain/reports/report.ts"
import { reportStateLabels } from "@loa/domain/reports/state.ts"
import { eq, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { getReport, type ReportView, readable } from "./get-report.ts"
import type { ReportAddress } from "./place-of.ts"
import { lockRow } from "./report-row.ts"
import { forbidden, refusalOver } from "./save-report.ts"

/** Puts a figure of a locked report right beside it, with day, reason and name; the frozen figure stays (DESIGN §4). */
export async function adjustReport(
  ctx: Context,
  address: ReportAddress,
  { version, ...adjustment }: ReportAdjust,
): Promise<ReportView> {
  const { person, place, subject } = await readable(ctx, address)
  if (!mayReport(person, "adjust", subject)) throw forbidden()
  const stale = await ctx.db.transaction(async (tx) => {
    const row = await lockRow(tx, place, ctx.config.demo)
    if (row.state !== "consolidated")
      throw new Refusal(
        "conflict",
        `Báo cáo đang ở trạng thái “${reportStateLabels[row.state]}”; chỉ báo cáo đã khóa mới cần điều chỉnh, báo cáo khác thì trả lại để sửa.`,
      )
    if (row.version !== version) return row
    await tx.insert(reportAdjustments).values({
      ...{ reportId: row.id, ...adjustment, day: ctx.today },
      ...{ byId: person.accountId, byName: person.name },
    })
    await tx
      .update(reports)
      .set({ version: sql`${reports.version} + 1`, updatedAt: sql`now()` })
      .where(eq(reports.id, row.id))
    const { what, before, after, reason } = adjustment
    await writeAudit(tx, ctx, {
      ...{ verb: "report.adjust", subjectType: "report", subjectId: row.id, reason },
      organizationId: actsIn(person, "adjust", subject),
      ...{ before: { what, value: before }, after: { what, value: after } },
    })
    return null
  })
  if (stale) throw await refusalOver(ctx, address, { state: "open" })
  return getReport(ctx, address)
}
