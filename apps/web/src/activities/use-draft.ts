import { useEffect, useReducer, useState } from "react"
import type { KeptEntry } from "../outbox/outbox-db.ts"
import { type Draft, draftOf, sameContent } from "./draft.ts"
import type { draftStore, Kept } from "./draft-store.ts"

/** A draft as the server has it, by which write; version null: the server has not heard of it. */
export type Saved = { id: string; version: number | null; writeId: string | null; draft: Draft }

type State = {
  saved: Saved
  draft: Draft
  /** What was handed to the outbox and is not known to have arrived. */
  queued: { writeId: string; draft: Draft } | null
  /** When the typed text was kept that this form was filled from, if it was. */
  restoredFrom: string | null
}

type Action =
  | { type: "patch"; patch: Partial<Draft> }
  | { type: "queued"; writeId: string; draft: Draft }
  | { type: "refused"; version: number | null }
  | { type: "saved"; writeId: string; version: number }
  | { type: "replaced"; saved: Saved }

export function reduceDraft(state: State, action: Action): State {
  switch (action.type) {
    case "patch":
      return { ...state, draft: { ...state.draft, ...action.patch } }
    case "queued":
      return { ...state, queued: { writeId: action.writeId, draft: action.draft } }
    case "refused": {
      // The text may have arrived though the submit was refused.
      const saved = action.version === null ? state.saved : arrived(state, action.version)
      return { ...state, saved, queued: null }
    }
    case "saved": {
      if (state.queued?.writeId !== action.writeId) return state
      // What was typed while the answer was on its way stays typed, and unsaved.
      return { ...state, saved: arrived(state, action.version), queued: null, restoredFrom: null }
    }
    case "replaced":
      return startFrom(action.saved, null)
  }
}

const arrived = ({ saved, queued }: State, version: number): Saved => ({
  ...saved,
  version,
  writeId: queued?.writeId ?? saved.writeId,
  draft: queued?.draft ?? saved.draft,
})

/**
 * @param kept what was typed last on this device, if it was not handed to the outbox since.
 * @param entry what waits in the outbox, or was refused there.
 */
export function startFrom(saved: Saved, kept: Kept | null, entry?: KeptEntry): State {
  const waiting = entry && entry.state !== "refused"
  const written = entry && draftOf(entry.write)
  const queued = waiting && written ? { writeId: entry.write.writeId, draft: written } : null
  const start = { saved, draft: written ?? saved.draft, queued, restoredFrom: null }
  if (!kept) return start
  const known = { ...saved, id: kept.id, version: kept.version }
  return { ...start, saved: known, draft: kept.draft, restoredFrom: kept.keptAt }
}

/**
 * The form's memory: what is typed, what the server has, and what this device keeps until both are the same.
 * @param saved what to start from when the device keeps nothing.
 */
export function useDraft(store: ReturnType<typeof draftStore>, saved: Saved, entry?: KeptEntry) {
  const [state, dispatch] = useReducer(reduceDraft, null, () =>
    startFrom(saved, store.read(), entry),
  )
  const dirty = !sameContent(state.draft, (state.queued ?? state.saved).draft)
  const [unkept, setUnkept] = useState(false)
  useEffect(() => {
    const { id, version } = state.saved
    const address = `${location.pathname}${location.search}`
    if (!dirty) store.forget()
    setUnkept(dirty && !store.keep({ id, version, draft: state.draft, address }))
  }, [dirty, state, store])
  return {
    ...state,
    dirty,
    /** Typed, and only in this tab: the device has no room for it. */
    unkept,
    dispatch,
    set: (patch: Partial<Draft>) => dispatch({ type: "patch", patch }),
    startOver: () => dispatch({ type: "replaced", saved }),
    replace: (row: Draft & { id: string; version: number; writeId: string }) =>
      dispatch({ type: "replaced", saved: savedOf(row) }),
  }
}

/** A row as a form starts from it. */
export const savedOf = (row: Draft & { id: string; version: number; writeId: string }): Saved => ({
  id: row.id,
  version: row.version,
  writeId: row.writeId,
  draft: draftOf(row),
})

export type DraftForm = ReturnType<typeof useDraft>
