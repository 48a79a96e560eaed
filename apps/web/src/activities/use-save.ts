import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import type { FieldError } from "@loa/domain/refusal.ts"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { v7 as uuidv7 } from "uuid"
import { type Problem, problemOf } from "../api/client.ts"
import { contentOf, type Draft, draftOf, sameContent } from "./draft.ts"
import { errorsInForm, errorsOf } from "./draft-check.ts"
import { deviceId } from "./draft-store.ts"
import { type Activity, isLost, moveActivity, type Options, putActivity } from "./queries.ts"
import { acceptanceOf } from "./start-draft.ts"
import type { DraftForm } from "./use-draft.ts"

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
export type Goal = "draft" | "submit"

const none: Omit<Trouble, "attempt" | "goal"> = { errors: [], problem: null, current: null }

/** A stale write is answered with the row in its place, in the shape every answer about it has. */
const currentOf = ({ code, current }: Problem): Activity | null =>
  code === "stale" && current ? (current as Activity) : null

/**
 * Saving: check by the server's rules, send what was not answered before, send what is new, then submit if that is
 * the goal. Nothing typed is touched, whatever the server says.
 */
export function useSave(form: DraftForm, options: Options, today: string) {
  const [trouble, setTrouble] = useState<Trouble>({ ...none, goal: "draft", attempt: 0 })
  const [busy, setBusy] = useState<Goal | null>(null)
  const [device] = useState(deviceId)
  const put = useMutation(putActivity)
  const move = useMutation(moveActivity)
  const asks = options.channels.find((c) => c.code === form.draft.channelCode)?.asks ?? []
  const { id } = form.saved

  const clear = () => setTrouble((t) => ({ ...t, ...none }))
  const forgive = (changed: readonly string[]) =>
    setTrouble((t) => (t.errors.length === 0 ? t : { ...t, errors: forgiven(t.errors, changed) }))
  const fail = (goal: Goal, found: Partial<Trouble>) =>
    setTrouble(({ attempt }) => ({ ...none, ...found, goal, attempt: attempt + 1 }))

  async function send(write: ActivityWrite, typed: Draft): Promise<number> {
    form.dispatch({ type: "sent", write })
    const { version } = await put.mutateAsync({ id, write })
    form.dispatch({ type: "saved", version, draft: typed })
    return version
  }

  /** The write that may have arrived is sent again with its own name; refused for its content, it never did. */
  async function repeat(write: ActivityWrite, typed: Draft): Promise<number | null> {
    try {
      return await send(write, typed)
    } catch (error) {
      if (problemOf(error).code !== "invalid") throw error
      return null
    }
  }

  /** The version that then holds what was typed; what the server has already is not written again. */
  async function saveContent(content: Draft, over: number | null): Promise<number> {
    if (!form.dirty && over !== null && over === form.saved.version) return over
    const again = form.unanswered
    const same = again !== null && sameContent(draftOf(again), content)
    const repeated = again && (await repeat(again, same ? form.draft : draftOf(again)))
    if (repeated && same) return repeated
    const version = repeated ?? over
    return send({ ...content, writeId: uuidv7(), deviceId: device, version }, form.draft)
  }

  /** Whether it is now as wanted; else `trouble` says why not. */
  async function save(goal: Goal, over = form.saved.version): Promise<boolean> {
    if (busy) return false
    const content = contentOf(form.draft, asks)
    const errors = errorsOf(content, acceptanceOf(options, content, today), goal === "submit")
    if (errors.length > 0) {
      fail(goal, { errors: errorsInForm(errors, form.draft) })
      return false
    }
    setBusy(goal)
    try {
      const version = await saveContent(content, over)
      clear()
      if (goal === "submit") await move.mutateAsync({ id, move: "submit", version })
      return true
    } catch (error) {
      const problem = problemOf(error)
      if (!isLost(error)) form.dispatch({ type: "refused" })
      const refused = errorsInForm(problem.errors ?? [], form.draft)
      fail(goal, { errors: refused, problem, current: currentOf(problem) })
      return false
    } finally {
      setBusy(null)
    }
  }

  return { save, busy, trouble, clear, forgive }
}

/** A field that is being put right is no longer marked; a link stands for a place. */
function forgiven(errors: readonly FieldError[], changed: readonly string[]) {
  const roots = changed.includes("links") ? [...changed, "place"] : changed
  return errors.filter(({ field }) => !roots.includes(field.split(".")[0] ?? ""))
}
