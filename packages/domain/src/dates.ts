/** A calendar day `YYYY-MM-DD`: plain text, so it compares as text and no time zone can move it. */
export type Day = string

export const timeZone = "Asia/Ho_Chi_Minh"

const dayFormat = new Intl.DateTimeFormat("en-CA", {
  timeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
})

/** The calendar day in Việt Nam at an instant. */
export const dayOf = (instant: Date): Day => dayFormat.format(instant)

/** The day `days` after (or, negative, before) the given one. */
export function addDays(day: Day, days: number): Day {
  const instant = new Date(`${day}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + days)
  return instant.toISOString().slice(0, 10)
}

export type Quarter = { year: number; quarter: 1 | 2 | 3 | 4 }

/** 1 for January to March … 4 for October to December. */
export function quarterOfMonth(month: number): Quarter["quarter"] {
  if (month <= 3) return 1
  if (month <= 6) return 2
  return month <= 9 ? 3 : 4
}

export const quarterOf = (day: Day): Quarter => ({
  year: Number(day.slice(0, 4)),
  quarter: quarterOfMonth(Number(day.slice(5, 7))),
})

const pad = (n: number) => String(n).padStart(2, "0")

/** First and last day of a calendar quarter. */
export function quarterSpan({ year, quarter }: Quarter): { from: Day; to: Day } {
  const from = `${year}-${pad(quarter * 3 - 2)}-01`
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${pad(quarter * 3 + 1)}-01`
  return { from, to: addDays(next, -1) }
}

/** ISO 8601 week of a day: a week belongs to the year of its Thursday. */
export function isoWeekOf(day: Day): { year: number; week: number } {
  const date = new Date(`${day}T00:00:00Z`)
  const weekday = (date.getUTCDay() + 6) % 7
  const thursday = addDays(day, 3 - weekday)
  const year = Number(thursday.slice(0, 4))
  const dayOfYear = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000
  return { year, week: Math.floor(dayOfYear / 7) + 1 }
}

/** 1 for Monday … 7 for Sunday. */
export const isoWeekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** Is `day` within a validity whose end may be open? Both ends count. */
export const isValidOn = (
  day: Day,
  { validFrom, validTo }: { validFrom: Day; validTo: Day | null },
): boolean => validFrom <= day && (validTo === null || day <= validTo)

/** The start of a validity nobody has a source for; shown as "từ trước". */
export const unknownStart: Day = "0001-01-01"

/** As Vietnamese sentences write it: 2022-08-01 is 1/8/2022. For pages there is the browser's own format. */
export const printedDay = (day: Day): string => day.split("-").reverse().map(Number).join("/")
