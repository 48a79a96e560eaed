import { Empty } from "@loa/ui/empty.tsx"
import { EntryList } from "@loa/ui/entry-list.tsx"
import { Section, Split } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { Link } from "react-router"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./home-page.module.css"
import { inLanguage } from "./in-language.ts"
import { PublishedEntry } from "./published-entry.tsx"
import type { Summary } from "./queries.ts"

/** How it was said, most first; each count opens the rows behind it. */
function Channels({ summary: { channels, plan, year } }: { summary: Summary }) {
  if (channels.data.length === 0) return null
  return (
    <div>
      <h3>{m.home_channels()}</h3>
      <ul className={styles.channels}>
        {channels.data.map((channel) => (
          <li key={channel.code}>
            <Link
              to={paths.activities({ "hinh-thuc": channel.code, "ke-hoach": plan.id, nam: year })}
            >
              {inLanguage(channel)}
            </Link>
            <span className="num">{formatCount(channel.activities)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The latest activities of the year, and how all of it was said. */
export function HomeLatest({ summary }: { summary: Summary }) {
  const { latest, totals, plan, year } = summary
  return (
    <Section title={m.home_latest()}>
      {latest.length === 0 ? (
        <Empty title={m.home_latest_none()}>{m.home_latest_none_text()}</Empty>
      ) : (
        <Split>
          <div>
            <EntryList>
              {latest.map((activity) => (
                <PublishedEntry key={activity.id} activity={activity} />
              ))}
            </EntryList>
            <p className={styles.all}>
              <TextLink to={paths.activities({ "ke-hoach": plan.id, nam: year })}>
                {m.home_latest_all({
                  activities: formatCount(totals.activities + totals.afterPlan.activities),
                })}
              </TextLink>
            </p>
          </div>
          <Channels summary={summary} />
        </Split>
      )}
    </Section>
  )
}
