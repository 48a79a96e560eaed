import { type Day, isoWeekOf, type Quarter, quarterOf } from "../dates.ts"
import type { Cadence } from "../plan/kinds.ts"
import {
  type Period,
  type PeriodKey,
  periodAfter,
  periodKey,
  type RulesOn,
  spanOf,
} from "../reports/period.ts"
import type { ActivityState } from "./state.ts"

/** What decides where an activity counts. */
export type Countable = {
  state: ActivityState
  sample: boolean
  firstDay: Day | null
  items: readonly { code: string; main: boolean }[]
  task: { code: string; cadence: Cadence | null } | null
  cost: number | null
  partnerIds: readonly string[]
  plan: { endsOn: Day }
}

export type CountingPlace =
  /** One cell of the coverage: an item in a calendar quarter. */
  | ({ kind: "cell"; itemCode: string; main: boolean } & Quarter)
  /** A box of a task line, by its cadence; a rolling line only grows younger. */
  | { kind: "week"; taskCode: string; year: number; week: number }
  | { kind: "year-box"; taskCode: string; year: number }
  | { kind: "rolling"; taskCode: string }
  | { kind: "report"; period: Period; key: PeriodKey; from: Day; to: Day }
  | { kind: "budget"; year: number; taskCode: string | null; cost: number }
  /** Among those of the partners, as "phối hợp": it counts once, for its owner. */
  | { kind: "partners"; organizations: number }
  | { kind: "public" }

/** Why it counts nowhere yet. */
export type NotCounting = Exclude<ActivityState, "verified" | "published"> | "no-day"
/** How it counts apart from others. */
export type CountedApart = "after-plan" | "sample" | "locked"

export type WhereItCounts = {
  /** Null when it counts. */
  notYet: NotCounting | null
  apart: CountedApart[]
  /** Where it counts, or where it will once it is checked. */
  places: CountingPlace[]
}

const quarterPeriod = (quarter: Quarter): Period => ({ kind: "quarter", ...quarter })

/** The reporting quarter a day belongs to: after the cut-off of its own quarter it is the next one. */
export function reportPeriodOf(day: Day, rulesOn: RulesOn): Period {
  const own = quarterPeriod(quarterOf(day))
  return day <= spanOf(own, rulesOn).to ? own : periodAfter(own)
}

function reportsOf(day: Day, rulesOn: RulesOn): Extract<CountingPlace, { kind: "report" }>[] {
  const quarter = reportPeriodOf(day, rulesOn)
  const year: Period = { kind: "year", year: quarter.year }
  return [quarter, year].map((period) => {
    const { from, end } = spanOf(period, rulesOn)
    return { kind: "report", period, key: periodKey(period), from, to: end }
  })
}

function boxOf(task: NonNullable<Countable["task"]>, day: Day): CountingPlace[] {
  const { code: taskCode, cadence } = task
  if (cadence === "weekly") return [{ kind: "week", taskCode, ...isoWeekOf(day) }]
  if (cadence === "yearly") return [{ kind: "year-box", taskCode, year: quarterOf(day).year }]
  return cadence === "rolling" ? [{ kind: "rolling", taskCode }] : []
}

/**
 * Where an activity counts and, if it does not, why (DESIGN §4 "Activity life", "Which plan, on which day"): by the
 * quarter of its first day, the week of its task line, the reporting period (15th to 14th unless set otherwise).
 * @param locked keys of the periods in which its organization's report was consolidated: what changes afterwards is a
 * dated adjustment.
 */
export function whereItCounts(
  activity: Countable,
  rulesOn: RulesOn,
  locked: readonly PeriodKey[] = [],
): WhereItCounts {
  const { state, firstDay: day, plan, task, cost } = activity
  if (!day) return { notYet: "no-day", apart: [], places: [] }
  const afterPlan = day > plan.endsOn
  const reports = afterPlan ? [] : reportsOf(day, rulesOn)
  const cells = activity.items.map((item): CountingPlace => {
    return { kind: "cell", itemCode: item.code, main: item.main, ...quarterOf(day) }
  })
  const places: (CountingPlace | false)[] = [
    ...(afterPlan ? [] : [...cells, ...(task ? boxOf(task, day) : [])]),
    ...reports,
    cost !== null &&
      cost > 0 && {
        ...({ kind: "budget", year: quarterOf(day).year } as const),
        ...{ taskCode: task?.code ?? null, cost },
      },
    activity.partnerIds.length > 0 && {
      ...{ kind: "partners", organizations: activity.partnerIds.length },
    },
    state === "published" && { kind: "public" },
  ]
  const apart: (CountedApart | false)[] = [
    afterPlan && "after-plan",
    activity.sample && "sample",
    reports.some((report) => locked.includes(report.key)) && "locked",
  ]
  return {
    notYet: state === "verified" || state === "published" ? null : state,
    apart: apart.filter((how) => how !== false),
    places: places.filter((place) => place !== false),
  }
}
