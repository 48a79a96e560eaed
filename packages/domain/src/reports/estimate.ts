import { z } from "zod"
import type { Day } from "../dates.ts"

/** The figures of a year that are also given as "ước thực hiện cả năm". */
export const estimatedMeasures = [
  "activities",
  "items",
  "direct",
  "programmes",
  "minutes",
  "copies",
] as const
export type EstimatedMeasure = (typeof estimatedMeasures)[number]

/** What the writer put in place of the rule's own figure. */
export const Estimates = z.partialRecord(
  z.enum(estimatedMeasures),
  z.int().min(0).max(1_000_000_000),
)
export type Estimates = z.output<typeof Estimates>

const days = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

/**
 * The whole year's figure from what was done until the cut-off: what was done, and for the days left the same a day
 * as so far, rounded down. Items are not estimated so: another one is only there once somebody has begun it.
 */
export function estimateOf(
  measure: EstimatedMeasure,
  done: number,
  { from, to, end }: { from: Day; to: Day; end: Day },
): number {
  if (measure === "items" || end <= to) return done
  return done + Math.floor((done * (days(from, end) - days(from, to))) / days(from, to))
}

/** The rule in words, printed below the column it made. */
export const estimateRule = (printed: { to: string; end: string }): string =>
  `Cột “Ước thực hiện cả năm” là số ước: số đã thực hiện đến ${printed.to}, cộng phần còn lại đến ${printed.end} theo nhịp bình quân ngày của thời gian đã qua; số do đơn vị tự ước có dấu (*).`
