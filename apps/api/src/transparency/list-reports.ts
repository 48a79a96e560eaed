import { reports } from "@loa/db/schema.ts"
import { listOf, nameOn } from "@loa/db/sql-parts.ts"
import { periodKinds, periodLabel, readPeriodKey } from "@loa/domain/reports/period.ts"
import { and, desc, eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { csv, type Table } from "../http/csv.ts"
import { next } from "./page.ts"

const count = z.int().min(0)

const Adjustment = z.strictObject({
  day: z.iso.date(),
  what: z.string(),
  before: z.int(),
  after: z.int(),
  reason: z.string(),
})

const ReportLine = z.strictObject({
  planId: z.string(),
  planTitle: z.string(),
  period: z.string().meta({ description: "2026-q3 là quý III; 2026 là cả năm." }),
  kind: z.enum(periodKinds),
  label: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  from: z.iso.date().meta({ description: "Ngày đầu của số liệu." }),
  to: z.iso.date().meta({ description: "Ngày chốt số liệu." }),
  lockedOn: z.iso.date(),
  activities: count.meta({ description: "Đã kiểm tra hoặc đã công khai, mỗi hoạt động một lần." }),
  items: count.meta({ description: "Nội dung của kế hoạch có ít nhất một hoạt động nêu tới." }),
  itemsOfPlan: count,
  direct: count.meta({ description: "Lượt người gặp trực tiếp; không tính người nghe, xem, đọc." }),
  minutes: count.meta({ description: "Phút phát." }),
  reportsCounted: count.meta({ description: "Báo cáo đơn vị đã khóa cùng." }),
  hash: z.string().meta({ description: "SHA-256 của những gì đã khóa." }),
  sample: z.boolean(),
  adjustments: z.array(Adjustment).meta({ description: "Điều chỉnh sau khi khóa." }),
})

export const ReportList = z.strictObject({ data: z.array(ReportLine), next })
type ReportList = z.infer<typeof ReportList>

const all = (measure: "activities" | "direct" | "minutes") =>
  sql<number>`coalesce((${reports.figures} -> 'all' -> '' ->> ${measure})::bigint, 0)`.mapWith(
    Number,
  )

const adjustments = listOf<z.infer<typeof Adjustment>>(
  sql`json_build_object('day', a.day, 'what', a.what, 'before', a.before, 'after', a.after, 'reason', a.reason)`,
  sql`from report_adjustment a where a.report_id = "report".id`,
  sql`a.created_at`,
)

/** What of a locked report everybody may read: figures and corrections. Words and names stay with the agencies. */
export const publishedColumns = {
  planId: reports.planId,
  planTitle: sql<string>`(select p.short_title from plan p where p.id = "report".plan_id)`,
  period: reports.period,
  kind: reports.kind,
  organizationId: reports.organizationId,
  organizationName: nameOn(sql`"report".organization_id`, sql`(${reports.content} ->> 'to')::date`),
  from: sql<string>`${reports.content} ->> 'from'`,
  to: sql<string>`${reports.content} ->> 'to'`,
  lockedOn: sql<string>`(${reports.stateAt} at time zone 'Asia/Ho_Chi_Minh')::date::text`,
  activities: all("activities"),
  items: sql<number>`(select count(*) from jsonb_each(${reports.figures} -> 'tag') t
    where (t.value ->> 'activities')::bigint > 0)`.mapWith(Number),
  itemsOfPlan:
    sql<number>`(select count(*) from content_item i where i.plan_id = "report".plan_id)`.mapWith(
      Number,
    ),
  direct: all("direct"),
  minutes: all("minutes"),
  reportsCounted:
    sql<number>`(select count(*) from report u where u.consolidated_in_id = "report".id)`.mapWith(
      Number,
    ),
  hash: sql<string>`${reports.hash}`,
  sample: reports.sample,
  adjustments,
}

/** Consolidated, locked, and sample in demo mode only. */
export const isLocked = ({ config }: Context) =>
  and(
    eq(reports.scope, "consolidated"),
    eq(reports.state, "consolidated"),
    eq(reports.sample, config.demo),
  )

/** Every locked consolidated report, the latest first. */
export async function listReports(ctx: Context): Promise<ReportList> {
  const rows = await ctx.db
    .select(publishedColumns)
    .from(reports)
    .where(isLocked(ctx))
    .orderBy(desc(sql`${reports.content} ->> 'to'`), reports.organizationId)
  const data = rows.map((row) => {
    const period = readPeriodKey(row.period)
    return { ...row, label: period ? periodLabel(period) : row.period }
  })
  return { data, next: null }
}

export const reportListTable = ({ data }: ReportList): Table => ({
  name: "bao-cao",
  text: csv(data, {
    "Mã kế hoạch": (one) => one.planId,
    "Kế hoạch": (one) => one.planTitle,
    "Mã kỳ": (one) => one.period,
    "Kỳ báo cáo": (one) => one.label,
    "Mã cơ quan": (one) => one.organizationId,
    "Cơ quan": (one) => one.organizationName,
    "Từ ngày": (one) => one.from,
    "Đến ngày": (one) => one.to,
    "Ngày khóa": (one) => one.lockedOn,
    "Số hoạt động": (one) => one.activities,
    "Nội dung đã thực hiện": (one) => one.items,
    "Nội dung của kế hoạch": (one) => one.itemsOfPlan,
    "Lượt người trực tiếp": (one) => one.direct,
    "Phút phát": (one) => one.minutes,
    "Báo cáo đơn vị": (one) => one.reportsCounted,
    "Số điều chỉnh": (one) => one.adjustments.length,
    "Mã kiểm tra": (one) => one.hash,
    "Mẫu minh hoạ": (one) => (one.sample ? "có" : "không"),
  }),
})
