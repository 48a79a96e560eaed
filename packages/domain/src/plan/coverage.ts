import { type Day, type Quarter, quarterOf, quarterSpan } from "../dates.ts"

/**
 * What a quarter is to a plan: over before the plan began ("chưa bắt đầu"), still to come, running, over, or wholly
 * after the plan's span ("sau thời hạn kế hoạch").
 */
export const quarterStates = ["not-started", "not-yet", "current", "done", "after-plan"] as const
export type QuarterState = (typeof quarterStates)[number]

export type PlanSpan = { startsOn: Day; endsOn: Day }

export function quarterState(quarter: Quarter, plan: PlanSpan, today: Day): QuarterState {
  const { from, to } = quarterSpan(quarter)
  if (to < plan.startsOn) return "not-started"
  if (from > plan.endsOn) return "after-plan"
  if (from > today) return "not-yet"
  return to < today ? "done" : "current"
}

/** Only then is an empty cell a gap; in the other states nothing was asked for. */
export const isCounted = (state: QuarterState): boolean => state === "current" || state === "done"

/** Activities tagged with an item whose first day is in a month, as in the rollup; `month` is its first day. */
export type TagCount = { itemCode: string; month: Day; activities: number; reach: number }

export type Count = { activities: number; reach: number }

export type QuarterCoverage = {
  quarter: Quarter["quarter"]
  state: QuarterState
  /** Items with at least one activity; null while the quarter is not counted, as are the counts below. */
  coveredItems: number | null
  items: { itemCode: string; count: Count | null }[]
}

const quarters = [1, 2, 3, 4] as const

function add(counts: readonly TagCount[]): Count {
  const sum = { activities: 0, reach: 0 }
  for (const { activities, reach } of counts) {
    sum.activities += activities
    sum.reach += reach
  }
  return sum
}

function coverageOfQuarter(
  quarter: Quarter,
  state: QuarterState,
  itemCodes: readonly string[],
  counts: readonly TagCount[],
): QuarterCoverage {
  const counted = isCounted(state)
  const within = counts.filter(({ month }) => {
    const q = quarterOf(month)
    return q.year === quarter.year && q.quarter === quarter.quarter
  })
  const byItem = Map.groupBy(within, (c) => c.itemCode)
  const items = itemCodes.map((itemCode) => ({
    itemCode,
    count: counted ? add(byItem.get(itemCode) ?? []) : null,
  }))
  const covered = items.filter(({ count }) => count && count.activities > 0).length
  return { quarter: quarter.quarter, state, coveredItems: counted ? covered : null, items }
}

/**
 * How much of a plan each quarter of a year talked about: the items with at least one activity tagged with them, of
 * all items. Sub-items count as their item, since they are only ever tagged together with it.
 * @param counts of one plan, of whatever states the caller counts; after the plan's span they are ignored.
 */
export function coverage(
  year: number,
  plan: PlanSpan,
  today: Day,
  itemCodes: readonly string[],
  counts: readonly TagCount[],
): QuarterCoverage[] {
  const during = counts.filter(({ month }) => month <= plan.endsOn)
  return quarters.map((quarter) => {
    const state = quarterState({ year, quarter }, plan, today)
    return coverageOfQuarter({ year, quarter }, state, itemCodes, during)
  })
}
