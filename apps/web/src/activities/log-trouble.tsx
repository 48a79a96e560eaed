import { ErrorSummary } from "@loa/ui/error-summary.tsx"
import { m } from "../paraglide/messages.js"
import { controlOf } from "./draft-check.ts"
import type { Trouble } from "./use-trouble.ts"

/** Why it was not saved: every wrong field with the way to it, else the server's own words. */
export function SaveTrouble({ trouble }: { trouble: Trouble }) {
  const { errors, problem, current, attempt } = trouble
  // What the server refused field by field is said no longer once every field was changed.
  if (current || (problem?.errors && errors.length === 0)) return null
  const lines = errors.map((error) => ({
    id: controlOf(error.field),
    message: `${error.label}: ${error.message}`,
  }))
  const title = errors.length > 0 ? m.log_errors_title({ count: errors.length }) : problem?.title
  return (
    <ErrorSummary
      title={title ?? ""}
      errors={lines.length > 0 || !problem ? lines : [{ message: problem.detail }]}
      attempt={attempt}
    />
  )
}
