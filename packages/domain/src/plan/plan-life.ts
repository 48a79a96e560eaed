import { type Day, isValidOn } from "../dates.ts"
import type { GroupMember } from "../units/expand-group.ts"
import type { DatedUnit } from "../units/lineage.ts"
import type { Cadence } from "./kinds.ts"

/** Who is named in a task line: an organization, or a group told by its id (units/expand-group.ts). */
export type LineBody = { id: string; organizationId: string | null }

/** A line of the plan's part III as one version words it. */
export type PlanLine = {
  code: string
  /** Null where the plan prints none; then nothing is due. */
  cadence: Cadence | null
  leads: readonly LineBody[]
  coordinating: readonly LineBody[]
}

export type PlanEdition = { version: number; effectiveFrom: Day; lines: readonly PlanLine[] }

/** One stretch of taking part; optional is "may log and is never late" (plan V.5). */
export type Participation = DatedUnit & { optional: boolean }

export type PlanOrganization = Omit<GroupMember, "participations"> & {
  participations: readonly Participation[]
}

/** A plan with all that decides who owes what on which day, through every version, merger and carrying on. */
export type PlanLife = {
  startsOn: Day
  endsOn: Day
  /** Oldest first. */
  editions: readonly PlanEdition[]
  /** Everybody who takes part at some time. */
  organizations: readonly PlanOrganization[]
  successions: readonly { organizationId: string; successorId: string }[]
  /** Who carries it on after its owner ended, and until when. */
  carriers: readonly ({ organizationId: string } & DatedUnit)[]
}

/** The last day on which the plan expects anything; null while somebody carries it on without an end. */
export function lastDayOf({ endsOn, carriers }: PlanLife): Day | null {
  let last: Day | null = endsOn
  for (const { validTo } of carriers) {
    if (validTo === null) return null
    if (validTo > last) last = validTo
  }
  return last
}

/** The version in force on a day; before the first one, the first. */
export function editionOn({ editions }: PlanLife, day: Day): PlanEdition | undefined {
  return editions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? editions[0]
}

const participationOn = (one: PlanOrganization | undefined, day: Day) =>
  one && isValidOn(day, one) ? one.participations.find((span) => isValidOn(day, span)) : undefined

/** Does it exist and take part on this day, bound by the plan's terms? Contributors are not (plan V.5). */
export const isBound = (one: PlanOrganization | undefined, day: Day): boolean =>
  participationOn(one, day)?.optional === false

/** Does it exist and take part on this day, in whatever way? */
export const takesPart = (one: PlanOrganization | undefined, day: Day): boolean =>
  participationOn(one, day) !== undefined

const later = (a: Day, b: Day) => (a > b ? a : b)
const earlier = (a: Day, b: Day) => (a < b ? a : b)

/** The plan's own days within a span; null when there are none. */
export function within(plan: PlanLife, from: Day, to: Day): { from: Day; to: Day } | null {
  const last = lastDayOf(plan)
  const clipped = { from: later(from, plan.startsOn), to: last ? earlier(to, last) : to }
  return clipped.from <= clipped.to ? clipped : null
}
