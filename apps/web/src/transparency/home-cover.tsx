import { planIndexIds } from "@loa/domain/indices/structure.ts"
import { CountGrid } from "@loa/ui/count-grid.tsx"
import { Section, Split } from "@loa/ui/page.tsx"
import { formatCount, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { Emphasis } from "./emphasis.tsx"
import styles from "./home-page.module.css"
import { indexNames } from "./index-names.ts"
import type { Coverage, Summary } from "./queries.ts"
import { stepsFor } from "./steps-for.ts"

function quarterText({ quarter, state, coveredItems }: Coverage["quarters"][number], of: number) {
  const at = { quarter: romanQuarter(quarter) }
  const covered = { ...at, covered: coveredItems ?? 0, of }
  const words = {
    "not-started": () => m.home_quarter_not_started(at),
    "not-yet": () => m.home_quarter_not_yet(at),
    "after-plan": () => m.home_quarter_after(at),
    current: () => m.home_cover_running(covered),
    done: () => m.home_cover_quarter(covered),
  }
  return words[state]()
}

/** How often each index was spoken of in each quarter, and how many items were covered, in words. */
export function HomeCover({ summary, coverage }: { summary: Summary; coverage: Coverage }) {
  const { plan, year, quarters } = summary
  const most = Math.max(...quarters.flatMap(({ byIndex }) => Object.values(byIndex ?? {})), 1)
  return (
    <Section title={m.home_cover()} lede={m.home_cover_lede()}>
      <Split>
        <CountGrid
          caption={m.home_cover_caption({ year })}
          steps={stepsFor(most)}
          columns={quarters.map(({ quarter }) => ({
            key: String(quarter),
            head: m.home_quarter({ quarter: romanQuarter(quarter) }),
          }))}
          groups={planIndexIds.map((index) => ({
            key: index,
            tone: index,
            rows: [
              {
                key: index,
                head: indexNames[index],
                strong: true,
                cells: quarters.map(({ quarter, byIndex }) => {
                  const count = byIndex?.[index] ?? null
                  return {
                    count,
                    label: m.home_mentions({
                      index: indexNames[index],
                      quarter: romanQuarter(quarter),
                      year,
                      count: count === null ? m.home_not_counted() : formatCount(count),
                    }),
                    to: count
                      ? paths.activities({
                          "chi-so": index,
                          "ke-hoach": plan.id,
                          nam: year,
                          quy: quarter,
                        })
                      : undefined,
                  }
                }),
              },
            ],
          }))}
          foot={{
            head: m.home_cover_foot(),
            cells: coverage.quarters.map(({ quarter, coveredItems }) => ({
              key: String(quarter),
              text: coveredItems === null ? "–" : `${coveredItems}/${coverage.totalItems}`,
            })),
          }}
        />
        <ul className={styles.words}>
          {coverage.quarters.map((quarter) => (
            <li key={quarter.quarter}>
              <Emphasis text={quarterText(quarter, coverage.totalItems)} />
            </li>
          ))}
        </ul>
      </Split>
    </Section>
  )
}
