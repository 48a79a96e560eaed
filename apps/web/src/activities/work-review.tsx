import type { Day } from "@loa/domain/dates.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { EntryList } from "@loa/ui/entry-list.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section } from "@loa/ui/page.tsx"
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { ActivityEntry } from "./activity-entry.tsx"
import { activityList, counts } from "./queries.ts"

export const reviewCounts = { mine: "review" } as const
export const reviewQuery = { mine: "review", state: "submitted", limit: "5" } as const

/** The queue of whoever checks: how many wait, and the head of it. */
export function Review({ today }: { today: Day }) {
  const { submitted } = useSuspenseQuery(counts(reviewCounts)).data
  const rows = useSuspenseInfiniteQuery(activityList(reviewQuery)).data.pages[0]?.data ?? []
  if (submitted === 0)
    return (
      <Section small title={m.work_review()}>
        <Note icon="check" tone="done">
          {m.work_none_to_review()}
        </Note>
      </Section>
    )
  return (
    <Section small title={m.work_review_count({ count: formatCount(submitted) })}>
      <EntryList>
        {rows.map((row) => (
          <ActivityEntry key={row.id} row={row} today={today} />
        ))}
      </EntryList>
      <ButtonLink to={paths.review()} iconAfter="chevron-right">
        {m.work_review_all()}
      </ButtonLink>
    </Section>
  )
}
