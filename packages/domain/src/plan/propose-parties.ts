import {
  committeeOf,
  existsIn,
  heirsOf,
  isCommuneCommittee,
  isUnder,
  officeOf,
  organizationOf,
  type SourceParty,
  type StartWorld,
} from "./start-world.ts"

/** Why an organization is proposed: it took part before, took over from one that did, or belongs to the owner. */
export type PartyBasis = "same" | "whole" | "part" | "under"

export type ProposedParty = {
  organizationId: string
  optional: boolean
  basis: PartyBasis
  /** Those it took over from, where it did. */
  from: string[]
  /** Taken up unless somebody says otherwise; else only offered. */
  chosen: boolean
}

/** A participant of the old plan that nobody carries on: it ended, and no successor is on record. */
export type LostParty = { organizationId: string }

export type ProposedParties = { parties: ProposedParty[]; lost: LostParty[] }

/** The last standing of each participant: it may have come to help, or to report, in between. */
function lastParts(parties: readonly SourceParty[]): SourceParty[] {
  const last = new Map<string, SourceParty>()
  for (const party of parties.filter(({ role }) => role === "participant"))
    if ((last.get(party.organizationId)?.validFrom ?? "") <= party.validFrom)
      last.set(party.organizationId, party)
  return [...last.values()]
}

/**
 * Who could take part in a new plan: the old plan's participants that exist on the first day, those that took over
 * from the others, the owner and what stands right under it. Whoever does not belong to the owner is offered only;
 * an owner above the communes does not log itself.
 */
export function proposeParties(world: StartWorld): ProposedParties {
  const found = new Map<string, ProposedParty>()
  const lost: LostParty[] = []
  const add = (id: string, optional: boolean, basis: PartyBasis, from?: string) => {
    const known = found.get(id)
    if (known) {
      if (from) known.from.push(from)
      return
    }
    const asOwner = id !== world.ownerId || isCommuneCommittee(organizationOf(world, id))
    const chosen = basis === "same" || basis === "under" || basis === "whole" || basis === "part"
    found.set(id, {
      ...{ organizationId: id, optional, basis, from: from ? [from] : [] },
      chosen: chosen && asOwner && isUnder(world, id),
    })
  }
  const parts = lastParts(world.parties)
  for (const { organizationId, optional } of parts)
    if (existsIn(world, organizationId)) add(organizationId, optional, "same")
  for (const { organizationId, optional } of parts) {
    if (existsIn(world, organizationId)) continue
    const heirs = heirsOf(world, organizationId)
    for (const id of heirs.ids) add(id, optional, heirs.share, organizationId)
    if (heirs.ids.length === 0) lost.push({ organizationId })
  }
  for (const { id, parentId } of world.organizations)
    if ((id === world.ownerId || parentId === world.ownerId) && existsIn(world, id))
      add(id, false, "under")
  return { parties: [...found.values()], lost }
}

export type Coordination = {
  focalPointId: string | null
  budgetOfficeId: string | null
  eachItsOwn: boolean
}

/** The old plan's own focal point and budget office where they still stand under the owner, else the commune's. */
export function proposeCoordination(
  world: StartWorld,
  participants: readonly string[],
): Coordination {
  const { ownerId, parties } = world
  const kept = (role: SourceParty["role"]) =>
    parties.find(
      (party) =>
        party.role === role &&
        party.servesId === null &&
        existsIn(world, party.organizationId) &&
        isUnder(world, party.organizationId),
    )?.organizationId ?? null
  const commune = isCommuneCommittee(organizationOf(world, ownerId))
  const own = (task: "culture" | "economy") => (commune ? officeOf(world, ownerId, task) : null)
  const focalPointId = kept("focal-point") ?? own("culture")
  return {
    focalPointId,
    budgetOfficeId: kept("budget-office") ?? own("economy"),
    eachItsOwn: focalPointId === null && participants.some((id) => served(world, id) !== null),
  }
}

/** The offices of its own commune that would coordinate an organization. */
function served(world: StartWorld, id: string) {
  const committee = committeeOf(world, id)
  if (committee === null) return null
  const focalPointId = officeOf(world, committee, "culture")
  return focalPointId === null
    ? null
    : { focalPointId, budgetOfficeId: officeOf(world, committee, "economy") }
}

export type NewParty = Pick<SourceParty, "organizationId" | "role" | "servesId" | "optional">

/** Every part in a new plan, and the participants whose entries nobody would look over. */
export function partiesOf(
  world: StartWorld,
  participants: readonly { organizationId: string; optional: boolean }[],
  { focalPointId, budgetOfficeId, eachItsOwn }: Coordination,
): { parties: NewParty[]; unserved: string[] } {
  const party = (
    role: NewParty["role"],
    organizationId: string,
    servesId: string | null = null,
  ) => ({
    ...{ role, organizationId, servesId, optional: false },
  })
  const general = [
    party("owner", world.ownerId),
    ...(focalPointId ? [party("focal-point", focalPointId)] : []),
    ...(budgetOfficeId ? [party("budget-office", budgetOfficeId)] : []),
  ]
  const unserved: string[] = []
  const each = participants.flatMap(({ organizationId, optional }): NewParty[] => {
    const own = eachItsOwn ? served(world, organizationId) : null
    if (own === null && focalPointId === null) unserved.push(organizationId)
    return [
      { ...party("participant", organizationId), optional },
      ...(own ? [party("focal-point", own.focalPointId, organizationId)] : []),
      ...(own?.budgetOfficeId ? [party("budget-office", own.budgetOfficeId, organizationId)] : []),
    ]
  })
  return { parties: [...general, ...each], unserved }
}
