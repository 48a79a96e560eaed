import type { Db } from "@loa/db/db.ts"
import { activities } from "@loa/db/schema.ts"
import { sheetOf, writeXlsx } from "@loa/documents/write-xlsx.ts"
import { type ActivityExportQuery, mostExportRows } from "@loa/domain/activities/list-query.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { csv, csvRows } from "../http/csv.ts"
import { csvColumns, sheetColumns } from "./export-columns.ts"
import { cursorAt, filtered } from "./list-activities.ts"
import { scopeOf } from "./scope-of.ts"
import { type ExportRow, selectExport } from "./select-export.ts"
import { withinScope } from "./within-scope.ts"

/** So many rows are in memory as objects at a time. */
const pageSize = 2000

const count = new Intl.NumberFormat("vi-VN")

async function refuseTooMany(
  db: Db,
  where: SQL | undefined,
  format: ActivityExportQuery["format"],
) {
  const most = mostExportRows[format]
  const bounded = db
    .select({ id: activities.id })
    .from(activities)
    .where(where)
    .limit(most + 1)
    .as("bounded")
  const [found] = await db.select({ rows: sql<number>`count(*)::integer` }).from(bounded)
  if ((found?.rows ?? 0) <= most) return
  const other =
    format === "xlsx" ? ` Tệp CSV chứa được ${count.format(mostExportRows.csv)} dòng.` : ""
  const detail = `Danh sách dài hơn ${count.format(most)} dòng; hãy thu hẹp theo thời gian hoặc đơn vị rồi tải lại.${other}`
  throw new Refusal("invalid", detail)
}

/** All rows of a list, a page at a time, in its order. */
async function* pagesOf(ctx: Context, query: ActivityExportQuery): AsyncGenerator<ExportRow[]> {
  const { db, actor, today } = ctx
  const scope = withinScope(await scopeOf(db, actor), query.mine, today)
  await refuseTooMany(db, and(scope, filtered(query)), query.format)
  for (let cursor: string | undefined; ; ) {
    const rows = await selectExport(db, today, and(scope, filtered({ ...query, cursor })), pageSize)
    yield rows
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    cursor = cursorAt(last)
  }
}

/** The list as a file: text in pieces that are encoded as they come, or a workbook with real days and numbers. */
export async function exportActivities(ctx: Context, query: ActivityExportQuery): Promise<Blob> {
  if (query.format === "xlsx") {
    const rows: ExportRow[] = []
    for await (const page of pagesOf(ctx, query)) rows.push(...page)
    const sheet = sheetOf({ name: "Hoạt động", columns: sheetColumns, rows, landscape: true })
    return new Blob([(await writeXlsx([sheet])).slice()])
  }
  const parts: Blob[] = []
  for await (const page of pagesOf(ctx, query))
    parts.push(new Blob([parts.length === 0 ? csv(page, csvColumns) : csvRows(page, csvColumns)]))
  return new Blob(parts)
}
