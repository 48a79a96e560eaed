import { CountCell, type CountTone } from "@loa/ui/count-cell.tsx"
import type { CountSteps } from "@loa/ui/count-step.ts"
import type { To } from "react-router"
import { formatCount, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./quarter-strip.module.css"

type Count = { year: number; quarter: 1 | 2 | 3 | 4; activities: number }

type Props = {
  label: string
  counts: readonly Count[]
  tone: CountTone
  steps: CountSteps
  to: (year: number, quarter: number) => To
}

/** Counts of one thing in every quarter so far, year by year, each leading to the rows behind it. */
export const QuarterStrip = ({ label, counts, tone, steps, to }: Props) => (
  <ul className={styles.strip} aria-label={label}>
    {[...Map.groupBy(counts, ({ year }) => year)].map(([year, quarters]) => (
      <li key={year} className={styles.year}>
        <span className={styles.name}>{year}</span>
        <ol className={styles.cells}>
          {quarters.map(({ quarter, activities }) => {
            const at = { quarter: romanQuarter(quarter), year }
            return (
              <li key={quarter} className={styles.cell}>
                <CountCell
                  tone={tone}
                  steps={steps}
                  count={activities}
                  label={
                    activities === 0
                      ? m.plan_cell_none(at)
                      : m.plan_cell({ ...at, activities: formatCount(activities) })
                  }
                  {...(activities > 0 && { to: to(year, quarter) })}
                />
              </li>
            )
          })}
        </ol>
      </li>
    ))}
  </ul>
)
