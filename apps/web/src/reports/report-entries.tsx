import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { Entry, EntryList } from "@loa/ui/entry-list.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { Tag } from "@loa/ui/tag.tsx"
import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query"
import { useNavigate, useSearchParams } from "react-router"
import { problemOf } from "../api/client.ts"
import { formatCount, formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths, type ReportAt } from "../paths.ts"
import { type ReportEntry, report, reportEntries } from "./queries.ts"

/** The entries behind the figure in the address; closing takes it out again. */
export function ReportEntries({ at }: { at: ReportAt }) {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const figure = search.get("so")
  if (!figure) return null
  return (
    <Entries
      at={at}
      figure={figure}
      onClose={() => navigate(paths.report(at), { preventScrollReset: true })}
    />
  )
}

type Props = { at: ReportAt; figure: string; onClose: () => void }

function Entries({ at, figure, onClose }: Props) {
  const { data: shown } = useSuspenseQuery(report(at))
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    reportEntries(at, figure),
  )
  const entries = data?.pages.flatMap((page) => page.data) ?? []
  return (
    <Dialog
      open
      onClose={onClose}
      title={m.report_entries_title()}
      closeLabel={m.report_close()}
      actions={
        hasNextPage && (
          <Button busy={isFetching} onClick={() => fetchNextPage()}>
            {m.report_entries_more()}
          </Button>
        )
      }
    >
      <Stack>
        {error && <Note tone="late">{problemOf(error).detail}</Note>}
        {!shown.may.write && shown.hash && <p>{m.report_entries_frozen()}</p>}
        {data && entries.length === 0 && <p>{m.report_entries_none()}</p>}
        <EntryList>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} consolidated={at.scope === "consolidated"} />
          ))}
        </EntryList>
      </Stack>
    </Dialog>
  )
}

function Row({ entry, consolidated }: { entry: ReportEntry; consolidated: boolean }) {
  const { id, title, firstDay, channelName, items, reach, changed, organizationName } = entry
  return (
    <Entry
      icon="file-check"
      title={<span lang="vi">{title}</span>}
      to={paths.workActivity(id)}
      meta={[
        formatDay(firstDay),
        ...(consolidated ? [organizationName] : []),
        channelName,
        ...(reach === null ? [] : [m.report_entry_reach({ count: formatCount(reach) })]),
        ...(changed ? [m.report_entry_changed()] : []),
      ]}
      tags={items.map((item) => (
        <Tag key={item.code} tone={item.indexId}>
          {item.label}
        </Tag>
      ))}
    />
  )
}
