import type { Day } from "@loa/domain/dates.ts"
import { Entry } from "@loa/ui/entry-list.tsx"
import { StateTag } from "@loa/ui/state-tag.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { ItemTag } from "../transparency/item-tag.tsx"
import { channelIcon } from "./channel-icon.ts"
import { daysText } from "./days-text.ts"
import type { ActivityRow } from "./queries.ts"
import { stateText } from "./state-words.ts"

type Props = { row: ActivityRow; today: Day; level?: 2 | 3 }

/** One activity in a list of work: what, when, whose, and where it stands. */
export const ActivityEntry = ({ row, today, level }: Props) => (
  <Entry
    level={level}
    icon={channelIcon(row.channelCode ?? "")}
    title={<span lang="vi">{row.title || m.activity_untitled()}</span>}
    to={paths.workActivity(row.id)}
    meta={[
      <span key="day">{daysText(row)}</span>,
      <span key="who" lang="vi">
        {row.organizationName}
      </span>,
      row.partner && !row.own && <b key="partner">{m.work_as_partner()}</b>,
      row.reach !== null && (
        <span key="reach">{m.work_reach({ count: formatCount(row.reach) })}</span>
      ),
    ]}
    tags={row.items.map(({ indexId, ...item }) => (
      <ItemTag key={item.code} item={{ ...item, index: indexId }} />
    ))}
    trailing={<StateTag tone={row.state}>{stateText(row, today)}</StateTag>}
  />
)
