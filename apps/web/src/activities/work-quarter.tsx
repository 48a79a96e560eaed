import { activityStates } from "@loa/domain/activities/state.ts"
import { Card } from "@loa/ui/card.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section } from "@loa/ui/page.tsx"
import { StateTag } from "@loa/ui/state-tag.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { Link } from "react-router"
import { formatCount, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { ItemTag } from "../transparency/item-tag.tsx"
import { isRunning } from "./gaps.ts"
import { counts, options } from "./queries.ts"
import { stateName } from "./state-words.ts"
import styles from "./work.module.css"

export const ownCounts = { mine: "own" } as const

const useQuarter = () => {
  const { data } = useSuspenseQuery(options())
  const { quarter, year } = data.quarter
  return {
    ...data,
    running: isRunning(data),
    period: m.log_quarter({ quarter: romanQuarter(quarter), year }),
  }
}

/** What the organization has not talked about this quarter: each is a door to the form. */
export function Missing() {
  const { gaps, items, running, period } = useQuarter()
  if (!running) return null
  const missing = items.filter(({ code }) => gaps.includes(code))
  return (
    <Section
      small
      title={m.work_missing()}
      count={m.work_gaps_count({ count: missing.length, of: items.length, period })}
    >
      {missing.length === 0 ? (
        <Note icon="check" tone="done">
          {m.work_gaps_none({ period })}
        </Note>
      ) : (
        <Disclosure summary={m.work_missing_all({ count: missing.length })}>
          <ul className={styles.missing}>
            {missing.map(({ indexId, ...item }) => (
              <li key={item.code}>
                <Link
                  to={paths.logActivity({ item: item.code })}
                  aria-label={m.work_missing_log({ item: `${item.label} ${item.shortTitle}` })}
                >
                  <ItemTag item={{ ...item, index: indexId }} />
                </Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  )
}

/** The figures somebody is asked for: what was sent this quarter, how far it went. */
export function Figures() {
  const { quarter, gaps, items, running, period } = useQuarter()
  if (!running) return null
  const figures = [
    { name: m.work_figure_activities(), figure: formatCount(quarter.activities) },
    { name: m.work_figure_items(), figure: `${items.length - gaps.length} / ${items.length}` },
    { name: m.work_figure_reach(), figure: formatCount(quarter.reach) },
  ]
  return (
    <Section small title={m.work_figures()} count={period}>
      <Card rows>
        <dl>
          {figures.map(({ name, figure }) => (
            <div key={name} className={styles.figure}>
              <dt>{name}</dt>
              <dd className="num">{figure}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <p className={styles.remark}>{m.work_figures_note()}</p>
    </Section>
  )
}

/** Everything the organization ever logged, by where it stands; each leads to its list. */
export function ByState() {
  const { data: byState } = useSuspenseQuery(counts(ownCounts))
  return (
    <Section small title={m.work_by_state()} count={m.work_by_state_all()}>
      <ul className={styles.states}>
        {activityStates.map((state) => (
          <li key={state}>
            <Link to={paths.workActivities({ phan: "don-vi-minh", "trang-thai": state })}>
              <StateTag tone={state}>{stateName[state]()}</StateTag>
              <b className="num">{formatCount(byState[state])}</b>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
