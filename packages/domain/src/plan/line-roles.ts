import { type Day, isValidOn } from "../dates.ts"
import { expandGroup } from "../units/expand-group.ts"
import {
  editionOn,
  isBound,
  type LineBody,
  type PlanLife,
  type PlanLine,
  takesPart,
} from "./plan-life.ts"

/** Who answers for a line on a day, and whose entries count for it: its own, and of those it took the line over from. */
export type LineHolder = { organizationId: string; countsOf: readonly string[] }

const organizationOf = (plan: PlanLife, id: string) =>
  plan.organizations.find((one) => one.id === id)

/** Those that took over from an organization and are bound on the day, through as many mergers as there were. */
function boundSuccessors(plan: PlanLife, id: string, day: Day, seen: Set<string>): string[] {
  const next = plan.successions.filter((s) => s.organizationId === id && !seen.has(s.successorId))
  return next.flatMap(({ successorId }) => {
    seen.add(successorId)
    return isBound(organizationOf(plan, successorId), day)
      ? [successorId]
      : boundSuccessors(plan, successorId, day, seen)
  })
}

/** Who holds a named lead's place on a day: itself, else its successors, else whoever carries the plan on. */
function holdersOf(plan: PlanLife, named: string, day: Day): LineHolder[] {
  if (isBound(organizationOf(plan, named), day))
    return [{ organizationId: named, countsOf: [named] }]
  const later = boundSuccessors(plan, named, day, new Set([named]))
  const carriers = plan.carriers.filter(
    (one) => isValidOn(day, one) && isBound(organizationOf(plan, one.organizationId), day),
  )
  const heirs = later.length > 0 ? later : carriers.map((one) => one.organizationId)
  return heirs.map((organizationId) => ({ organizationId, countsOf: [organizationId, named] }))
}

/** Who leads a line on a day; nobody when its lead does not take part and nobody took over. */
export function lineHolders(plan: PlanLife, line: PlanLine, day: Day): LineHolder[] {
  const holders = new Map<string, Set<string>>()
  for (const { organizationId } of line.leads) {
    if (organizationId === null) continue
    for (const held of holdersOf(plan, organizationId, day)) {
      const counts = holders.get(held.organizationId) ?? new Set()
      for (const id of held.countsOf) counts.add(id)
      holders.set(held.organizationId, counts)
    }
  }
  return [...holders].map(([organizationId, counts]) => ({ organizationId, countsOf: [...counts] }))
}

function membersOf(plan: PlanLife, body: LineBody, day: Day): string[] | null {
  if (body.organizationId !== null) {
    const one = organizationOf(plan, body.organizationId)
    if (takesPart(one, day)) return [body.organizationId]
    return boundSuccessors(plan, body.organizationId, day, new Set())
  }
  return expandGroup(body.id, plan.organizations, day)?.map(({ id }) => id) ?? null
}

export type Coordinators = {
  organizationIds: string[]
  /** The plan leaves to the lead whom to ask ("các cơ quan, đơn vị liên quan"). */
  open: boolean
}

/** Who coordinates a line on a day: the bodies named and the groups as they stand then, without its leads. */
export function coordinatorsOn(plan: PlanLife, line: PlanLine, day: Day): Coordinators {
  const leads = lineHolders(plan, line, day).map(({ organizationId }) => organizationId)
  const members = line.coordinating.map((body) => membersOf(plan, body, day))
  const ids = new Set(members.flatMap((found) => found ?? []))
  return {
    organizationIds: [...ids].filter((id) => !leads.includes(id)),
    open: members.includes(null),
  }
}

export const lineRoles = ["lead", "coordinating", "open"] as const
/** `open`: the plan leaves to the lead whom to ask. */
export type LineRole = (typeof lineRoles)[number]

/** What a line asks of an organization on a day; null when nothing, as when it does not take part. */
export function lineRoleOf(plan: PlanLife, code: string, id: string, day: Day): LineRole | null {
  const line = editionOn(plan, day)?.lines.find((one) => one.code === code)
  if (!line || !takesPart(organizationOf(plan, id), day)) return null
  if (lineHolders(plan, line, day).some(({ organizationId }) => organizationId === id))
    return "lead"
  const { organizationIds, open } = coordinatorsOn(plan, line, day)
  if (organizationIds.includes(id)) return "coordinating"
  return open ? "open" : null
}
