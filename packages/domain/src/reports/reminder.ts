import { type Day, printedDay } from "../dates.ts"
import { type Period, periodInWords } from "./period.ts"

/** Who is asked for what: ready to paste into Zalo or a letter. */
export type ReminderFacts = {
  period: Period
  due: Day
  today: Day
  planTitle: string
  focalPointName: string
  /** Returned ones wait for their unit: `reason` says what for. */
  missing: readonly { name: string; reason: string | null }[]
}

const daysBetween = (from: Day, to: Day) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The reminder, naming every unit that has not sent its report; empty when none is missing. */
export function reminderText({
  period,
  due,
  today,
  planTitle,
  focalPointName,
  missing,
}: ReminderFacts): string {
  if (missing.length === 0) return ""
  const late = daysBetween(due, today)
  const when =
    late > 0
      ? `Hạn gửi là ${printedDay(due)}, đến hôm nay (${printedDay(today)}) đã quá hạn ${late} ngày.`
      : `Hạn gửi là hết ngày ${printedDay(due)}${late === 0 ? " (hôm nay)" : `, còn ${-late} ngày`}.`
  const names = missing
    .toSorted((a, b) => a.name.localeCompare(b.name, "vi"))
    .map(({ name, reason }, at) => `${at + 1}. ${name}${reason ? ` (đã trả lại: ${reason})` : ""}`)
  return [
    `Kính gửi các đơn vị,`,
    `${focalPointName} chưa nhận được báo cáo ${periodInWords(period)} thực hiện ${planTitle} của ${missing.length} đơn vị:`,
    ...names,
    when,
    "Số liệu đã có sẵn trong Loa: đơn vị mở mục Báo cáo, xem lại, viết phần nguyên nhân và bấm gửi. Đề nghị đơn vị gửi sớm để kịp tổng hợp.",
    "Trân trọng.",
  ].join("\n")
}
