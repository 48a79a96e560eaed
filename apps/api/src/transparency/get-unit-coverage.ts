import { readSuccession, type Succession } from "@loa/db/read-succession.ts"
import { type Day, printedDay, type Quarter, quarterSpan } from "@loa/domain/dates.ts"
import { isCounted, quarterState } from "@loa/domain/plan/coverage.ts"
import { type Amount, inTodaysBoundaries } from "@loa/domain/units/lineage.ts"
import { standsWith } from "@loa/domain/units/stands-with.ts"
import type { Context } from "../http/context.ts"
import { countFacts, splitAtEnd, yearSpan } from "./count-facts.ts"
import { listParticipants, type Participant } from "./list-participants.ts"
import { planRef, scopeOf } from "./plans-in-scope.ts"
import type { Boundaries } from "./succession.ts"
import type { UnitCoverage } from "./unit-coverage-answer.ts"

type CountedQuarter = UnitCoverage["quarters"][number]
type Cells = UnitCoverage["data"][number]["quarters"]

/** Counts by month, and who takes part in a quarter: the two things a table of units is made of. */
type Counts = { amounts: readonly Amount[]; takingPart: ReadonlyMap<number, readonly string[]> }

const quartersOf = (year: number, plan: { startsOn: Day; endsOn: Day }, today: Day) =>
  ([1, 2, 3, 4] as const).map((quarter: Quarter["quarter"]) => ({
    quarter,
    ...quarterSpan({ year, quarter }),
    state: quarterState({ year, quarter }, plan, today),
  }))
type QuarterOfYear = ReturnType<typeof quartersOf>[number]

const takesPart = ({ participations }: Participant, { from, to }: QuarterOfYear) =>
  participations.some((p) => p.from <= to && (p.to === null || from <= p.to))

/** The cells of some units together: null where the quarter is not counted, or nobody takes part and nothing is. */
function cellsOf(
  units: readonly string[],
  { amounts, takingPart }: Counts,
  quarters: readonly QuarterOfYear[],
): Cells {
  const own = amounts.filter(({ unit }) => units.includes(unit))
  return quarters.map(({ quarter, from, to, state }) => {
    const activities = own
      .filter(({ period }) => from <= period && period <= to)
      .reduce((sum, { amount }) => sum + amount, 0)
    const asked = takingPart.get(quarter)?.some((unit) => units.includes(unit)) ?? false
    return {
      quarter,
      activities: isCounted(state) && (activities > 0 || asked) ? activities : null,
    }
  })
}

const unitsIn = ({ amounts, takingPart }: Counts) => [
  ...new Set([...amounts.map(({ unit }) => unit), ...[...takingPart.values()].flat()]),
]

/** The same counts as today's units have them, and what is left under old ones. */
function today({ amounts, takingPart }: Counts, { links, isCurrent }: Succession) {
  const { allocated, unallocated } = inTodaysBoundaries(amounts, links, isCurrent)
  const standing = [...takingPart].map(
    ([quarter, units]) => [quarter, standsWith(units, links, isCurrent)] as const,
  )
  const taking = (side: "current" | "unallocated") =>
    new Map(standing.map(([quarter, units]) => [quarter, units[side]]))
  return {
    current: { amounts: allocated, takingPart: taking("current") },
    rest: { amounts: unallocated, takingPart: taking("unallocated") },
  }
}

/** District offices are one part; every other old unit is named for itself. */
function partsOf(
  rest: Counts,
  named: readonly Participant[],
  { ended }: Succession,
  quarters: readonly QuarterOfYear[],
) {
  const units = unitsIn(rest)
  const old = named.filter(({ id }) => units.includes(id))
  const groups = Map.groupBy(old, ({ id, level }) => (level === "district" ? level : id))
  return [...groups.values()].map((group) => {
    const [first] = group
    const until =
      group
        .map(({ id }) => ended.get(id) ?? "")
        .toSorted()
        .at(-1) || null
    const district = first?.level === "district"
    return {
      name: district
        ? `Cấp huyện${until ? ` (đến ${printedDay(until)})` : ""}`
        : (first?.name ?? ""),
      level: first?.level ?? "commune",
      until,
      organizations: group.map(({ id, name }) => ({ id, name })),
      quarters: cellsOf(
        group.map(({ id }) => id),
        rest,
        quarters,
      ),
    }
  })
}

type Asked = {
  plan?: string | undefined
  year?: number | undefined
  boundaries?: Boundaries | undefined
}

/** What the year is about and what was recorded in it; `list` names any units. */
async function fetchReported(ctx: Context, asked: Asked) {
  const { plan, year } = await scopeOf(ctx, asked)
  const span = yearSpan(year)
  const { byOrganization } = await countFacts(ctx, plan.id, span)
  const amounts = splitAtEnd(byOrganization, plan).during.map(
    ({ of, month, main }): Amount => ({ unit: of, period: month, amount: main }),
  )
  const quarters = quartersOf(year, plan, ctx.today)
  const list = (ids: readonly string[]) => listParticipants(ctx, plan.id, span, ids)
  const units = await list(amounts.map(({ unit }) => unit))
  const takingPart = new Map(
    quarters.map((quarter) => [
      quarter.quarter,
      units.filter((unit) => takesPart(unit, quarter)).map(({ id }) => id),
    ]),
  )
  return { plan, year, quarters, list, units, counts: { amounts, takingPart } }
}

function rowsOf(counts: Counts, named: readonly Participant[], quarters: readonly QuarterOfYear[]) {
  const units = unitsIn(counts)
  return named
    .filter(({ id }) => units.includes(id))
    .map(({ participations: _, ...unit }) => ({
      ...unit,
      quarters: cellsOf([unit.id], counts, quarters),
    }))
}

/** How many activities of a plan each unit published in the quarters of a year, as recorded or as units are today. */
export async function getUnitCoverage(ctx: Context, asked: Asked): Promise<UnitCoverage> {
  const { plan, year, quarters, list, units, counts } = await fetchReported(ctx, asked)
  const all = cellsOf(unitsIn(counts), counts, quarters)
  const answer = {
    plan: planRef(plan),
    year,
    asOf: ctx.today,
    sample: ctx.config.demo,
    countedBy: "main" as const,
    quarters: quarters.map(({ quarter, from, to, state }, at): CountedQuarter => {
      const activities = isCounted(state) ? (all[at]?.activities ?? 0) : null
      return { quarter, from, to, state, activities }
    }),
  }
  if (asked.boundaries !== "today") {
    const data = rowsOf(counts, units, quarters)
    return { ...answer, boundaries: "reported", data, unallocated: null }
  }
  const succession = await readSuccession(ctx.db, ctx.today)
  const { current, rest } = today(counts, succession)
  const named = await list([...unitsIn(current), ...unitsIn(rest)])
  return {
    ...answer,
    boundaries: "today",
    data: rowsOf(current, named, quarters),
    unallocated: {
      quarters: cellsOf(unitsIn(rest), rest, quarters),
      parts: partsOf(rest, named, succession, quarters),
    },
  }
}
