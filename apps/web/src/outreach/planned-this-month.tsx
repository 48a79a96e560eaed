import { ButtonLink } from "@loa/ui/button.tsx"
import { Card } from "@loa/ui/card.tsx"
import { Section } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { shortChannelName } from "../activities/channel-name.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import type { Work } from "../plan/board-queries.ts"
import { ItemTag } from "../transparency/item-tag.tsx"
import styles from "./outreach.module.css"
import { doneOf, monthTitle } from "./outreach-words.ts"

type Row = Work["planned"][number]

function Line({ row, logs }: { row: Row; logs: boolean }) {
  const { item, channel, waiting, month } = row
  const name = shortChannelName(channel)
  return (
    <li className={styles.due}>
      <div className={styles.slotText}>
        <ItemTag item={{ ...item, index: item.indexId }} />
        <p className={styles.figures}>
          <b>{name}</b>
          <span>{doneOf(row)}</span>
          {waiting > 0 && <span>{m.outreach_waiting({ count: formatCount(waiting) })}</span>}
        </p>
      </div>
      {logs && (
        <div>
          <ButtonLink
            size="sm"
            icon="megaphone"
            to={paths.logActivity({ item: item.code, channel: channel.code })}
            aria-label={m.outreach_log_for({
              what: `${item.label} · ${item.shortTitle} · ${name}`,
              month: monthTitle(month),
            })}
          >
            {m.tasks_log()}
          </ButtonLink>
        </div>
      )}
    </li>
  )
}

/** What the unit itself planned for this month and has not done yet. */
export function PlannedThisMonth({ work, logs }: { work: Work; logs: boolean }) {
  const { planned, organization } = work
  if (planned.length === 0) return null
  return (
    <Section
      small
      title={m.outreach_due()}
      count={m.outreach_due_count({ count: formatCount(planned.length) })}
      aside={
        <TextLink to={paths.outreach({ "don-vi": organization.id })}>
          {m.outreach_due_all()}
        </TextLink>
      }
    >
      <Card rows>
        <ul>
          {planned.map((row) => (
            <Line key={`${row.item.code}~${row.channel.code}`} {...{ row, logs }} />
          ))}
        </ul>
      </Card>
    </Section>
  )
}
