import { Note } from "@loa/ui/note.tsx"
import type { Problem } from "../api/client.ts"

/** A refusal in the server's words, with what it names field by field. */
export const Refused = ({ problem }: { problem: Problem }) => (
  <Note icon="warning" tone="late" boxed role="alert">
    {problem.errors
      ? problem.errors.map((error) => <p key={error.field}>{`${error.label}: ${error.message}`}</p>)
      : problem.detail}
  </Note>
)
