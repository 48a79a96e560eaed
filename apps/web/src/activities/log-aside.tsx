import { quarterOf } from "@loa/domain/dates.ts"
import { Entry, EntryList } from "@loa/ui/entry-list.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Tag } from "@loa/ui/tag.tsx"
import { formatCount, formatDay, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { channelIcon } from "./channel-icon.ts"
import { nameOf } from "./channel-name.ts"
import type { Draft } from "./draft.ts"
import { gapsNow } from "./gaps.ts"
import styles from "./log-aside.module.css"
import type { PlanItem } from "./log-item-card.tsx"
import type { Options } from "./queries.ts"

type Props = { draft: Draft; options: Options; today: string }

/** Beside the form on a wide screen: where this one entry will count, and what people will see of it. */
export function LogAside(props: Props) {
  return (
    <aside className={styles.aside} aria-label={m.log_aside_label()}>
      <WhereItCounts {...props} />
      <Preview {...props} />
    </aside>
  )
}

const itemsOf = ({ draft, options }: Props): PlanItem[] =>
  draft.items.flatMap(({ code }) => options.items.find((item) => item.code === code) ?? [])

/** Only what is certain: an entry counts after it was verified, and towards the quarter of its first day. */
function WhereItCounts(props: Props) {
  const { draft, options, today } = props
  const items = itemsOf(props)
  const day = draft.firstDay ?? today
  const { year, quarter } = quarterOf(day)
  const now = quarterOf(today)
  const thisQuarter = year === now.year && quarter === now.quarter
  const period = m.log_quarter({ quarter: romanQuarter(quarter), year })
  const plan = options.plans.find((p) => p.id === draft.planId)
  const afterPlan = plan !== undefined && day > plan.endsOn
  const partners = draft.partnerIds.length
  return (
    <section>
      <h2 className={styles.asideTitle}>{m.log_counts_title()}</h2>
      <ul className={styles.counts}>
        {afterPlan && <li>{m.log_counts_after_plan()}</li>}
        {!afterPlan &&
          items.map((item) => (
            <li key={item.code}>
              <span>
                {m.log_counts_coverage({ period })} <Tag tone={item.indexId}>{item.label}</Tag>
              </span>
              <b>
                {thisQuarter && gapsNow(options).includes(item.code)
                  ? m.log_counts_first()
                  : m.log_counts_one_more()}
              </b>
            </li>
          ))}
        <li>
          <span>{m.log_counts_organization({ period })}</span>
          <b>{m.log_counts_one_more()}</b>
        </li>
        {draft.taskCode && (
          <li>
            <span>{m.log_counts_task({ task: draft.taskCode })}</span>
            <b>{m.log_counts_one_more()}</b>
          </li>
        )}
        {partners > 0 && (
          <li>
            <span>{m.log_counts_partners({ count: partners })}</span>
            <b>{m.log_counts_once()}</b>
          </li>
        )}
        <li>
          <span>{m.log_counts_public()}</span>
          <b>{m.log_counts_after_publish()}</b>
        </li>
      </ul>
      <p className={styles.when}>{m.log_counts_when()}</p>
    </section>
  )
}

function Preview(props: Props) {
  const { draft, options } = props
  const channel = options.channels.find((c) => c.code === draft.channelCode)
  const reach = draft.audiences.reduce((sum, a) => sum + (a.reach || 0), 0)
  return (
    <section>
      <h2 className={styles.asideTitle}>{m.log_preview_title()}</h2>
      <div className={styles.preview}>
        <EntryList>
          <Entry
            icon={channelIcon(draft.channelCode ?? "")}
            title={draft.title || m.log_preview_no_title()}
            meta={[
              draft.firstDay && formatDay(draft.firstDay),
              options.organization.name,
              channel && nameOf(channel),
              reach > 0 && m.log_preview_reach({ count: formatCount(reach) }),
            ]}
            tags={itemsOf(props).map((item) => (
              <Tag key={item.code} tone={item.indexId}>
                {`${item.label} · ${item.shortTitle}`}
              </Tag>
            ))}
          />
        </EntryList>
      </div>
      <Note icon="lock">{m.log_preview_note()}</Note>
    </section>
  )
}
