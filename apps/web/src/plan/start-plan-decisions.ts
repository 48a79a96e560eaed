import { startAsProposed } from "@loa/domain/plan/start-as-proposed.ts"
import type { StartPlan } from "@loa/domain/plan/start-plan.ts"
import { useState } from "react"
import type { Choice } from "../units/desk-queries.ts"
import { redecided, startStore } from "./start-plan-draft.ts"
import type { Proposal } from "./start-plan-queries.ts"

/** What the administrator has made of a proposal so far, and the names of everybody in it. */
export type Decisions = {
  plan: StartPlan
  /** With the organization that was found by hand, whose name the proposal does not have. */
  set: (change: Partial<StartPlan>, met?: Choice) => void
  nameOf: (id: string) => string
  /** Some of it was decided earlier, before a reload or for other days. */
  resumed: boolean
  /** As proposed again, or because the plan is made. */
  startOver: () => void
}

export function useDecisions(accountId: string, source: string, proposal: Proposal): Decisions {
  const store = startStore(accountId)
  const proposed = startAsProposed(source, proposal)
  const [kept] = useState(() => store.read())
  const [plan, setPlan] = useState(() => (kept ? redecided(kept, proposed) : proposed))
  const [resumed, setResumed] = useState(() => JSON.stringify(plan) !== JSON.stringify(proposed))
  const [found, setFound] = useState<readonly Choice[]>(kept?.found ?? [])
  const names = new Map(proposal.organizations.map(({ id, name }) => [id, name]))
  for (const { value, label } of found) if (!names.has(value)) names.set(value, label)
  return {
    ...{ plan, resumed },
    set(change, met) {
      const next = { ...plan, ...change }
      const known = met ? [...found, met] : [...found]
      setPlan(next)
      setFound(known)
      store.keep({ proposed, plan: next, found: known })
    },
    nameOf: (id) => names.get(id) ?? id,
    startOver() {
      store.forget()
      setPlan(proposed)
      setResumed(false)
    },
  }
}

export const toggled = <Value>(list: readonly Value[], value: Value, on: boolean): Value[] =>
  on ? [...list, value] : list.filter((one) => one !== value)

type Bodies = Pick<Proposal, "bodies">
type Lines = Pick<Proposal, "bodies" | "tasks">

/** Who leads a task as decided so far. */
const leadsOf = (plan: Pick<StartPlan, "bodies">, { bodies }: Bodies, code: string): string[] => [
  ...new Set(
    bodies
      .filter(({ leads }) => leads.includes(code))
      .flatMap(({ id }) => plan.bodies.find((one) => one.id === id)?.organizationIds ?? []),
  ),
]

const keptLines = (plan: Pick<StartPlan, "tasks">, { tasks }: Pick<Proposal, "tasks">) =>
  tasks.filter((line) => !line.isHeading && plan.tasks.some(({ code }) => code === line.code))

type Decided = Pick<StartPlan, "tasks" | "bodies" | "participants">

/** Kept tasks that nobody would owe: without a lead, or led by somebody who does not take part. */
export function leadTroubles(plan: Decided, proposal: Lines) {
  const taking = new Set(plan.participants.map(({ organizationId }) => organizationId))
  const lines = keptLines(plan, proposal).map(({ code }) => ({
    ...{ code, leads: leadsOf(plan, proposal, code) },
  }))
  return {
    without: lines.filter(({ leads }) => leads.length === 0).map(({ code }) => code),
    outside: [...new Set(lines.flatMap(({ leads }) => leads))].filter((id) => !taking.has(id)),
  }
}

/** Tasks by who leads them: those with the same leads together. */
export function tasksByLeads(plan: Pick<StartPlan, "tasks" | "bodies">, proposal: Lines) {
  const found = new Map<string, { leads: string[]; codes: string[] }>()
  for (const { code } of keptLines(plan, proposal)) {
    const leads = leadsOf(plan, proposal, code)
    const key = JSON.stringify(leads.toSorted())
    const group = found.get(key) ?? { leads, codes: [] }
    found.set(key, { ...group, codes: [...group.codes, code] })
  }
  return [...found.values()]
}

/** Kept tasks that are due in another rhythm than before. */
export const newCadences = (
  plan: Pick<StartPlan, "tasks">,
  { tasks }: Pick<Proposal, "tasks">,
): StartPlan["tasks"] =>
  plan.tasks.filter(({ code, cadence }) => {
    const line = tasks.find((one) => one.code === code)
    return line !== undefined && !line.isHeading && line.cadence !== cadence
  })

/** Tasks whose words speak of a span that is over when the plan begins: they are put right in a review. */
export const datedTasks = (
  plan: Pick<StartPlan, "tasks" | "startsOn">,
  proposal: Pick<Proposal, "tasks">,
): string[] =>
  keptLines(plan, proposal)
    .filter(({ title }) =>
      [...title.matchAll(/\d{4}\s*[-–]\s*(\d{4})/g)].some(
        ([, last = ""]) => last < plan.startsOn.slice(0, 4),
      ),
    )
    .map(({ code }) => code)
