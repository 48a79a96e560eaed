import { Button } from "@loa/ui/button.tsx"
import { EntryList } from "@loa/ui/entry-list.tsx"
import { useSuspenseInfiniteQuery } from "@tanstack/react-query"
import { ActivityEntry } from "../activities/activity-entry.tsx"
import { activityList } from "../activities/queries.ts"
import { m } from "../paraglide/messages.js"
import styles from "./board.module.css"
import type { LinePage } from "./board-queries.ts"

export type BoxSpan = { key: string; from: string; due: string }

/** What the reader may see of what was logged for a line in a box's days. */
export const boxEntries = ({ plan, line }: LinePage, { from, due }: BoxSpan) =>
  activityList({ plan: plan.id, task: line.code, from, to: due, limit: "20" })

export function BoxEntries({ page, box }: { page: LinePage; box: BoxSpan }) {
  const list = useSuspenseInfiniteQuery(boxEntries(page, box))
  const rows = list.data.pages.flatMap(({ data }) => data)
  if (rows.length === 0) return <p className={styles.helped}>{m.line_entries_none()}</p>
  return (
    <>
      <EntryList>
        {rows.map((row) => (
          <ActivityEntry key={row.id} row={row} today={page.today} />
        ))}
      </EntryList>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {m.line_entries_more()}
        </Button>
      )}
      <p className={styles.helped}>{m.line_entries_note()}</p>
    </>
  )
}
