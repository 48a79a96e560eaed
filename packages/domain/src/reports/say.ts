import type { Period } from "./period.ts"
import type { Reporter } from "./report-facts.ts"

const format = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 })

/** 1246 is "1.246", 12.5 is "12,5". */
export const printed = (n: number): string => format.format(n)

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** "UBND xã Trà Thủy" in full, as official sentences name it. */
export const fullName = (name: string): string => name.replace(/^UBND(?=\s)/, "Ủy ban nhân dân")

/** Who acts in a sentence: "xã Trà Thủy" for a commune's committee, else the office by its name. */
export const actorName = ({ kind, level, areaName, name }: Reporter): string =>
  kind === "peoples-committee" && level === "commune" ? lowerFirst(areaName) : fullName(name)

/** "Xã Trà Thủy" is at "Trà Thủy". */
export const placeOf = (areaName: string): string =>
  areaName.replace(/^(xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|đặc khu)\s+/i, "")

/** "a", "a và b", "a, b và c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ""
  return `${parts.slice(0, -1).join(", ")} và ${parts.at(-1)}`
}

/** "quý trước", "năm trước". */
export const beforeWords = (period: Period): string =>
  period.kind === "year" ? "năm trước" : "quý trước"

/** "tăng 4 (23,5%)", "giảm 2 (10%)", "không đổi"; without a share where there was nothing before. */
export function changeWords(before: number, now: number): string {
  if (before === now) return "không đổi"
  const by = Math.abs(now - before)
  const share = before > 0 ? ` (${printed(Math.round((by / before) * 1000) / 10)}%)` : ""
  return `${now > before ? "tăng" : "giảm"} ${printed(by)}${share}`
}
