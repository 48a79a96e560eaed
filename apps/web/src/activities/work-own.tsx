import type { Day } from "@loa/domain/dates.ts"
import { ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { EntryList } from "@loa/ui/entry-list.tsx"
import { Quote } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { StateTag } from "@loa/ui/state-tag.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { ActivityEntry } from "./activity-entry.tsx"
import { daysText } from "./days-text.ts"
import { type ActivityRow, activityList, counts } from "./queries.ts"
import { stateText } from "./state-words.ts"
import styles from "./work.module.css"
import { ownCounts } from "./work-quarter.tsx"

export const returnedQuery = { mine: "own", state: "returned", limit: "3" } as const
export const draftsQuery = { mine: "own", state: "draft", limit: "5" } as const

type Props = { today: Day }

const useFirst = (query: typeof returnedQuery | typeof draftsQuery) =>
  useSuspenseInfiniteQuery(activityList(query)).data.pages[0]?.data ?? []

/** The way to the whole list, where not all of it is shown. */
function AllOf({ state, shown, of }: { state: string; shown: number; of: number }) {
  if (shown >= of) return null
  const to = paths.workActivities({ phan: "don-vi-minh", "trang-thai": state })
  return <TextLink to={to}>{m.work_see_all({ count: of })}</TextLink>
}

/** What came back waits for the reader: first of all, with the reason. */
export function Returned({ today }: Props) {
  const rows = useFirst(returnedQuery)
  const { returned } = useSuspenseQuery(counts(ownCounts)).data
  if (rows.length === 0) return null
  return (
    <Section small title={m.work_returned()} count={m.work_entries({ count: returned })}>
      <Stack>
        {rows.map((row) => (
          <ReturnedCard key={row.id} row={row} today={today} />
        ))}
        <AllOf state="returned" shown={rows.length} of={returned} />
      </Stack>
    </Section>
  )
}

const ReturnedCard = ({ row, today }: { row: ActivityRow } & Props) => (
  <Card strong>
    <Stack>
      <div className={styles.cardHead}>
        <StateTag tone="returned">{stateText(row, today)}</StateTag>
        <span>
          {m.work_activity_of({ day: daysText(row) })} ·{" "}
          <span lang="vi">{row.organizationName}</span>
        </span>
      </div>
      <h3 className={styles.cardTitle} lang="vi">
        {row.title}
      </h3>
      {row.stateReason && (
        <Quote by={formatInstant(row.stateAt)}>
          <span lang="vi">{row.stateReason}</span>
        </Quote>
      )}
      <ButtonRow>
        <ButtonLink size="sm" variant="main" to={paths.editActivity(row.id)}>
          {m.work_put_right()}
        </ButtonLink>
        <ButtonLink size="sm" variant="quiet" to={paths.workActivity(row.id)}>
          {m.work_look()}
        </ButtonLink>
      </ButtonRow>
    </Stack>
  </Card>
)

export function Drafts({ today }: Props) {
  const rows = useFirst(draftsQuery)
  const { draft } = useSuspenseQuery(counts(ownCounts)).data
  if (rows.length === 0) return null
  return (
    <Section small title={m.work_drafts()} count={m.work_entries({ count: draft })}>
      <EntryList>
        {rows.map((row) => (
          <ActivityEntry key={row.id} row={row} today={today} />
        ))}
      </EntryList>
      <AllOf state="draft" shown={rows.length} of={draft} />
    </Section>
  )
}
