import { Tag } from "@loa/ui/tag.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { Link } from "react-router"
import { romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./home-page.module.css"
import type { Summary } from "./queries.ts"

const shown = 8

/** The items nobody spoke of in the quarter, each leading to what the plan asks there. */
export function HomeSilent({ summary: { silent, plan, totals } }: { summary: Summary }) {
  const all = (
    <TextLink to={paths.plan(plan.id)}>{m.home_silent_all({ of: totals.totalItems })}</TextLink>
  )
  if (!silent) return <div className={styles.silent}>{all}</div>
  const quarter = romanQuarter(silent.quarter)
  if (silent.items.length === 0)
    return (
      <div className={styles.silent}>
        <p>{m.home_silent_none({ quarter, of: totals.totalItems })}</p>
        {all}
      </div>
    )
  return (
    <div className={styles.silent}>
      <h3>{m.home_silent({ quarter })}</h3>
      <ul className={styles.silentItems}>
        {silent.items.slice(0, shown).map(({ code, label, shortTitle, index }) => (
          <li key={code}>
            <Tag tone={index}>{label}</Tag>
            <Link to={paths.planItem(plan.id, code)} lang="vi">
              {shortTitle}
            </Link>
          </li>
        ))}
      </ul>
      {silent.items.length > shown && (
        <p>{m.home_silent_more({ count: silent.items.length - shown })}</p>
      )}
      {all}
    </div>
  )
}
