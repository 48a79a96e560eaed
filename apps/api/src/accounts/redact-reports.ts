import type { Db } from "@loa/db/db.ts"
import { reportAdjustments, reportEntries, reports } from "@loa/db/schema.ts"
import { redactedText } from "@loa/domain/accounts/redact.ts"
import { eq, sql } from "drizzle-orm"

/** As a title stands inside JSON text, and as a drafted sentence repeats it: without its last full stop. */
const inJson = (title: string) => JSON.stringify(title.replace(/[.;,\s]+$/, "")).slice(1, -1)

/**
 * An activity's title is kept with the reports that counted it, and may stand in their sentences. The check code stays
 * that of what was sent: it tells that something was blanked since.
 */
export async function redactTitleInReports(tx: Db, activityId: string): Promise<void> {
  const kept = await tx
    .selectDistinct({ title: reportEntries.title })
    .from(reportEntries)
    .where(eq(reportEntries.activityId, activityId))
  for (const title of kept.map((row) => inJson(row.title)).filter((text) => text !== "")) {
    const blanked = (column: typeof reports.content | typeof reports.narrative) =>
      sql`replace(${column}::text, ${title}, ${redactedText})::jsonb`
    const { rows } = await tx.execute<{ id: string }>(sql`
      update report set content = ${blanked(reports.content)}, narrative = ${blanked(reports.narrative)}
       where id in (select r.id from report r join report_entry e on e.activity_id = ${activityId}::uuid
                     join report k on k.id = e.report_id where r.id in (k.id, k.consolidated_in_id))
         and position(${title} in coalesce(content::text, '') || narrative::text) > 0
      returning id`)
    for (const { id } of rows)
      await tx.execute(sql`select redact_audit('report', ${id}, '{narrative}')`)
  }
  await tx
    .update(reportEntries)
    .set({ title: redactedText })
    .where(eq(reportEntries.activityId, activityId))
}

/** Who sent a report and who put a figure of one right. */
export async function redactNameInReports(tx: Db, accountId: string): Promise<void> {
  await tx
    .update(reports)
    .set({ submittedByName: redactedText })
    .where(eq(reports.submittedById, accountId))
  await tx
    .update(reportAdjustments)
    .set({ byName: redactedText })
    .where(eq(reportAdjustments.byId, accountId))
}
