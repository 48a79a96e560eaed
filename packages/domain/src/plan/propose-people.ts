import type { Role } from "../accounts/actor.ts"
import { isValidOn } from "../dates.ts"
import type { DatedUnit } from "../units/lineage.ts"
import { existsIn, heirsOf, organizationOf, type StartWorld } from "./start-world.ts"

export type Post = DatedUnit & {
  accountId: string
  name: string
  disabled: boolean
  organizationId: string
  role: Role
}

/**
 * Why a post goes over as it does: to the one that took all work over, to be chosen among several, or to nobody,
 * because the account is locked, no successor takes part, or the person has the role there already.
 */
export type PersonBasis = "heir" | "several" | "disabled" | "no-heir" | "held"

export type ProposedPerson = {
  accountId: string
  name: string
  role: Role
  fromId: string
  /** Where the post could go on. */
  candidates: string[]
  organizationId: string | null
  basis: PersonBasis
}

/** Roles that are held for the whole system end with nobody's reform. */
const goesOver = (role: Role) => role !== "admin" && role !== "analyst"

const key = (...parts: string[]) => JSON.stringify(parts)

/** Posts that ended with their organization, and where they would go on; those in what still exists go on by themselves. */
export function proposePeople(
  world: StartWorld,
  posts: readonly Post[],
  participants: readonly string[],
): ProposedPerson[] {
  const found = new Map<string, ProposedPerson>()
  const held = new Set(
    posts
      .filter((post) => isValidOn(world.firstDay, post))
      .map(({ accountId, organizationId, role }) => key(accountId, organizationId, role)),
  )
  for (const post of posts) {
    const { accountId, name, role, organizationId: fromId } = post
    const from = organizationOf(world, fromId)
    const toTheEnd = from?.validTo && isValidOn(from.validTo, post)
    if (!toTheEnd || existsIn(world, fromId) || !goesOver(role)) continue
    const heirs = heirsOf(world, fromId).ids.filter((id) => participants.includes(id))
    const candidates = heirs.filter((id) => !held.has(key(accountId, id, role)))
    const basis = basisOf(post, heirs.length, candidates.length)
    const [only] = candidates
    found.set(key(accountId, fromId, role), {
      ...{ accountId, name, role, fromId, basis },
      candidates: basis === "disabled" ? [] : candidates,
      organizationId: basis === "heir" && only ? only : null,
    })
  }
  return [...found.values()]
}

function basisOf({ disabled }: Post, heirs: number, candidates: number): PersonBasis {
  if (disabled) return "disabled"
  if (heirs === 0) return "no-heir"
  if (candidates === 0) return "held"
  return candidates === 1 ? "heir" : "several"
}

/** Participants where nobody may log on the first day, neither before nor by what goes over. */
export const withoutReporter = (
  world: StartWorld,
  posts: readonly Post[],
  participants: readonly string[],
  people: readonly { organizationId: string; role: Role }[],
): string[] => {
  const reporting = new Set([
    ...posts
      .filter(
        (post) => post.role === "reporter" && !post.disabled && isValidOn(world.firstDay, post),
      )
      .map(({ organizationId }) => organizationId),
    ...people.filter(({ role }) => role === "reporter").map(({ organizationId }) => organizationId),
  ])
  return participants.filter((id) => !reporting.has(id))
}
