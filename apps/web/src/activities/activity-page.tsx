import { Breadcrumb } from "@loa/ui/breadcrumb.tsx"
import { Note, Quote } from "@loa/ui/note.tsx"
import { MetaItem, PageHead, Section, Split, Stack } from "@loa/ui/page.tsx"
import { StateTag } from "@loa/ui/state-tag.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { type LoaderFunctionArgs, useParams } from "react-router"
import { queryClient } from "../api/query-client.ts"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import styles from "./activity.module.css"
import { ActivityActions } from "./activity-actions.tsx"
import { ActivityContent, ActivityItems } from "./activity-content.tsx"
import { ActivityCounts } from "./activity-counts.tsx"
import { ActivityHistory } from "./activity-history.tsx"
import { ActivityMarks } from "./activity-marks.tsx"
import { ActivityProof } from "./activity-proof.tsx"
import { channelIcon } from "./channel-icon.ts"
import { daysText } from "./days-text.ts"
import { fetchNames, useNames } from "./public-names.ts"
import { type Activity, activity } from "./queries.ts"
import { ReviewChanges } from "./review-changes.tsx"
import { daysSince, stateText } from "./state-words.ts"

const idOf = (params: { id?: string }) => params.id ?? ""

export async function loader({ params }: LoaderFunctionArgs) {
  const row = await queryClient.fetchQuery(activity(idOf(params)))
  await fetchNames(row)
  return null
}

export function Component() {
  const { data: row } = useSuspenseQuery(activity(idOf(useParams())))
  const { names } = useNames(row)
  const title = row.title || m.activity_untitled()
  return (
    <>
      <title>{`${title} · Loa`}</title>
      <Breadcrumb
        label={m.activity_breadcrumb()}
        items={[{ label: m.nav_activities(), to: paths.workActivities() }]}
      />
      <PageHead
        eyebrow={<State row={row} />}
        title={<span lang="vi">{title}</span>}
        meta={
          <>
            {row.firstDay && <MetaItem icon="calendar">{daysText(row)}</MetaItem>}
            <MetaItem icon="hall">
              <span lang="vi">{row.organizationName}</span>
            </MetaItem>
            {row.channelCode && (
              <MetaItem icon={channelIcon(row.channelCode)}>
                {names.channel(row.channelCode)}
              </MetaItem>
            )}
          </>
        }
      />
      <Stack>
        <Reason row={row} />
        <ActivityMarks row={row} />
        <ActivityActions row={row} />
      </Stack>
      <Split>
        <div>
          <ReviewChanges row={row} names={names} />
          <ActivityItems row={row} />
          <ActivityContent row={row} />
          <ActivityProof row={row} />
        </div>
        <div>
          <ActivityCounts row={row} />
          <Section small title={m.activity_history_title()} count={row.history.length}>
            <ActivityHistory history={row.history} names={names} />
          </Section>
        </div>
      </Split>
    </>
  )
}

function State({ row }: { row: Activity }) {
  const { today } = useSuspenseQuery(session).data
  return <StateTag tone={row.state}>{stateText(row, today)}</StateTag>
}

/** Why it came back and how long ago, or why it is no longer public: in the words of whoever decided it. */
function Reason({ row }: { row: Activity }) {
  const { today } = useSuspenseQuery(session).data
  const by = m.log_reason_by({ who: row.stateBy ?? "", at: formatInstant(row.stateAt) })
  const days = daysSince(row.stateAt, today)
  if (row.stateReason)
    return (
      <div>
        {row.state === "returned" && (
          <p className={styles.returned}>
            {days > 0 ? m.activity_returned_days({ days }) : m.activity_returned_today()}
          </p>
        )}
        <Quote by={by}>
          <span lang="vi">{row.stateReason}</span>
        </Quote>
      </div>
    )
  if (row.state === "submitted" && !row.may.verify)
    return <Note icon="clock">{m.activity_waits()}</Note>
  return null
}
