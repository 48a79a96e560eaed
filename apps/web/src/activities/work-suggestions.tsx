import { quarterOf } from "@loa/domain/dates.ts"
import { ButtonLink } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section } from "@loa/ui/page.tsx"
import { formatCount, formatDay, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import type { Work } from "../plan/board-queries.ts"
import { ItemTag } from "../transparency/item-tag.tsx"
import styles from "./work.module.css"

type Suggestion = Work["suggestions"][number]

function nameOf(one: Suggestion): string {
  const code = one.line?.code ?? ""
  switch (one.kind) {
    case "week":
      return m.work_suggest_week({ code })
    case "quiet":
      return m.work_suggest_quiet({ code })
    case "year":
      return m.work_suggest_year({ code })
    case "help":
      return m.work_suggest_help({ code })
    default:
      return m.work_suggest_item({ title: one.item?.shortTitle ?? one.itemCode })
  }
}

function sinceText(day: string): string {
  const { quarter, year } = quarterOf(day)
  return m.work_suggest_item_since({ quarter: romanQuarter(quarter), year })
}

function whyItem({ lastQuarter, others }: Suggestion & { kind: "item" }): string {
  const since = lastQuarter ? sinceText(lastQuarter) : m.work_suggest_item_never()
  const elsewhere =
    others > 0
      ? m.work_suggest_item_others({ count: formatCount(others) })
      : m.work_suggest_item_nobody()
  return `${since} ${elsewhere}`
}

function whyOf(one: Suggestion): string {
  switch (one.kind) {
    case "week":
      return m.work_suggest_week_why({ day: formatDay(one.due) })
    case "quiet":
      return m.work_suggest_quiet_why({ days: formatCount(one.days) })
    case "year":
      return m.work_suggest_year_why({ day: formatDay(one.due) })
    case "help":
      return m.work_suggest_help_why()
    default:
      return whyItem(one)
  }
}

const askedOf = ({ asked: { item, task, channel } }: Suggestion) => ({
  ...(item && { item }),
  ...(task && { task }),
  ...(channel && { channel }),
})

function Line({ one, at, logs }: { one: Suggestion; at: number; logs: boolean }) {
  const name = nameOf(one)
  return (
    <li className={styles.suggestion}>
      <span className={styles.place} aria-hidden="true">
        {at}
      </span>
      <div>
        <p className={styles.dueName} {...(one.kind === "item" && { lang: "vi" })}>
          {name}
        </p>
        {one.line && (
          <p className={styles.dueDetail} lang="vi">
            {one.line.title}
          </p>
        )}
        <p className={styles.dueDetail}>{whyOf(one)}</p>
        {one.kind === "item" && one.item && (
          <p className={styles.tags}>
            <ItemTag item={{ ...one.item, index: one.item.indexId }} />
          </p>
        )}
        {logs && (
          <ButtonLink
            size="sm"
            icon="megaphone"
            className={styles.door}
            to={paths.logActivity(askedOf(one))}
            aria-label={m.work_suggest_door({ what: name })}
          >
            {m.tasks_log()}
          </ButtonLink>
        )}
      </div>
    </li>
  )
}

/** Three things worth doing this week, each with why, and a form that is filled already. */
export const Suggestions = ({ rows, logs }: { rows: Work["suggestions"]; logs: boolean }) => (
  <Section small title={m.work_suggestions()} lede={m.work_suggestions_why()}>
    {rows.length === 0 ? (
      <Note icon="check" tone="done">
        {m.work_suggest_none()}
      </Note>
    ) : (
      <Card rows>
        <ol>
          {rows.map((one, at) => (
            <Line key={nameOf(one)} one={one} at={at + 1} logs={logs} />
          ))}
        </ol>
      </Card>
    )}
  </Section>
)
