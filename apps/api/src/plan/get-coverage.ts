import {
  type CoverageAmounts,
  type CoverageAsked,
  coverageAmounts,
  coverageChannels,
} from "@loa/db/read-coverage.ts"
import { readSuccession } from "@loa/db/read-succession.ts"
import type { QuarterState } from "@loa/domain/plan/coverage.ts"
import type { CoverageMeasureAsked, CoverageQuery } from "@loa/domain/plan/coverage-query.ts"
import {
  amountsToday,
  channelMarks,
  channelsReported,
  channelsToday,
  type InBoundaries,
} from "@loa/domain/plan/coverage-table.ts"
import type { NearLine } from "@loa/domain/plan/lines-near.ts"
import type { Context } from "../http/context.ts"
import {
  type CoverageItem,
  type CoverageScope,
  type CoverageUnit,
  coverageScope,
} from "./coverage-scope.ts"
import { placesOf } from "./plans-of-actor.ts"

/** One unit's cells, in the order of the items; null where nothing was asked of it and it did nothing. */
export type CoverageRow = Omit<CoverageUnit, "spans"> & {
  mine: boolean
  /** May log and is never late. */
  optional: boolean
  amounts: (number | null)[]
  covered: number | null
}

export type Coverage = {
  today: string
  plan: { id: string; shortTitle: string; startsOn: string; endsOn: string }
  plans: { id: string; shortTitle: string }[]
  year: number
  years: number[]
  quarter: number | null
  quarters: { quarter: number; state: QuarterState }[]
  measure: CoverageMeasureAsked
  boundaries: "reported" | "today"
  /** Only sample data are counted. */
  sample: boolean
  items: CoverageItem[]
  lines: NearLine[]
  units: CoverageRow[]
  unallocated: (number | null)[] | null
}

const measures = { tagged: "tagged", main: "main", reach: "taggedReach" } as const
type Counted = keyof typeof measures

/** Of several quarters one map a unit. */
function merged(places: readonly CoverageAmounts[]) {
  const units = new Map<string, Map<string, number>>()
  for (const { organizationId, amounts } of places) {
    const items = units.get(organizationId) ?? new Map<string, number>()
    units.set(organizationId, items)
    for (const [item, amount] of amounts) items.set(item, (items.get(item) ?? 0) + amount)
  }
  return units
}

/** What was done in the quarters asked for; what came after the plan's span is not its coverage. */
async function amountsOf(
  ctx: Context,
  { plan, year, counted }: CoverageScope,
  measure: CoverageMeasureAsked,
  today: boolean,
): Promise<InBoundaries> {
  const sample = ctx.config.demo
  const asked: CoverageAsked = {
    ...{ planIds: [plan.id], year, sample },
    states: ["verified", "published"],
    quarters: counted.map(({ quarter }) => quarter),
  }
  const within = ({ afterPlan }: { afterPlan: boolean }) => !afterPlan
  const succession = today ? await readSuccession(ctx.db, ctx.today) : null
  if (measure === "channels") {
    const reported = channelMarks((await coverageChannels(ctx.db, asked)).filter(within))
    return succession
      ? channelsToday(reported, succession)
      : { units: channelsReported(reported), unallocated: new Map() }
  }
  const places = (await coverageAmounts(ctx.db, asked, measures[measure satisfies Counted])).filter(
    within,
  )
  const reported = merged(places)
  return succession
    ? amountsToday(reported, succession)
    : { units: reported, unallocated: new Map() }
}

type Quarters = CoverageScope["counted"]

const partIn = ({ spans }: CoverageUnit, quarters: Quarters) =>
  spans.find(({ validFrom, validTo }) =>
    quarters.some(({ from, to }) => validFrom <= to && (validTo === null || from <= validTo)),
  )

/** A unit that has ended takes no part of its own in today's boundaries. */
function rowOf(
  unit: CoverageUnit,
  { items, counted }: CoverageScope,
  { units }: InBoundaries,
  mine: ReadonlySet<string>,
): CoverageRow {
  const { spans: _, ...named } = unit
  const part = partIn(unit, counted)
  const done = units.get(unit.id)
  const empty = part ? 0 : null
  const amounts = items.map(({ code }) =>
    counted.length === 0 ? null : (done?.get(code) ?? empty),
  )
  const covered = amounts.filter((amount) => amount !== null && amount > 0).length
  return {
    ...{ ...named, mine: mine.has(unit.id), optional: part?.optional ?? false, amounts },
    covered: amounts.every((amount) => amount === null) ? null : covered,
  }
}

/**
 * The heat-map: items by organizations in a year or a quarter of it (requirement N-2), from the rollup of verified and
 * published activities. Whoever has a part in the plan sees all of it.
 */
export async function getCoverage(ctx: Context, query: CoverageQuery): Promise<Coverage> {
  const scope = await coverageScope(ctx, query)
  const { measure = "tagged", boundaries = "reported" } = query
  const isToday = boundaries === "today"
  const found = await amountsOf(ctx, scope, measure, isToday)
  const mine = new Set(placesOf(ctx.actor))
  const { plan, plans, items, lines, year, quarters } = scope
  const exists = ({ validTo }: CoverageUnit) => validTo === null || validTo >= ctx.today
  const rows = scope.units
    .filter((unit) => !isToday || exists(unit) || found.units.has(unit.id))
    .map((unit) => rowOf(unit, scope, found, mine))
    .filter(({ amounts }) => scope.counted.length === 0 || amounts.some((one) => one !== null))
  const [first, last] = [Number(plan.startsOn.slice(0, 4)), Number(plan.endsOn.slice(0, 4))]
  return {
    ...{ today: ctx.today, year, measure, boundaries, items, lines, units: rows },
    plan: {
      ...{ id: plan.id, shortTitle: plan.shortTitle },
      ...{ startsOn: plan.startsOn, endsOn: plan.endsOn },
    },
    plans: plans.map(({ id, shortTitle }) => ({ id, shortTitle })),
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
    quarter: query.quarter ?? null,
    quarters: quarters.map(({ quarter, state }) => ({ quarter, state })),
    sample: ctx.config.demo,
    unallocated: isToday ? items.map(({ code }) => found.unallocated.get(code) ?? 0) : null,
  }
}
