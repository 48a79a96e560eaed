import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { useEffect, useReducer } from "react"
import { type Draft, draftOf, sameContent } from "./draft.ts"
import type { draftStore, Kept } from "./draft-store.ts"

/** A draft as the server has it; version null: the server has not heard of it. */
export type Saved = { id: string; version: number | null; draft: Draft }

type State = {
  saved: Saved
  draft: Draft
  /** Sent and not answered: sent again, as it is, before anything else. */
  unanswered: ActivityWrite | null
  /** When the typed text was kept that this form was filled from, if it was. */
  restoredFrom: string | null
}

type Action =
  | { type: "patch"; patch: Partial<Draft> }
  | { type: "sent"; write: ActivityWrite }
  | { type: "refused" }
  | { type: "saved"; version: number; draft: Draft }
  | { type: "replaced"; saved: Saved }

export function reduceDraft(state: State, action: Action): State {
  switch (action.type) {
    case "patch":
      return { ...state, draft: { ...state.draft, ...action.patch } }
    case "sent":
      return { ...state, unanswered: action.write }
    case "refused":
      return { ...state, unanswered: null }
    case "saved": {
      // What was typed while the answer was on its way stays typed, and unsaved.
      const saved = { ...state.saved, version: action.version, draft: action.draft }
      return { ...state, saved, unanswered: null, restoredFrom: null }
    }
    case "replaced":
      return startFrom(action.saved, null)
  }
}

export function startFrom(saved: Saved, kept: Kept | null): State {
  const nothing = { saved, draft: saved.draft, unanswered: null, restoredFrom: null }
  if (!kept) return nothing
  const known = { ...saved, id: kept.id, version: kept.version }
  return {
    saved: known,
    draft: kept.draft,
    unanswered: kept.unanswered,
    restoredFrom: kept.keptAt,
  }
}

/**
 * The form's memory: what is typed, what the server has, and what this device keeps until both are the same.
 * @param saved what to start from when the device keeps nothing.
 */
export function useDraft(store: ReturnType<typeof draftStore>, saved: Saved) {
  const [state, dispatch] = useReducer(reduceDraft, null, () => startFrom(saved, store.read()))
  const dirty = state.unanswered !== null || !sameContent(state.draft, state.saved.draft)
  useEffect(() => {
    const { id, version } = state.saved
    if (dirty) store.keep({ id, version, draft: state.draft, unanswered: state.unanswered })
    else store.forget()
  }, [dirty, state, store])
  return {
    ...state,
    dirty,
    dispatch,
    set: (patch: Partial<Draft>) => dispatch({ type: "patch", patch }),
    startOver: () => dispatch({ type: "replaced", saved }),
    replace: (row: Draft & { id: string; version: number }) =>
      dispatch({
        type: "replaced",
        saved: { id: row.id, version: row.version, draft: draftOf(row) },
      }),
  }
}

export type DraftForm = ReturnType<typeof useDraft>
