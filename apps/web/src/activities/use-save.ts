import { useLiveQuery } from "dexie-react-hooks"
import { useEffect, useState } from "react"
import { v7 as uuidv7 } from "uuid"
import { problemOf } from "../api/client.ts"
import { type KeptEntry, type OutboxEntry, outboxDb } from "../outbox/outbox-db.ts"
import { enqueue, entryOf, sentOf, settled, takeBack } from "../outbox/outbox-entries.ts"
import { sendNow } from "../outbox/send-now.ts"
import { m } from "../paraglide/messages.js"
import { contentOf, type Draft, sameContent } from "./draft.ts"
import { errorsInForm, errorsOf } from "./draft-check.ts"
import { deviceId } from "./draft-store.ts"
import { activitySent, type Options } from "./queries.ts"
import { acceptanceOf } from "./start-draft.ts"
import type { DraftForm } from "./use-draft.ts"
import { type Goal, goalOf, troubleOf, useTrouble } from "./use-trouble.ts"

/** How a save ended: on the server, on this device for now, or in trouble that the form says. */
export type Saving = "sent" | "waiting" | "failed"

/** How long somebody is kept waiting for the server before going on with the next. */
const patience = 6_000

/**
 * Saving: check by the server's rules, hand what was typed to the outbox, and wait a moment for what becomes of it.
 * Nothing typed is touched, whatever the server says.
 */
export function useSave(form: DraftForm, { accountId, options, today, refused }: SaveFrom) {
  const { trouble, clear, forgive, fail } = useTrouble(form.draft, refused)
  const [busy, setBusy] = useState<Goal | null>(null)
  const [device] = useState(deviceId)
  const asks = options.channels.find((c) => c.code === form.draft.channelCode)?.asks ?? []
  const { id } = form.saved

  /** The server's no: what was typed goes from the outbox back into the form. */
  async function refuse(): Promise<"failed"> {
    const entry = await takeBack(accountId, id)
    if (!entry?.problem) return "failed"
    form.dispatch({ type: "refused", version: entry.savedVersion })
    return fail(goalOf(entry), troubleOf(entry.problem, form.draft))
  }

  async function arrive(): Promise<"sent"> {
    const sent = await sentOf(accountId, id)
    if (sent) form.dispatch({ type: "saved", ...sent })
    clear()
    return "sent"
  }

  /** What the server has already is not written again. */
  function entryFor(goal: Goal, content: Draft, over: number | null): OutboxEntry {
    const { saved, queued, draft } = form
    const there = queued === null && over === saved.version && sameContent(draft, saved.draft)
    const named = { accountId, id, submit: goal === "submit" }
    const write = { ...content, deviceId: device, version: over }
    if (over !== null && there && saved.writeId)
      return { ...named, write: { ...write, writeId: saved.writeId }, savedVersion: over }
    return { ...named, write: { ...write, writeId: uuidv7() } }
  }

  /** A device that keeps nothing can only send, and says so when that fails too. */
  async function sendUnkept(entry: OutboxEntry): Promise<Saving> {
    try {
      const version = await sendNow(entry)
      activitySent({ id })
      form.dispatch({ type: "saved", writeId: entry.write.writeId, version })
      clear()
      return "sent"
    } catch (error) {
      const problem = problemOf(error)
      form.dispatch({ type: "refused", version: null })
      const kept = { title: m.outbox_no_room_title(), detail: m.outbox_no_room_detail() }
      const said = problem.code === "offline" ? { ...problem, ...kept } : problem
      return fail(goalOf(entry), troubleOf(said, form.draft))
    }
  }

  async function hand(entry: OutboxEntry): Promise<Saving> {
    form.dispatch({ type: "queued", writeId: entry.write.writeId, draft: form.draft })
    try {
      await enqueue([entry])
    } catch {
      return sendUnkept(entry)
    }
    const end = await settled(accountId, id, patience)
    if (end === "sent") return arrive()
    if (end === "refused") return refuse()
    clear()
    return "waiting"
  }

  async function save(goal: Goal, over = form.saved.version): Promise<Saving> {
    if (busy) return "failed"
    const content = contentOf(form.draft, asks)
    const errors = errorsOf(content, acceptanceOf(options, content, today), goal === "submit")
    if (errors.length > 0) return fail(goal, { errors: errorsInForm(errors, form.draft) })
    const entry = entryFor(goal, content, over)
    if (entry.savedVersion && goal === "draft") return "sent"
    setBusy(goal)
    try {
      return await hand(entry)
    } finally {
      setBusy(null)
    }
  }

  useLaterAnswer(form, { accountId, waits: busy === null, refuse })
  return { save, busy, trouble, clear, forgive }
}

type SaveFrom = {
  accountId: string
  options: Options
  today: string
  /** The entry that this form was opened to mend. */
  refused?: KeptEntry
}

type Later = { accountId: string; waits: boolean; refuse: () => Promise<unknown> }

/** What becomes of what waits in the outbox while the form stays open. */
function useLaterAnswer(form: DraftForm, { accountId, waits, refuse }: Later) {
  const { saved, queued, dispatch } = form
  const writeId = waits ? queued?.writeId : undefined
  const look = async () => {
    if (!writeId) return null
    const [sent, entry] = await outboxDb.transaction("r", outboxDb.entries, outboxDb.sent, () =>
      Promise.all([sentOf(accountId, saved.id), entryOf(accountId, saved.id)]),
    )
    return { sent, entry }
  }
  const later = useLiveQuery(look, [accountId, saved.id, writeId])
  useEffect(() => {
    if (!writeId || !later) return
    if (later.sent?.writeId === writeId) dispatch({ type: "saved", ...later.sent })
    else if (later.entry?.write.writeId === writeId && later.entry.state === "refused")
      void refuse()
  })
}
