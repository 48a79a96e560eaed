import { type Day, isValidOn } from "@loa/domain/dates.ts"
import { type BoardQuery, everybody } from "@loa/domain/plan/board-query.ts"
import { yearWithin } from "@loa/domain/plan/choose-plan.ts"
import { lastDayOf } from "@loa/domain/plan/plan-life.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { chosenPlan } from "./chosen-plan.ts"
import { type FoundPlan, fetchPlanLife, type NamedOrganization } from "./fetch-plan-life.ts"
import { type PlanYear, planYear } from "./plan-year.ts"
import type { KnownPlan } from "./plans-of-actor.ts"

export type BoardScope = FoundPlan & {
  plans: KnownPlan[]
  plan: KnownPlan
  years: number[]
  planYear: PlanYear
  /** Whose view of it; null for everybody's. */
  organization: NamedOrganization | null
}

const yearOf = (day: Day) => Number(day.slice(0, 4))

function yearsOf({ life }: FoundPlan, today: Day): number[] {
  const last = yearOf(lastDayOf(life) ?? today)
  const first = yearOf(life.startsOn)
  return Array.from({ length: Math.max(last, first) - first + 1 }, (_, at) => first + at)
}

const livesIn = (one: NamedOrganization, year: number) =>
  one.participations.some(
    ({ validFrom, validTo }) => yearOf(validFrom) <= year && (!validTo || yearOf(validTo) >= year),
  )

/** The organization asked for, else the first of the actor's own that takes part that year. */
function organizationIn(
  { life, plan }: FoundPlan & { plan: KnownPlan },
  asked: string | undefined,
  on: Day,
): NamedOrganization | null {
  if (asked === everybody) return null
  if (asked !== undefined) {
    const found = life.organizations.find(({ id }) => id === asked)
    if (found) return found
    throw refuseField("organization", "Đơn vị", "không tham gia kế hoạch này.")
  }
  const own = plan.takingPart
    .toSorted((a, b) => Number(isValidOn(on, b)) - Number(isValidOn(on, a)))
    .flatMap(({ id }) => life.organizations.filter((one) => one.id === id))
  return own.find((one) => livesIn(one, yearOf(on))) ?? null
}

/** What a board is drawn of: two round trips. */
export async function boardScope(ctx: Context, query: BoardQuery): Promise<BoardScope> {
  const { plans, plan } = await chosenPlan(ctx, query)
  const found = await fetchPlanLife(ctx, plan)
  const years = yearsOf(found, ctx.today)
  if (query.year !== undefined && !years.includes(query.year))
    throw refuseField("year", "Năm", `cần từ ${years.at(0)} đến ${years.at(-1)}.`)
  const year = query.year ?? Math.min(yearWithin(plan, yearOf(ctx.today)), years.at(-1) ?? 0)
  const inYear = planYear(found.life, year, ctx.today)
  const organization = organizationIn({ ...found, plan }, query.organization, inYear.on)
  return { ...found, plans, plan, years, planYear: inYear, organization }
}

/** Who may be looked at: everybody who takes part in the year, by name. */
export const choosable = ({ life, planYear }: BoardScope) =>
  life.organizations
    .filter((one) => livesIn(one, planYear.year))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "vi"))
