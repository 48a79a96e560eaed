import { Entry } from "@loa/ui/entry-list.tsx"
import { channelIcon } from "../activities/channel-icon.ts"
import { formatCount, formatDay, formatShortDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { inLanguage } from "./in-language.ts"
import { ItemTag } from "./item-tag.tsx"
import type { PublishedActivity } from "./queries.ts"

/** 5/6 – 7/6/2025, or one day. */
export const daysOf = ({ firstDay, lastDay }: Pick<PublishedActivity, "firstDay" | "lastDay">) =>
  lastDay && lastDay !== firstDay
    ? `${formatShortDay(firstDay)} – ${formatDay(lastDay)}`
    : formatDay(firstDay)

/** What was counted of it: people, else minutes on the air, else copies. */
function measureOf({ reach, minutes, copies }: PublishedActivity): string | null {
  if (reach) return m.home_people({ reach: formatCount(reach) })
  if (minutes) return m.home_minutes({ minutes: formatCount(minutes) })
  return copies ? m.home_copies({ copies: formatCount(copies) }) : null
}

type Props = { activity: PublishedActivity; withoutOrganization?: boolean; level?: 2 | 3 | 4 }

/** One published activity in a list: what, when, who, how many, and what of the plan it speaks of. */
export const PublishedEntry = ({ activity, withoutOrganization, level }: Props) => (
  <Entry
    icon={channelIcon(activity.channel.code)}
    level={level}
    title={<span lang="vi">{activity.title}</span>}
    to={paths.activity(activity.id)}
    meta={[
      <time key="day" dateTime={activity.firstDay}>
        {daysOf(activity)}
      </time>,
      !withoutOrganization && (
        <span key="who" lang="vi">
          {activity.organization.name}
        </span>
      ),
      inLanguage(activity.channel),
      measureOf(activity),
      activity.afterPlan && m.published_after_plan(),
    ]}
    tags={activity.items.map((item) => <ItemTag key={item.code} item={item} />)}
  />
)
