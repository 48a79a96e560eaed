import { reports } from "@loa/db/schema.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { actsIn, mayReport } from "@loa/domain/reports/may-report.ts"
import type { ReportWrite } from "@loa/domain/reports/report.ts"
import { type Narrative, sectionKeys } from "@loa/domain/reports/sections.ts"
import { isOpen, reportStateLabels } from "@loa/domain/reports/state.ts"
import { eq, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { noReport } from "./fetch-chain.ts"
import { getReport, type ReportView } from "./get-report.ts"
import { placeOf, type ReportAddress } from "./place-of.ts"
import { findRow, lockRow, type ReportRow } from "./report-row.ts"

/** The narrative after a write: a null takes what was written out, so that the draft stands again. */
function narrativeAfter(before: Narrative, write: ReportWrite["narrative"]): Narrative {
  const after: Narrative = { ...before }
  for (const key of sectionKeys) {
    const text = write?.[key]
    if (text === null) delete after[key]
    else if (text !== undefined) after[key] = text
  }
  return after
}

/** Keeps what the writer wrote of an open report. Figures are never written: they follow the book. */
export async function saveReport(
  ctx: Context,
  address: ReportAddress,
  write: ReportWrite,
): Promise<ReportView> {
  const person = requirePerson(ctx.actor)
  const place = await placeOf(ctx, address)
  const saved = await ctx.db.transaction(async (tx) => {
    const found = await findRow(tx, place)
    const asked = { ...place.subject, state: found?.state ?? "open" }
    if (!mayReport(person, "read", asked)) throw noReport()
    if (!mayReport(person, "write", asked)) throw forbidden()
    const row = await lockRow(tx, place, ctx.config.demo)
    if (!isOpen(row.state)) return row
    if (row.version !== write.version) return row
    const after = {
      narrative: narrativeAfter(row.narrative, write.narrative),
      number: write.number ?? row.number,
      symbol: write.symbol ?? row.symbol,
      signedOn: write.signedOn === undefined ? row.signedOn : write.signedOn,
      recipients: write.recipients === undefined ? row.recipients : write.recipients,
      estimates: write.estimates ?? row.estimates,
    }
    await tx
      .update(reports)
      .set({ ...after, version: sql`${reports.version} + 1`, updatedAt: sql`now()` })
      .where(eq(reports.id, row.id))
    const { narrative, number, symbol, signedOn, recipients, estimates } = row
    await writeAudit(tx, ctx, {
      ...{ verb: "report.save", subjectType: "report", subjectId: row.id },
      organizationId: actsIn(person, "write", asked),
      ...{ before: { narrative, number, symbol, signedOn, recipients, estimates }, after },
    })
    return null
  })
  if (saved) throw await refusalOver(ctx, address, saved)
  return getReport(ctx, address)
}

export const forbidden = () =>
  new Refusal("forbidden", "Vai trò của bạn không được làm việc này với báo cáo này.")

/** Closed, or written by somebody else in the meantime: with the report as it is now. */
export async function refusalOver(
  ctx: Context,
  address: ReportAddress,
  row: Pick<ReportRow, "state">,
) {
  const current = await getReport(ctx, address)
  if (isOpen(row.state))
    return new Refusal("stale", "Báo cáo đã có người sửa trước; hãy xem bản mới rồi ghi lại.", {
      current,
    })
  const state = reportStateLabels[row.state]
  return new Refusal("conflict", `Báo cáo đang ở trạng thái “${state}” nên không sửa được.`, {
    current,
  })
}
