import { planIndexIds } from "@loa/domain/indices/structure.ts"
import { CountGrid } from "@loa/ui/count-grid.tsx"
import { coarseSteps } from "@loa/ui/count-step.ts"
import { Section, Stack } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { formatCount, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { type ActivityFilters, paths } from "../paths.ts"
import { Emphasis } from "../transparency/emphasis.tsx"
import { indexNames } from "../transparency/index-names.ts"
import { UnitItems } from "./unit-items.tsx"
import styles from "./unit-page.module.css"
import type { InPlan, Unit } from "./unit-queries.ts"
import { UnitTasks } from "./unit-tasks.tsx"

type Props = { unit: Unit; plan: InPlan }

function Grid({ unit, plan }: Props) {
  const { quarters } = plan
  const cell = (
    { year, quarter }: InPlan["quarters"][number],
    count: number,
    index: string,
    filters: ActivityFilters,
  ) => ({
    count,
    label: m.unit_cell_index({
      index,
      quarter: romanQuarter(quarter),
      year,
      count: count === 0 ? m.unit_count_none() : formatCount(count),
    }),
    // The list holds what was logged under its own name, which is not what is counted with predecessors.
    ...(count > 0 &&
      unit.boundaries === "reported" && {
        to: paths.activities({
          "don-vi": unit.id,
          "ke-hoach": plan.id,
          nam: year,
          quy: quarter,
          ...filters,
        }),
      }),
  })
  return (
    <figure style={{ maxWidth: `${112 + quarters.length * 84}px` }}>
      <CountGrid
        caption={m.unit_grid({ name: unit.name })}
        steps={coarseSteps}
        fromEnd
        spans={[...Map.groupBy(quarters, ({ year }) => year)].map(([year, within]) => ({
          key: String(year),
          head: year,
          columns: within.length,
        }))}
        columns={quarters.map(({ year, quarter }) => ({
          key: `${year}-${quarter}`,
          head: romanQuarter(quarter),
        }))}
        groups={[
          {
            key: "all",
            rows: [
              {
                key: "all",
                head: m.unit_grid_all(),
                strong: true,
                cells: quarters.map((q) => cell(q, q.activities, m.unit_grid_all(), {})),
              },
            ],
          },
          ...planIndexIds.map((index) => ({
            key: index,
            tone: index,
            rows: [
              {
                key: index,
                head: indexNames[index],
                cells: quarters.map((q) =>
                  cell(q, q.byIndex[index], indexNames[index], { "chi-so": index }),
                ),
              },
            ],
          })),
        ]}
      />
      <figcaption>{m.unit_grid_note()}</figcaption>
    </figure>
  )
}

/** What the organization has to do with one plan: how much it published of it, and what the plan asks of it. */
export function UnitInPlan({ unit, plan }: Props) {
  const { published, publishedAfterPlan, coveredItems, totalItems, quarters } = plan
  const counts = { count: formatCount(published), covered: coveredItems, of: totalItems }
  return (
    <Section
      title={<span lang="vi">{plan.shortTitle}</span>}
      aside={<TextLink to={paths.plan(plan.id)}>{m.unit_read_plan()}</TextLink>}
      small
    >
      <Stack loose>
        <p className={styles.sentence}>
          <Emphasis text={published === 0 ? m.unit_in_plan_none() : m.unit_in_plan(counts)} />{" "}
          {publishedAfterPlan > 0 && m.unit_after_plan({ count: formatCount(publishedAfterPlan) })}
        </p>
        {quarters.length > 0 && <Grid unit={unit} plan={plan} />}
        <UnitItems unit={unit} plan={plan} />
        <UnitTasks plan={plan} />
      </Stack>
    </Section>
  )
}
