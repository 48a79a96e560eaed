import { type Day, printedDay } from "../dates.ts"
import { type MaterialKind, materialKindLabels } from "./material-kinds.ts"

/** Who is asked to read what: ready to paste into Zalo or a letter. */
export type ReceiptReminder = {
  kind: MaterialKind
  title: string
  documentNumber: string
  documentDate: Day | null
  publisherName: string
  today: Day
  /** Who has not confirmed, and since which day it waits for them. */
  missing: readonly { name: string; since: Day }[]
}

/** How many days lie between two days. */
export const daysSince = (since: Day, today: Day): number =>
  Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000)

const waited = (days: number) => (days > 0 ? ` (đã ${days} ngày)` : "")

/** The reminder, naming every unit that has not confirmed; empty when none is missing. */
export function receiptReminder(facts: ReceiptReminder): string {
  const { kind, title, documentNumber, documentDate, publisherName, today, missing } = facts
  if (missing.length === 0) return ""
  const number = documentNumber && ` số ${documentNumber}`
  const signed = documentDate ? ` ngày ${printedDay(documentDate)}` : ""
  const names = missing
    .toSorted((a, b) => a.since.localeCompare(b.since) || a.name.localeCompare(b.name, "vi"))
    .map(({ name, since }, at) => `${at + 1}. ${name}${waited(daysSince(since, today))}`)
  return [
    "Kính gửi các đơn vị,",
    `${publisherName} đã gửi ${materialKindLabels[kind].toLocaleLowerCase("vi")}${number}${signed} “${title}”. Đến hôm nay (${printedDay(today)}) còn ${missing.length} đơn vị chưa xác nhận đã nhận, đã đọc:`,
    ...names,
    "Đề nghị đơn vị mở mục Tài liệu trong Loa, đọc và bấm “Đã nhận, đã đọc”.",
    "Trân trọng.",
  ].join("\n")
}
