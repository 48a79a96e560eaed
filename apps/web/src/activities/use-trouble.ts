import type { FieldError } from "@loa/domain/refusal.ts"
import { useState } from "react"
import type { Problem } from "../api/client.ts"
import type { KeptEntry, OutboxEntry } from "../outbox/outbox-db.ts"
import type { Draft } from "./draft.ts"
import { errorsInForm } from "./draft-check.ts"
import type { Activity } from "./queries.ts"

/** What somebody wants of a form. */
export type Goal = "draft" | "submit"

/** What stands in the way of saving, for the form to show. */
export type Trouble = {
  errors: readonly FieldError[]
  problem: Problem | null
  /** The row as somebody else has made it in the meantime. */
  current: Activity | null
  /** What was wanted. */
  goal: Goal
  /** Counts the tries that ended here. */
  attempt: number
}
const none: Omit<Trouble, "attempt" | "goal"> = { errors: [], problem: null, current: null }

/** A stale write is answered with the row in its place, in the shape every answer about it has. */
const currentOf = ({ code, current }: Problem): Activity | null =>
  code === "stale" && current ? (current as Activity) : null

export const goalOf = (entry: OutboxEntry): Goal => (entry.submit ? "submit" : "draft")

/** The server's no as the form shows it. */
export const troubleOf = (problem: Problem, draft: Draft) => ({
  errors: errorsInForm(problem.errors ?? [], draft),
  problem,
  current: currentOf(problem),
})

/** What a form that is opened to mend a refused entry begins with. */
function firstTrouble(draft: Draft, refused: KeptEntry | undefined): Trouble {
  if (!refused?.problem) return { ...none, goal: "draft", attempt: 0 }
  return { ...troubleOf(refused.problem, draft), goal: goalOf(refused), attempt: 1 }
}

/** Why the form is not saved, from one try to the next. */
export function useTrouble(draft: Draft, refused: KeptEntry | undefined) {
  const [trouble, setTrouble] = useState(() => firstTrouble(draft, refused))
  return {
    trouble,
    clear: () => setTrouble((t) => ({ ...t, ...none })),
    forgive: (changed: readonly string[]) =>
      setTrouble((t) =>
        t.errors.length === 0 ? t : { ...t, errors: forgiven(t.errors, changed) },
      ),
    fail: (goal: Goal, found: Partial<Trouble>): "failed" => {
      setTrouble(({ attempt }) => ({ ...none, ...found, goal, attempt: attempt + 1 }))
      return "failed"
    },
  }
}

/** A field that is being put right is no longer marked; a link stands for a place. */
function forgiven(errors: readonly FieldError[], changed: readonly string[]) {
  const roots = changed.includes("links") ? [...changed, "place"] : changed
  return errors.filter(({ field }) => !roots.includes(field.split(".")[0] ?? ""))
}
