import { type Day, timeZone } from "@loa/domain/dates.ts"
import { type Period, periodInWords } from "@loa/domain/reports/period.ts"
import { ICalCalendar, ICalEventTransparency } from "ical-generator"

/** A day by which something has to be done, under an id that stays the same. */
export type Deadline = { id: string; key: string; on: Day } & (
  | { kind: "week" | "year"; taskCode: string; title: string }
  | { kind: "cut-off" | "report"; period: Period }
)

function summaryOf(deadline: Deadline): string {
  const { key } = deadline
  switch (deadline.kind) {
    case "week":
      return `Nhiệm vụ ${deadline.taskCode}, tuần ${Number(key.slice(-2))}`
    case "year":
      return `Nhiệm vụ ${deadline.taskCode}, năm ${key}`
    case "cut-off":
      return `Chốt số liệu ${periodInWords(deadline.period)}`
    default:
      return `Hạn gửi báo cáo ${periodInWords(deadline.period)}`
  }
}

function detailOf(deadline: Deadline): string {
  switch (deadline.kind) {
    case "week":
      return `${deadline.title}\nMỗi tuần ít nhất một hoạt động, đến hết Chủ nhật.`
    case "year":
      return `${deadline.title}\nMỗi năm ít nhất một hoạt động.`
    case "cut-off":
      return "Hoạt động có ngày sau ngày này sẽ tính vào kỳ sau."
    default:
      return "Đúng hạn đến 23:59 ngày này, giờ Việt Nam."
  }
}

const addressOf = (site: string, deadline: Deadline) =>
  deadline.kind === "week" || deadline.kind === "year"
    ? `${site}/lam-viec/ke-hoach/${deadline.taskCode}`
    : `${site}/lam-viec`

/**
 * A calendar of all-day entries: a day in Việt Nam is that day wherever the program runs. `today` is when the entries
 * were written, so that the same day gives the same file.
 */
export function calendarEntries({
  name,
  deadlines,
  site,
  today,
}: {
  name: string
  deadlines: readonly Deadline[]
  site: string
  today: Day
}): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: "loa", product: "loa", language: "VI" },
    ttl: 6 * 60 * 60,
    x: { "X-WR-TIMEZONE": timeZone },
  })
  for (const deadline of deadlines)
    calendar.createEvent({
      id: `${deadline.id}@loa`,
      start: new Date(`${deadline.on}T00:00:00Z`),
      stamp: new Date(`${today}T00:00:00Z`),
      allDay: true,
      summary: summaryOf(deadline),
      description: detailOf(deadline),
      url: addressOf(site, deadline),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return calendar.toString()
}
