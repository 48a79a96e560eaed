import { addDays, type Day } from "../dates.ts"
import { foldKey } from "../units/fold.ts"

/** A cell understood, or what is wrong with it and expected instead, in Vietnamese. */
export type Read<Value> = { value: Value } | { wrong: string }

export const isWrong = <Value>(read: Read<Value>): read is { wrong: string } => "wrong" in read

/** How "1.234" is meant in a file: nobody said, a thousand and more, or one and a fraction. */
export type GroupMarks = "unsaid" | "thousands" | "decimals"

const pad = (n: number, width = 2) => String(n).padStart(width, "0")

function realDay(year: number, month: number, day: number): Day | null {
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text) ? text : null
}

const fourDigits = (year: number) => (year < 100 ? 2000 + year : year)

const dayForms = [
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})$/,
  /^(?:ngay )?(?<day>\d{1,2}) thang (?<month>\d{1,2}) nam (?<year>\d{4})$/,
]

/** Day 1 of Excel is 1/1/1900 and it believes in 29/2/1900, so serials count from 30/12/1899. */
const serialZero: Day = "1899-12-30"
const [firstSerial, lastSerial] = [36_526, 73_050]

/**
 * A calendar day as people and spreadsheets write it: 5/3/2026, 05-03-26, 2026-03-05, a serial of Excel; the day
 * comes before the month. A time of day after it is left out. Null for an empty cell.
 */
export function readDay(text: string): Read<Day | null> {
  const bare = text.trim().replace(/[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, "")
  if (bare === "") return { value: null }
  if (/^\d{5}(\.\d+)?$/.test(bare)) {
    const serial = Math.floor(Number(bare))
    if (serial >= firstSerial && serial <= lastSerial) return { value: addDays(serialZero, serial) }
  }
  const written = foldKey(bare.replace(/[/\p{Pd}]/gu, ".")).replace(/^(thu \S+|chu nhat),? /, "")
  for (const form of dayForms) {
    const groups = form.exec(written)?.groups
    if (!groups) continue
    const [year, month, day] = [fourDigits(Number(groups.year)), groups.month, groups.day]
    const found = realDay(year, Number(month), Number(day))
    if (found) return { value: found }
    const order = Number(month) > 12 ? " Ngày đứng trước tháng." : ""
    return { wrong: `không phải ngày có thật; cần ngày/tháng/năm, ví dụ 05/03/2026.${order}` }
  }
  if (/^\d{1,2}[.]\d{1,2}$/.test(written))
    return { wrong: "thiếu năm; cần ngày/tháng/năm, ví dụ 05/03/2026." }
  return { wrong: "không đọc được ngày; cần ngày/tháng/năm, ví dụ 05/03/2026." }
}

const units = /(luot nguoi|nguoi|luot|phut|dong|vnd|ban|cuoc|ho|lan|ngay|₫|d)$/
const notWhole = "cần số nguyên, không có phần lẻ."

function ambiguous(text: string, marks: GroupMarks): Read<number> {
  if (marks === "decimals") return { wrong: notWhole }
  const plain = text.replace(/[.,]/, "")
  if (marks === "thousands") return { value: Number(plain) }
  return { wrong: `không rõ là ${plain} hay số lẻ; hãy ghi liền ${plain} nếu đúng là số đó.` }
}

/** One mark before exactly three digits is a thousand to some and a fraction to others. */
export const isAmbiguousCount = (text: string): boolean =>
  /^[1-9]\d{0,2}[.,]\d{3}$/.test(text.trim())

/** Digits with points and commas, no spaces and no unit. */
function readFigure(text: string, marks: GroupMarks): Read<number> {
  if (/^\d+$/.test(text)) return { value: Number(text) }
  if (isAmbiguousCount(text)) return ambiguous(text, marks)
  const parts =
    /^(?<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?<rest>\d+))?$/.exec(text) ??
    /^(?<whole>[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<rest>\d+))?$/.exec(text) ??
    /^(?<whole>\d+)[.,](?<rest>\d+)$/.exec(text)
  const whole = parts?.groups?.whole?.replace(/[.,]/g, "")
  if (whole === undefined) return { wrong: "không phải số; cần số nguyên, ví dụ 120." }
  return /[1-9]/.test(parts?.groups?.rest ?? "") ? { wrong: notWhole } : { value: Number(whole) }
}

/**
 * A whole number not below zero: 1234, 1 234, 1.234.567, 120 người. "1.234" alone is taken as `marks` says, and is
 * not guessed at (it may be a fraction). Null for an empty cell.
 */
export function readCount(text: string, marks: GroupMarks): Read<number | null> {
  const folded = foldKey(text).replace(units, "").trim()
  if (text.trim() === "") return { value: null }
  if (/^[-−]/.test(text.trim())) return { wrong: "không được nhỏ hơn 0; cần số nguyên, ví dụ 120." }
  const compact = /^\d{1,3}( \d{3})+$/.test(folded) ? folded.replaceAll(" ", "") : folded
  return readFigure(compact, marks)
}

const uncounted = new Set(["khong dem duoc", "khong dem", "khong ro", "k dem duoc", "uncounted"])

/** People reached; `null` is "không đếm được", which an empty cell means too. */
export const readReach = (text: string, marks: GroupMarks): Read<number | null> =>
  uncounted.has(foldKey(text)) ? { value: null } : readCount(text, marks)

const yes = new Set(["co", "x", "v", "✓", "✔", "1", "true", "yes", "y", "dung"])
const no = new Set(["", "khong", "0", "false", "no", "n", "k", "sai"])

export function readYes(text: string): Read<boolean> {
  const key = foldKey(text)
  if (yes.has(key)) return { value: true }
  return no.has(key) ? { value: false } : { wrong: "cần Có hoặc Không." }
}

function hostOf(link: string): string {
  try {
    return new URL(link).hostname
  } catch {
    return ""
  }
}

/** A scheme is seldom typed: "trabong.gov.vn/tin" means https. */
function readLink(text: string): Read<string> {
  const link = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  if (/^https?:/i.test(link) && /[^.]\.[^.]/.test(hostOf(link))) return { value: link }
  return { wrong: `“${text}” không phải địa chỉ; cần dạng https://trabong.gov.vn/tin.` }
}

/** Addresses apart by spaces, lines, commas or semicolons. */
export function readLinks(text: string): Read<string[]> {
  const reads = text
    .split(/[\s;]+|,\s+|,(?=https?:)/)
    .filter(Boolean)
    .map(readLink)
  const wrong = reads.find(isWrong)
  if (wrong) return wrong
  return { value: reads.flatMap((read) => (isWrong(read) ? [] : [read.value])) }
}
