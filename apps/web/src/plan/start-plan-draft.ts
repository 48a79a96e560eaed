import { StartPlan } from "@loa/domain/plan/start-plan.ts"
import { z } from "zod"
import { keptUnder } from "../device/keep.ts"

/** As far as it is typed: an empty name is for the form to refuse, not for the memory. */
const StartDraft = z.object({
  ...StartPlan.shape,
  ...{ title: z.string(), shortTitle: z.string(), basis: z.string() },
  number: z.string().nullable(),
  items: z.array(z.string()),
  participants: z.array(StartPlan.shape.participants.element),
})

const Kept = z.object({
  /** What was proposed when it was decided on. */
  proposed: StartDraft,
  plan: StartDraft,
  /** Organizations that were found by hand. */
  found: z.array(z.object({ value: z.string(), label: z.string(), detail: z.string() })),
})
export type Kept = z.infer<typeof Kept>

/** Decisions live in this tab by account: neither a reload nor other days of the plan lose them. */
export const startStore = (accountId: string) =>
  keptUnder(`loa.start-plan.${accountId}`, Kept, () => sessionStorage)

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What somebody changed stays changed; what was as proposed follows the new proposal. */
const either = <Value>(was: Value, mine: Value, now: Value): Value => (same(was, mine) ? now : mine)

function eachEither<Row>(
  lists: { was: readonly Row[]; mine: readonly Row[]; now: readonly Row[] },
  keyOf: (row: Row) => string,
): Row[] {
  const by = (list: readonly Row[]) => new Map(list.map((row) => [keyOf(row), row]))
  const [was, mine] = [by(lists.was), by(lists.mine)]
  const proposed = by(lists.now)
  const kept = lists.now.flatMap((row) => {
    const [before, decided] = [was.get(keyOf(row)), mine.get(keyOf(row))]
    if (decided === undefined) return before === undefined ? [row] : []
    return [before === undefined ? decided : either(before, decided, row)]
  })
  const byHand = lists.mine.filter((row) => !proposed.has(keyOf(row)) && !was.has(keyOf(row)))
  return [...kept, ...byHand]
}

/**
 * Earlier decisions on a new proposal. Without the same source there are none; names, organizations and people are
 * also the owner's. A reload meets the proposal it left: then everything is as it was.
 */
export function redecided({ proposed: was, plan: mine }: Kept, now: StartPlan): StartPlan {
  if (mine.sourcePlanId !== now.sourcePlanId) return now
  const list = <Name extends "items" | "tasks" | "bodies" | "participants" | "people" | "reword">(
    name: Name,
  ) => ({ was: was[name], mine: mine[name], now: now[name] })
  const content = {
    ...now,
    number: either(was.number, mine.number, now.number),
    signedOn: either(was.signedOn, mine.signedOn, now.signedOn),
    basis: either(was.basis, mine.basis, now.basis),
    items: eachEither(list("items"), (code) => code),
    tasks: eachEither(list("tasks"), ({ code }) => code),
  }
  if (mine.ownerId !== now.ownerId) return content
  return {
    ...content,
    title: either(was.title, mine.title, now.title),
    shortTitle: either(was.shortTitle, mine.shortTitle, now.shortTitle),
    bodies: eachEither(list("bodies"), ({ id }) => id),
    participants: eachEither(list("participants"), ({ organizationId }) => organizationId),
    focalPointId: either(was.focalPointId, mine.focalPointId, now.focalPointId),
    budgetOfficeId: either(was.budgetOfficeId, mine.budgetOfficeId, now.budgetOfficeId),
    eachItsOwn: either(was.eachItsOwn, mine.eachItsOwn, now.eachItsOwn),
    reword: eachEither(list("reword"), ({ from }) => from),
    people: eachEither(list("people"), (one) =>
      JSON.stringify([one.accountId, one.role, one.organizationId]),
    ),
  }
}
