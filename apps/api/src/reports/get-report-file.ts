import { buildContent } from "@loa/domain/reports/build-content.ts"
import type { ReportContent } from "@loa/domain/reports/report-content.ts"
import {
  adjustmentTables,
  type ReportFormat,
  reportFileName,
} from "@loa/domain/reports/report-file.ts"
import { isSent } from "@loa/domain/reports/state.ts"
import type { Context } from "../http/context.ts"
import type { MadeFile } from "../http/send-file.ts"
import { draftOf } from "./facts-of.ts"
import { namesOn } from "./fetch-chain.ts"
import { adjustmentsOf, readable } from "./get-report.ts"
import type { ReportAddress } from "./place-of.ts"

/** A report as a file, made of what its page shows: drafted from the book while it is open, frozen once it was sent. */
export async function getReportFile(
  ctx: Context,
  address: ReportAddress,
  format: ReportFormat,
): Promise<MadeFile> {
  const { place, row } = await readable(ctx, address)
  const sent = row !== null && isSent(row.state)
  const frozen: ReportContent | null = sent ? row.content : null
  const content = frozen ?? buildContent((await draftOf(ctx, ctx.db, place, row)).facts)
  const { period, scope, organization: id } = address
  const { name } = namesOn(place, id, place.span.to)
  // On paper stands what was signed; the workbook also tells what was put right since.
  const since = format === "xlsx" ? adjustmentTables(await adjustmentsOf(ctx, row)) : []
  const { writeReport } = await import("@loa/documents/write-report.ts")
  return {
    ...reportFileName({ period, scope, organization: { id, name }, draft: !sent }),
    ending: format,
    body: await writeReport({ ...content, annexes: [...content.annexes, ...since] }, format),
  }
}
