import type { Day } from "../dates.ts"
import type { Cadence } from "./kinds.ts"
import type { ProposedBody } from "./propose-bodies.ts"
import type { Coordination, ProposedParty } from "./propose-parties.ts"
import type { ProposedPerson } from "./propose-people.ts"
import type { StartPlan } from "./start-plan.ts"

/** A new plan as it would be if nobody changed anything. */
export type StartProposal = {
  title: string
  shortTitle: string
  basis: string
  owner: { id: string }
  startsOn: Day
  endsOn: Day
  items: readonly { code: string }[]
  tasks: readonly { code: string; cadence: Cadence | null }[]
  bodies: readonly ProposedBody[]
  parties: readonly ProposedParty[]
  people: readonly ProposedPerson[]
  coordination: Coordination
  reword: readonly { from: string; to: string }[]
}

/** What is sent when a proposal is taken as it stands; where one starts to change it. */
export const startAsProposed = (sourcePlanId: string, proposal: StartProposal): StartPlan => ({
  ...{ sourcePlanId, ownerId: proposal.owner.id, number: null, signedOn: null },
  ...{ title: proposal.title, shortTitle: proposal.shortTitle, basis: proposal.basis },
  ...{ startsOn: proposal.startsOn, endsOn: proposal.endsOn, ...proposal.coordination },
  items: proposal.items.map(({ code }) => code),
  tasks: proposal.tasks.map(({ code, cadence }) => ({ code, cadence })),
  bodies: proposal.bodies.map(({ id, organizationIds, keep }) => ({ id, organizationIds, keep })),
  participants: proposal.parties
    .filter(({ chosen }) => chosen)
    .map(({ organizationId, optional }) => ({ organizationId, optional })),
  reword: [...proposal.reword],
  people: proposal.people.flatMap(({ accountId, organizationId, role }) =>
    organizationId ? [{ accountId, organizationId, role }] : [],
  ),
})
