import { Button } from "@loa/ui/button.tsx"
import { Note, Quote } from "@loa/ui/note.tsx"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { Activity } from "./queries.ts"
import type { DraftForm } from "./use-draft.ts"

type Props = {
  row?: Activity
  draftForm: DraftForm
  /** Something is being saved: what becomes of it is not known yet. */
  busy: boolean
  /** When the server last said what may be chosen, if it cannot be reached. */
  keptAt?: string
}

/** What somebody should know before typing on: why it came back, what was restored, what waits, what is old. */
export function Remarks({ row, draftForm, busy, keptAt }: Props) {
  const { restoredFrom, startOver, queued, unkept } = draftForm
  return (
    <>
      {row?.stateReason && (
        <Quote by={m.log_reason_by({ who: row.stateBy ?? "", at: formatInstant(row.stateAt) })}>
          {row.stateReason}
        </Quote>
      )}
      {row?.state === "submitted" && <Note boxed>{m.log_resubmit_note()}</Note>}
      {unkept && (
        <Note icon="warning" tone="late" boxed role="alert">
          {m.log_unkept()}
        </Note>
      )}
      {queued && !busy && (
        <Note icon="cloud-off" boxed role="status">
          {m.log_waits_here()}
        </Note>
      )}
      {keptAt && <Note icon="clock">{m.log_kept_options({ at: formatInstant(keptAt) })}</Note>}
      {restoredFrom && (
        <Note icon="refresh" boxed role="status">
          {m.log_restored({ at: formatInstant(restoredFrom) })}{" "}
          <Button variant="quiet" size="sm" onClick={startOver}>
            {m.log_restored_drop()}
          </Button>
        </Note>
      )}
    </>
  )
}
