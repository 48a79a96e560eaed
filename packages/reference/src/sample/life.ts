import type { ActivityState } from "@loa/domain/activities/state.ts"
import { addDays, type Day } from "@loa/domain/dates.ts"
import type { Dice } from "./random.ts"
import { returnReasons, withdrawReasons } from "./wording.ts"

export interface Life {
  state: ActivityState
  stateReason: string | null
  version: number
  createdAt: Date
  submittedAt: Date | null
  stateAt: Date
  publishedAt: Date | null
}

type Shares = readonly (readonly [ActivityState, number])[]

/** What was returned has long been put right: nothing waits for years. */
const old: Shares = [
  ["published", 97.2],
  ["verified", 1.4],
  ["withdrawn", 1.4],
]
const fresh: Shares = [
  ["published", 52],
  ["verified", 20],
  ["submitted", 15],
  ["returned", 9],
  ["draft", 4],
]
const newest: Shares = [
  ["submitted", 42],
  ["draft", 20],
  ["verified", 18],
  ["published", 14],
  ["returned", 6],
]

const dayMs = 86_400_000
const daysBetween = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / dayMs

function sharesAt(age: number): Shares {
  if (age > 24) return old
  return age > 7 ? fresh : newest
}

const moves: Record<ActivityState, number> = {
  draft: 1,
  submitted: 2,
  verified: 3,
  returned: 3,
  published: 4,
  withdrawn: 5,
}

/** Where an entry stands on the evening of `through`: the older, the likelier published. */
export function lifeOf(dice: Dice, day: Day, through: Day): Life {
  const state = dice.weighted(sharesAt(daysBetween(day, through)))
  // All chances are drawn in every state, so that a state decides nothing else about the entry.
  const lag = dice.pick([0, 0, 0, 1, 1, 2, 3])
  const review = dice.between(1, 6)
  const withdrawal = dice.between(5, 20)
  const returned = dice.pick(returnReasons)
  const withdrawn = dice.pick(withdrawReasons)
  const minute = dice.between(0, 500)
  const at = (days: number) => instant(addDays(day, days), minute, through)

  const createdAt = at(lag)
  const reviewedAt = at(lag + review)
  const gone = state === "withdrawn"
  return {
    state,
    stateReason: state === "returned" ? returned : gone ? withdrawn : null,
    version: moves[state],
    createdAt,
    submittedAt: state === "draft" ? null : createdAt,
    stateAt: gone ? at(lag + review + withdrawal) : moves[state] > 2 ? reviewedAt : createdAt,
    publishedAt: state === "published" || gone ? reviewedAt : null,
  }
}

/** In office hours of Việt Nam, never after the last day that is told of. */
const instant = (day: Day, minute: number, through: Day): Date =>
  new Date(Date.parse(`${day < through ? day : through}T08:00:00+07:00`) + minute * 60_000)
