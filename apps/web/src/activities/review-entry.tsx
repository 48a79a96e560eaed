import { IconButton } from "@loa/ui/button.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Meta, MetaItem, Stack } from "@loa/ui/page.tsx"
import { StateTag } from "@loa/ui/state-tag.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { ActivityContent, ActivityItems } from "./activity-content.tsx"
import { ActivityCounts } from "./activity-counts.tsx"
import { ActivityHistory } from "./activity-history.tsx"
import { ActivityMarks } from "./activity-marks.tsx"
import { ActivityProof } from "./activity-proof.tsx"
import { channelIcon } from "./channel-icon.ts"
import { daysText } from "./days-text.ts"
import { useNames } from "./public-names.ts"
import { type Activity, activity } from "./queries.ts"
import styles from "./review.module.css"
import { ReviewChanges } from "./review-changes.tsx"
import { ReviewHints } from "./review-hints.tsx"
import { stateText } from "./state-words.ts"
import type { ReviewDesk } from "./use-review.ts"

type Props = { id: string; desk: ReviewDesk }

/** The entry that is looked at, what was done on one side and its proof on the other. */
export function ReviewEntry({ id, desk }: Props) {
  const { data: row } = useSuspenseQuery(activity(id))
  const { names } = useNames(row)
  const { current } = desk
  return (
    <article className={styles.paper} aria-labelledby="review-title">
      <Steps desk={desk} />
      <Head row={row} channel={names.channel} />
      <Stack>
        {current.row && <ReviewHints hints={current.row.hints} />}
        {current.isGone && <Note icon="info">{m.review_not_waiting()}</Note>}
        <ActivityMarks row={row} />
      </Stack>
      <ReviewChanges row={row} names={names} level={3} />
      <div className={styles.sides}>
        <div>
          <ActivityContent row={row} level={3} />
          <ActivityItems row={row} level={3} />
        </div>
        <div>
          <ActivityProof row={row} level={3} />
        </div>
      </div>
      <div className={styles.folded}>
        <Disclosure summary={m.activity_counts_title()}>
          <ActivityCounts row={row} level={3} />
        </Disclosure>
        <Disclosure summary={m.activity_history_title()}>
          <ActivityHistory history={row.history} names={names} />
        </Disclosure>
      </div>
    </article>
  )
}

/** Where one is in the queue, said aloud too when the entry changes. */
function Steps({ desk }: { desk: ReviewDesk }) {
  const { at, shown, previous, next, open } = desk
  return (
    <div className={styles.steps}>
      <p role="status" className="num">
        {at >= 0 && m.review_position({ at: at + 1, of: shown.length })}
      </p>
      <IconButton
        icon="chevron-left"
        label={m.review_previous()}
        aria-keyshortcuts="k"
        disabled={!previous}
        onClick={() => open(previous?.id)}
      />
      <IconButton
        icon="chevron-right"
        label={m.review_next()}
        aria-keyshortcuts="j"
        disabled={!next}
        onClick={() => open(next?.id)}
      />
    </div>
  )
}

function Head({ row, channel }: { row: Activity; channel: (code: string) => string }) {
  const { today } = useSuspenseQuery(session).data
  return (
    <header className={styles.head}>
      <StateTag tone={row.state}>{stateText(row, today)}</StateTag>
      <h2 id="review-title" lang="vi">
        {row.title || m.activity_untitled()}
      </h2>
      <Meta>
        <MetaItem icon="calendar">{daysText(row)}</MetaItem>
        <MetaItem icon="hall">
          <span lang="vi">{row.organizationName}</span>
        </MetaItem>
        {row.channelCode && (
          <MetaItem icon={channelIcon(row.channelCode)}>{channel(row.channelCode)}</MetaItem>
        )}
        <MetaItem icon="user">
          <span lang="vi">{m.review_written_by({ who: row.authorName })}</span>
        </MetaItem>
        <TextLink to={paths.workActivity(row.id)}>{m.review_open_page()}</TextLink>
      </Meta>
    </header>
  )
}
