import { ErrorSummary } from "@loa/ui/error-summary.tsx"
import { Note } from "@loa/ui/note.tsx"
import { m } from "../paraglide/messages.js"
import type { Sent } from "./use-send.ts"

/** What is wrong with a form: a refusal, or every wrong field with the way to it (its id is its name in the input). */
export function FormTrouble({ sent }: { sent: Sent }) {
  return (
    <>
      {sent.problem && (
        <Note icon="warning" tone="late" boxed role="alert">
          {sent.problem.detail}
        </Note>
      )}
      <ErrorSummary
        title={m.unit_form_wrong()}
        attempt={sent.attempt}
        errors={sent.errors.map(({ field, label, message }) => ({
          id: field,
          message: `${label}: ${message}`,
        }))}
      />
    </>
  )
}
