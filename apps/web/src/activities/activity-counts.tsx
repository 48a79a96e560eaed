import { type Day, quarterOf } from "@loa/domain/dates.ts"
import { Note } from "@loa/ui/note.tsx"
import { Section } from "@loa/ui/page.tsx"
import { Tag } from "@loa/ui/tag.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { formatCount, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./activity.module.css"
import type { Activity } from "./queries.ts"

const notYet: Record<"draft" | "submitted" | "returned" | "withdrawn", () => string> = {
  draft: m.activity_counts_draft,
  submitted: m.activity_counts_submitted,
  returned: m.activity_counts_returned,
  withdrawn: m.activity_counts_withdrawn,
}

type Props = { row: Activity; plan: { endsOn: Day } | undefined }

/** Where it counts, or why it does not yet. */
export function ActivityCounts({ row, plan }: Props) {
  const { state, firstDay } = row
  return (
    <Section small title={m.activity_counts_title()}>
      {state === "verified" || state === "published" ? (
        firstDay && (
          <Places row={row} firstDay={firstDay} afterPlan={!!plan && firstDay > plan.endsOn} />
        )
      ) : (
        <Note icon="info">{notYet[state]()}</Note>
      )}
    </Section>
  )
}

function Places({
  row,
  firstDay,
  afterPlan,
}: {
  row: Activity
  firstDay: Day
  afterPlan: boolean
}) {
  const { year, quarter } = quarterOf(firstDay)
  const period = m.log_quarter({ quarter: romanQuarter(quarter), year })
  const reach = row.audiences.reduce((sum, audience) => sum + (audience.reach ?? 0), 0)
  return (
    <ul className={styles.places}>
      {afterPlan ? (
        <li>{m.log_counts_after_plan()}</li>
      ) : (
        row.items.map((item) => (
          <li key={item.code}>
            <span>{m.activity_counts_coverage({ period })}</span>
            <Tag tone={item.indexId}>{item.label}</Tag>
          </li>
        ))
      )}
      <li>{m.activity_counts_figures({ period, reach: formatCount(reach) })}</li>
      {row.task && <li>{m.activity_counts_task({ task: row.task.code })}</li>}
      {row.partners.length > 0 && (
        <li>{m.activity_counts_partners({ count: row.partners.length })}</li>
      )}
      <li>
        {row.state === "published" ? (
          <TextLink to={paths.activity(row.id)}>{m.activity_counts_public()}</TextLink>
        ) : (
          m.activity_counts_not_public()
        )}
      </li>
    </ul>
  )
}
