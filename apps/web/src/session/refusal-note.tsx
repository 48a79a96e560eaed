import { Note } from "@loa/ui/note.tsx"
import { problemOf } from "../api/client.ts"

/** What the server said about one field, for the field itself to show. */
export const fieldError = (error: unknown, field: string): string | undefined =>
  error ? problemOf(error).errors?.find((e) => e.field === field)?.message : undefined

/** What the server said no to, unless a field below says it already. */
export function RefusalNote({ error }: { error: unknown }) {
  if (!error) return null
  const { errors, detail } = problemOf(error)
  if (errors) return null
  return (
    <Note icon="warning" tone="late" boxed role="alert">
      {detail}
    </Note>
  )
}
