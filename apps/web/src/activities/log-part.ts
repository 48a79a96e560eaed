import type { FieldError } from "@loa/domain/refusal.ts"
import type { Draft } from "./draft.ts"
import type { Options } from "./queries.ts"

/** What every part of the form gets: the draft, a way to change it, what is wrong, and what may be chosen. */
export type PartProps = {
  /** Of the activity that is written. */
  id: string
  draft: Draft
  set: (patch: Partial<Draft>) => void
  errors: readonly FieldError[]
  options: Options
}
