import { fetchNewest } from "@loa/db/newest-activities.ts"
import { activities } from "@loa/db/schema.ts"
import { quarterSpan } from "@loa/domain/dates.ts"
import { planIndexIds } from "@loa/domain/indices/structure.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { aText } from "@loa/domain/validation.ts"
import { and, eq, gte, lte, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { csv, type Table } from "../http/csv.ts"
import type { Format } from "./endpoint.ts"
import { refuseUnknown } from "./known-values.ts"
import { cursorAfter, next, pageOf, pageSize, readCursor } from "./page.ts"
import {
  aDayOfAnyTime,
  codeParameter,
  cursorParameter,
  dayParameter,
  limitParameter,
} from "./parameters.ts"
import { activityColumns, PublishedActivity } from "./published-activity.ts"
import { selectPublished } from "./select-published.ts"
import { isVisible } from "./visible.ts"

export const activityFilters = {
  q: aText(200).min(1).optional().meta({
    title: "Tìm",
    description:
      "Chữ trong tiêu đề, nội dung, địa điểm; không cần dấu. Chữ nào cũng phải có, chữ cuối có thể gõ dở.",
  }),
  plan: codeParameter("Kế hoạch", "Mã kế hoạch."),
  item: codeParameter("Nội dung kế hoạch", "Mã nội dung được gắn: par-a … pci-g."),
  index: z
    .enum(planIndexIds)
    .optional()
    .meta({ title: "Chỉ số", description: "Gắn ít nhất một nội dung của chỉ số." }),
  channel: codeParameter("Hình thức", "Mã hình thức."),
  organization: codeParameter("Đơn vị", "Mã đơn vị ghi hoạt động; không tính đơn vị phối hợp."),
  audience: codeParameter("Đối tượng", "Mã đối tượng."),
  from: dayParameter("Từ ngày", "Ngày thực hiện từ ngày này."),
  to: dayParameter("Đến ngày", "Ngày thực hiện đến hết ngày này."),
  year: z.coerce
    .number<string>()
    .int()
    .min(2000)
    .max(2100)
    .optional()
    .meta({ title: "Năm", description: "Năm của ngày thực hiện." }),
  quarter: z.coerce
    .number<string>()
    .int()
    .min(1)
    .max(4)
    .optional()
    .meta({ title: "Quý", description: "1 đến 4, của `year`." }),
  cursor: cursorParameter,
  limit: limitParameter,
}
export type ActivityFilters = z.output<z.ZodObject<typeof activityFilters>>

export const ActivityPage = z.strictObject({ data: z.array(PublishedActivity), next })
type ActivityPage = z.infer<typeof ActivityPage>

function days({ from, to, year, quarter }: ActivityFilters): SQL[] {
  if (quarter && !year) throw refuseField("quarter", "Quý", "cần có cả năm (`year`).")
  if (from && to && from > to)
    throw refuseField("to", "Đến ngày", "phải bằng hoặc sau từ ngày (`from`).")
  const span = [
    { from, to },
    year ? { from: `${year}-01-01`, to: `${year}-12-31` } : {},
    year && isQuarter(quarter) ? quarterSpan({ year, quarter }) : {},
  ]
  return span.flatMap(({ from, to }) => [
    ...(from ? [gte(activities.firstDay, from)] : []),
    ...(to ? [lte(activities.firstDay, to)] : []),
  ])
}

const isQuarter = (quarter: number | undefined): quarter is 1 | 2 | 3 | 4 =>
  quarter !== undefined && [1, 2, 3, 4].includes(quarter)

const tagged = (condition: SQL): SQL =>
  sql`exists (select 1 from activity_item i join content_item c on c.plan_id = i.plan_id and c.code = i.item_code
    where i.activity_id = ${activities.id} and ${condition})`

/** Found in the order of the list. */
function placed(filters: ActivityFilters): SQL | undefined {
  const { organization, cursor } = filters
  const after = cursor && readCursor(cursor, aDayOfAnyTime, z.uuid())
  return and(
    ...days(filters),
    organization ? eq(activities.organizationId, organization) : undefined,
    after
      ? sql`(${activities.firstDay}, ${activities.id}) < (${after.first}, ${after.second})`
      : undefined,
  )
}

const chosen = ({ plan, item, index, channel, audience }: ActivityFilters): SQL | undefined =>
  and(
    plan ? eq(activities.planId, plan) : undefined,
    item ? tagged(sql`c.code = ${item}`) : undefined,
    index ? tagged(sql`c.index_id = ${index}`) : undefined,
    channel ? eq(activities.channelCode, channel) : undefined,
    audience
      ? sql`exists (select 1 from activity_audience u where u.activity_id = ${activities.id} and u.audience_code = ${audience})`
      : undefined,
  )

/** Published activities, last day first. */
export async function listActivities(
  ctx: Context,
  filters: ActivityFilters,
  format: Format,
): Promise<ActivityPage> {
  const limit = pageSize(format, filters.limit)
  const newest = {
    within: [and(isVisible(ctx), placed(filters))],
    also: chosen(filters),
    ...{ question: filters.q, limit: limit + 1 },
  }
  await refuseUnknown(ctx, filters)
  const rows = await fetchNewest(newest, (ids) =>
    selectPublished(ctx, sql`${activities.id} = any(${ids})`, limit + 1),
  )
  return pageOf(rows, limit, ({ firstDay, id }) => cursorAfter(firstDay, id))
}

export const activityTable = ({ data, next }: ActivityPage): Table => ({
  name: "hoat-dong",
  text: csv(data, activityColumns),
  next,
})
