import type { SheetColumn } from "@loa/documents/write-xlsx.ts"
import { activityLabels } from "@loa/domain/activities/activity.ts"
import {
  costSourceLabels,
  languageLabels,
  modeLabels,
} from "@loa/domain/activities/circumstances.ts"
import { stateLabels } from "@loa/domain/activities/state.ts"
import { dayOf } from "@loa/domain/dates.ts"
import { type Columns, joined } from "../http/csv.ts"
import type { ExportAudience, ExportRow } from "./select-export.ts"

const labelled = <Code extends string>(code: Code | null, labels: Record<Code, string>) =>
  code === null ? "" : labels[code]

const counted = ({ name, reach }: ExportAudience) => `${name}: ${reach ?? "không đếm được"}`

/** All that could be counted; null when nobody was. */
function reachOf({ audiences }: ExportRow): number | null {
  const reached = audiences.flatMap(({ reach }) => reach ?? [])
  return reached.length > 0 ? reached.reduce((sum, one) => sum + one, 0) : null
}

const detailText = ([ask, value]: [string, string | number]) =>
  `${activityLabels[`details.${ask}`] ?? ask}: ${value}`

const named = (field: string) => activityLabels[field] ?? field

/** In the order and by the names of the form, which the import knows again. */
export const sheetColumns: readonly SheetColumn<ExportRow>[] = [
  { head: named("firstDay"), width: 12, as: "day", value: ({ firstDay }) => firstDay },
  { head: named("lastDay"), width: 12, as: "day", value: ({ lastDay }) => lastDay },
  { head: named("organizationId"), width: 26, value: ({ organization }) => organization },
  { head: named("channelCode"), width: 22, value: ({ channel }) => channel },
  { head: named("title"), width: 44, value: ({ title }) => title },
  {
    ...{ head: named("items"), width: 18 },
    value: ({ items }) => joined(items.map(({ label }) => label)),
  },
  {
    ...{ head: named("audiences"), width: 30 },
    value: ({ audiences }) => joined(audiences.map(counted)),
  },
  { head: "Tổng lượt người", width: 12, value: reachOf },
  { head: named("place"), width: 24, value: ({ place }) => place },
  { head: named("links"), width: 30, value: ({ links }) => links.join(" ") },
  { head: "Số tệp minh chứng", width: 12, value: ({ evidence }) => evidence },
  { head: named("explanation"), width: 30, value: ({ explanation }) => explanation },
  { head: named("summary"), width: 44, value: ({ summary }) => summary },
  { head: named("minutes"), width: 12, value: ({ minutes }) => minutes },
  { head: named("copies"), width: 12, value: ({ copies }) => copies },
  { head: named("cost"), width: 14, value: ({ cost }) => cost },
  {
    ...{ head: named("costSource"), width: 18 },
    value: ({ costSource }) => labelled(costSource, costSourceLabels),
  },
  { head: named("taskCode"), width: 10, value: ({ taskCode }) => taskCode },
  {
    ...{ head: named("partnerIds"), width: 26 },
    value: ({ partners }) => joined(partners),
  },
  {
    ...{ head: named("languages"), width: 16 },
    value: ({ languages }) => joined(languages.map((code) => languageLabels[code])),
  },
  { head: named("mode"), width: 16, value: ({ mode }) => labelled(mode, modeLabels) },
  {
    ...{ head: named("headPresent"), width: 14 },
    value: ({ headPresent }) => (headPresent ? "Có" : ""),
  },
  { head: named("integratedWith"), width: 20, value: ({ integratedWith }) => integratedWith },
  {
    ...{ head: named("details"), width: 26 },
    value: ({ details }) => joined(Object.entries(details).map(detailText)),
  },
  { head: named("state"), width: 14, value: ({ state }) => stateLabels[state] },
  { head: named("reason"), width: 24, value: ({ stateReason }) => stateReason },
  { head: "Người ghi", width: 20, value: ({ authorName }) => authorName },
  { head: "Sửa lần cuối", width: 12, as: "day", value: ({ updatedAt }) => dayOf(updatedAt) },
  { head: named("planId"), width: 22, value: ({ plan }) => plan },
  { head: "Minh hoạ", width: 10, value: ({ sample }) => (sample ? "Có" : "") },
  { head: named("id"), width: 38, value: ({ id }) => id },
]

export const csvColumns: Columns<ExportRow> = Object.fromEntries(
  sheetColumns.map(({ head, value }) => [head, value]),
)
