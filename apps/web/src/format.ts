import type { Day } from "@loa/domain/dates.ts"
import { getLocale } from "./paraglide/runtime.js"

const tag = () => (getLocale() === "en" ? "en-GB" : "vi-VN")
const utc = { timeZone: "UTC" } as const
const instantOf = (day: Day) => new Date(`${day}T00:00:00Z`)

/** 12.640 in Vietnamese. */
export const formatCount = (n: number): string => new Intl.NumberFormat(tag()).format(n)

/** A score with up to two decimals, the way the publishers print it: 62,97. */
export const formatScore = (n: number, digits = 2): string =>
  new Intl.NumberFormat(tag(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(n)

/** 41% */
export const formatShare = (share: number): string =>
  new Intl.NumberFormat(tag(), { style: "percent", maximumFractionDigits: 0 }).format(share)

/** 1.500.000 ₫ */
export const formatMoney = (dong: number): string =>
  new Intl.NumberFormat(tag(), { style: "currency", currency: "VND" }).format(dong)

/** 5/6/2025 */
export const formatDay = (day: Day): string =>
  new Intl.DateTimeFormat(tag(), {
    ...utc,
    day: "numeric",
    month: "numeric",
    year: "numeric",
  }).format(instantOf(day))

/** 5/6, where the year is clear from around it. */
export const formatShortDay = (day: Day): string =>
  new Intl.DateTimeFormat(tag(), { ...utc, day: "numeric", month: "numeric" }).format(
    instantOf(day),
  )

/** thứ Bảy */
export const formatWeekday = (day: Day): string =>
  new Intl.DateTimeFormat(tag(), { ...utc, weekday: "long" })
    .format(instantOf(day))
    .replace(/^T/, "t")

/** Thứ Năm, 12/6/2025 */
export function formatLongDay(day: Day): string {
  const weekday = new Intl.DateTimeFormat(tag(), { ...utc, weekday: "long" }).format(instantOf(day))
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${formatDay(day)}`
}

const vietnam = { timeZone: "Asia/Ho_Chi_Minh" } as const

/** An instant in Việt Nam: 08:15 ngày 12/6/2025. */
export function formatInstant(iso: string): string {
  const instant = new Date(iso)
  const time = new Intl.DateTimeFormat(tag(), { ...vietnam, hour: "2-digit", minute: "2-digit" })
  const day = new Intl.DateTimeFormat(tag(), {
    ...vietnam,
    day: "numeric",
    month: "numeric",
    year: "numeric",
  })
  const parts = [time.format(instant), day.format(instant)]
  return parts.join(getLocale() === "en" ? ", " : " ngày ")
}

const roman = { 1: "I", 2: "II", 3: "III", 4: "IV" } as const

/** The Roman numeral that Vietnamese administration writes quarters with. */
export const romanQuarter = (quarter: 1 | 2 | 3 | 4): string => roman[quarter]

const englishMonth = (month: number, width: "long" | "short") =>
  new Intl.DateTimeFormat("en-GB", { ...utc, month: width }).format(Date.UTC(2024, month - 1))

/** tháng 8, as within a sentence. */
export const formatMonth = (month: number): string =>
  getLocale() === "en" ? englishMonth(month, "long") : `tháng ${month}`

/** Th8, under the axis of a small picture. */
export const formatShortMonth = (month: number): string =>
  getLocale() === "en" ? englishMonth(month, "short") : `Th${month}`

/** Names joined as in a sentence: Trà Xinh, Trà Tây và Trà Thanh. */
export const formatList = (names: readonly string[]): string =>
  new Intl.ListFormat(tag(), { type: "conjunction" }).format(names)

/** 293 kB, 4,6 MB. */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024
  const large = kilobytes >= 1024
  return new Intl.NumberFormat(tag(), {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? kilobytes / 1024 : Math.max(1, kilobytes))
}
