import { startAsProposed } from "@loa/domain/plan/start-as-proposed.ts"
import type { StartPlan } from "@loa/domain/plan/start-plan.ts"
import { useState } from "react"
import type { Choice } from "../units/desk-queries.ts"
import type { Proposal } from "./start-plan-queries.ts"

/** What the administrator has made of a proposal so far, and the names of everybody in it. */
export type Decisions = {
  plan: StartPlan
  set: (change: Partial<StartPlan>) => void
  nameOf: (id: string) => string
  /** Remembers the name of an organization that was found by hand. */
  know: (choice: Choice) => void
}

export function useDecisions(source: string, proposal: Proposal): Decisions {
  const [plan, setPlan] = useState(() => startAsProposed(source, proposal))
  const [found, setFound] = useState<readonly Choice[]>([])
  const names = new Map(proposal.organizations.map(({ id, name }) => [id, name]))
  for (const { value, label } of found) if (!names.has(value)) names.set(value, label)
  return {
    plan,
    set: (change) => setPlan((now) => ({ ...now, ...change })),
    nameOf: (id) => names.get(id) ?? id,
    know: (choice) => setFound((now) => [...now, choice]),
  }
}

export const toggled = <Value>(list: readonly Value[], value: Value, on: boolean): Value[] =>
  on ? [...list, value] : list.filter((one) => one !== value)

/** Kept tasks that nobody would owe: without a lead, or led by somebody who does not take part. */
export function leadTroubles({ plan }: Decisions, proposal: Proposal) {
  const taking = new Set(plan.participants.map(({ organizationId }) => organizationId))
  const kept = new Set(plan.tasks.map(({ code }) => code))
  const leads = (code: string) =>
    proposal.bodies
      .filter((body) => body.leads.includes(code))
      .flatMap(({ id }) => plan.bodies.find((one) => one.id === id)?.organizationIds ?? [])
  const lines = proposal.tasks.filter(({ code, isHeading }) => !isHeading && kept.has(code))
  return {
    without: lines.filter(({ code }) => leads(code).length === 0).map(({ code }) => code),
    outside: [...new Set(lines.flatMap(({ code }) => leads(code)))].filter((id) => !taking.has(id)),
  }
}
