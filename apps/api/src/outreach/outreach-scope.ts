import type { Party } from "@loa/domain/activities/parties.ts"
import type { Day } from "@loa/domain/dates.ts"
import { type BoardQuery, everybody } from "@loa/domain/plan/board-query.ts"
import { yearWithin } from "@loa/domain/plan/choose-plan.ts"
import {
  mayReadOutreach,
  type OutreachOwner,
  overseesOutreach,
  writesOutreachIn,
} from "@loa/domain/plan/outreach-plan-may.ts"
import { lastDayOf, type PlanLife } from "@loa/domain/plan/plan-life.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { chosenPlan } from "../plan/chosen-plan.ts"
import { type FoundPlan, fetchPlanLife, type NamedOrganization } from "../plan/fetch-plan-life.ts"
import type { KnownPlan } from "../plan/plans-of-actor.ts"
import { outreachOwner, partiesAbove } from "./plan-parties.ts"

/** A unit whose yearly plan the actor may read, with what their rights depend on. */
export type Unit = { organization: NamedOrganization; owner: OutreachOwner }

export type OutreachScope = FoundPlan & {
  plans: KnownPlan[]
  plan: KnownPlan
  parties: Party[]
  year: number
  years: number[]
  /** Today, or the day of the year in the plan that is nearest to it. */
  on: Day
  /** Those the actor reads that take part in the year, by name. */
  units: Unit[]
  /** Whose plan is looked at; null for those of all. */
  unit: Unit | null
  /** The actor gathers or leads: may look at all. */
  oversees: boolean
}

const yearOf = (day: Day) => Number(day.slice(0, 4))

/** The years of a plan; while it is carried on without an end, also the next one. */
export function yearsOf(life: PlanLife, today: Day): number[] {
  const last = lastDayOf(life)
  const first = yearOf(life.startsOn)
  const until = Math.max(first, last ? yearOf(last) : yearOf(today) + 1)
  return Array.from({ length: until - first + 1 }, (_, at) => first + at)
}

const takesPartIn = (one: NamedOrganization, year: number) =>
  one.participations.some(
    ({ validFrom, validTo }) => yearOf(validFrom) <= year && (!validTo || yearOf(validTo) >= year),
  ) &&
  yearOf(one.validFrom) <= year &&
  (!one.validTo || yearOf(one.validTo) >= year)

function dayIn(year: number, startsOn: Day, today: Day): Day {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const begins = startsOn > first ? startsOn : first
  if (today < begins) return begins
  return today > last ? last : today
}

/** The plan that is to be shown when nobody's was asked for: what one writes, else those one gathers. */
function ownUnit({ actor }: Context, units: readonly Unit[], { oversees }: { oversees: boolean }) {
  const written = units.filter(({ owner }) => writesOutreachIn(actor, owner) !== null)
  // One's own before those of units that went into it.
  const [mine] = written.toSorted(
    (a, b) =>
      Number(writesOutreachIn(actor, b.owner) === b.owner.organizationId) -
      Number(writesOutreachIn(actor, a.owner) === a.owner.organizationId),
  )
  return mine ?? (oversees ? null : (units[0] ?? null))
}

function askedUnit(units: readonly Unit[], asked: string): Unit {
  const found = units.find(({ owner }) => owner.organizationId === asked)
  if (found) return found
  throw new Refusal(
    "not-found",
    "Đơn vị này không tham gia kế hoạch trong năm đó, hoặc không thuộc phạm vi của bạn.",
  )
}

/** Whose yearly plans of which plan and year are looked at: three round trips. */
export async function outreachScope(ctx: Context, query: BoardQuery): Promise<OutreachScope> {
  const { actor, today, db } = ctx
  const { plans, plan } = await chosenPlan(ctx, query)
  const [found, parties] = await Promise.all([fetchPlanLife(ctx, plan), partiesAbove(db, plan.id)])
  const years = yearsOf(found.life, today)
  if (query.year !== undefined && !years.includes(query.year))
    throw refuseField("year", "Năm", `cần từ ${years.at(0)} đến ${years.at(-1)}.`)
  const year = query.year ?? Math.min(yearWithin(plan, yearOf(today)), years.at(-1) ?? 0)
  const on = dayIn(year, found.life.startsOn, today)
  const units = found.life.organizations
    .filter((one) => takesPartIn(one, year) && one.validFrom <= on)
    .map((organization): Unit => {
      return { organization, owner: outreachOwner({ ...found, parties }, organization.id, on) }
    })
    .filter(({ owner }) => mayReadOutreach(actor, owner))
    .toSorted((a, b) => a.organization.name.localeCompare(b.organization.name, "vi"))
  const oversees = units.some(({ owner }) => overseesOutreach(actor, owner))
  const { organization: asked } = query
  const unit =
    asked === everybody && oversees
      ? null
      : asked !== undefined && asked !== everybody
        ? askedUnit(units, asked)
        : ownUnit(ctx, units, { oversees })
  return { ...found, plans, plan, parties, year, years, on, units, unit, oversees }
}
