import { type PersonalDataKind, personalDataIn } from "@loa/domain/activities/personal-data.ts"
import { Note } from "@loa/ui/note.tsx"
import { m } from "../paraglide/messages.js"
import type { Activity } from "./queries.ts"

const kinds: Record<PersonalDataKind, () => string> = {
  phone: m.activity_mark_phone,
  identity: m.activity_mark_identity,
  "bank-account": m.activity_mark_bank_account,
  "e-mail": m.activity_mark_email,
}

/** For the reviewer, and for who may still change it: what looks like personal data, before it becomes public. */
export function ActivityMarks({ row }: { row: Activity }) {
  const { verify, publish, write } = row.may
  const marks = personalDataIn(row.title, row.summary, row.place, row.explanation)
  if (marks.length === 0 || !(verify || publish || write)) return null
  const list = marks.map(({ kind, found }) => `${kinds[kind]()} ${found}`).join("; ")
  return (
    <Note icon="warning" boxed>
      {m.activity_marks({ list })}
    </Note>
  )
}
