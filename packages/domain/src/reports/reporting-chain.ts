import { actsFor, type Party } from "../activities/parties.ts"
import { type Day, isValidOn } from "../dates.ts"
import type { DatedUnit } from "../units/lineage.ts"
import { type LineageLink, successorsOf } from "../units/lineage.ts"

/** To whom an organization reports, and through whom, dated. */
export type ReportingLine = DatedUnit & {
  organizationId: string
  toId: string
  throughId: string | null
}

/** What decides who reports to whom in a plan. */
export type Chain = {
  parties: readonly (Party & { optional: boolean })[]
  lines: readonly ReportingLine[]
  links: readonly LineageLink[]
}

const actingFor = (
  chain: Chain,
  role: Party["role"],
  organizationId: string,
  day: Day,
): string[] => {
  const successorIds = successorsOf(organizationId, chain.links)
  const found = chain.parties.filter(
    (party) => party.role === role && actsFor(party, { day, organizationId, successorIds }),
  )
  return [...new Set(found.map((party) => party.organizationId))]
}

/** The focal points that answer for an organization's report of that day, those of its successors among them. */
export const focalPointsOf = (chain: Chain, organizationId: string, day: Day): string[] =>
  actingFor(chain, "focal-point", organizationId, day)

/** The one that gathers an organization's report of that day, as it stood then; null where nobody does. */
export const gathererOf = (chain: Chain, organizationId: string, day: Day): string | null =>
  chain.parties.find(
    ({ role, servesId, ...party }) =>
      role === "focal-point" &&
      isValidOn(day, party) &&
      (servesId === null || servesId === organizationId),
  )?.organizationId ?? null

/** Who reads everything of it: owners and budget offices. */
export const overseersOf = (chain: Chain, organizationId: string, day: Day): string[] => [
  ...actingFor(chain, "owner", organizationId, day),
  ...actingFor(chain, "budget-office", organizationId, day),
]

export const lineOn = ({ lines }: Chain, organizationId: string, day: Day): ReportingLine | null =>
  lines.find((line) => line.organizationId === organizationId && isValidOn(day, line)) ?? null

/** The agency in whose name a focal point reports upward: the one it reports to itself, else the plan's owner. */
export function agencyAbove(chain: Chain, focalPointId: string, day: Day): string | null {
  const owner = chain.parties.find((party) => party.role === "owner" && isValidOn(day, party))
  return lineOn(chain, focalPointId, day)?.toId ?? owner?.organizationId ?? null
}

/** The focal points that gather reports on a day, each with the agency above it. */
export function desksOn(chain: Chain, day: Day): { focalPointId: string; agencyId: string }[] {
  const focal = chain.parties.filter((p) => p.role === "focal-point" && isValidOn(day, p))
  return [...new Set(focal.map(({ organizationId }) => organizationId))].flatMap((focalPointId) => {
    const agencyId = agencyAbove(chain, focalPointId, day)
    return agencyId ? [{ focalPointId, agencyId }] : []
  })
}

export type Member = { organizationId: string; optional: boolean }

/**
 * Does taking part so mean a report for a period: on the day it is due, and not only since its figures closed, unless
 * it took over from somebody who has something to tell? (The same as `reportBoxes` of plan/report-boxes.ts.)
 */
export const reportsFor = (
  { links }: Chain,
  party: Chain["parties"][number],
  { to, due }: { to: Day; due: Day },
): boolean =>
  party.role === "participant" &&
  isValidOn(due, party) &&
  (party.validFrom <= to || links.some((link) => link.to === party.organizationId))

/** The last day on which a plan expects anything: its own, or that of whoever carries it on. */
export function lastDayOf({ parties }: Chain, endsOn: Day): Day {
  const carried = parties.flatMap(({ role, validTo }) =>
    role === "carrier" && validTo ? [validTo] : [],
  )
  return [endsOn, ...carried].toSorted().at(-1) ?? endsOn
}

/**
 * Who reports to a focal point for a period: whoever takes part in the plan on the day the report is due and is
 * served by it on the period's last day; contributors among them, who owe nothing.
 */
export function membersOf(
  chain: Chain,
  focalPointId: string,
  { to, due }: { to: Day; due: Day },
): Member[] {
  const served = chain.parties.filter(
    (party) =>
      reportsFor(chain, party, { to, due }) &&
      chain.parties.some(
        (focal) =>
          focal.role === "focal-point" &&
          focal.organizationId === focalPointId &&
          isValidOn(to, focal) &&
          (focal.servesId === null || focal.servesId === party.organizationId),
      ),
  )
  return served.map(({ organizationId, optional }) => ({ organizationId, optional }))
}

/**
 * To whom a report is addressed: by the dated line; an agency that gathers reports itself hands its own part to the
 * office that does it.
 */
export function addresseeOf(
  chain: Chain,
  organizationId: string,
  day: Day,
): { toId: string; throughId: string | null; gathers: boolean } | null {
  const gathering = desksOn(chain, day).find(({ agencyId }) => agencyId === organizationId)
  if (gathering) return { toId: gathering.focalPointId, throughId: null, gathers: true }
  const line = lineOn(chain, organizationId, day)
  return line && { toId: line.toId, throughId: line.throughId, gathers: false }
}
