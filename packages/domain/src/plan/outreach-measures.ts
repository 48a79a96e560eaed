/**
 * The plan asks for outreach "thường xuyên, kịp thời, đầy đủ" (I.2): three measures that are never mixed into one.
 * Each is a part and its whole; a whole of 0 means there is nothing to measure yet.
 */
export type OutreachMeasures = {
  /** Weeks with at least one activity, of the weeks that are over or running. */
  regular: Share
  /** Activities logged within `timelyDays` of their last day, of all. */
  timely: Share
  /** Items with at least one activity, of all items of the plan. */
  complete: Share
  /** Different channels used (đa dạng hình thức). */
  channels: number
  /** Activities by digital channels, of all (truyền thống và số). */
  digital: Share
}
export type Share = { part: number; whole: number }

/** Within how many days after it ended an activity counts as logged in time. */
export const timelyDays = 14

/** Whole per cent, rounded down so that 100 % means all; null where there is nothing to measure. */
export const percentOf = ({ part, whole }: Share): number | null =>
  whole === 0 ? null : Math.floor((part / whole) * 100)
