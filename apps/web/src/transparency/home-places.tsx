import { shortAreaName } from "@loa/domain/units/area-name.ts"
import { CountGrid, CountLegend, type GridRow } from "@loa/ui/count-grid.tsx"
import { coarseSteps, stepRanges } from "@loa/ui/count-step.ts"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Section, Split } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { Link } from "react-router"
import { romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { asToday, BoundariesToggle, partsChange } from "./boundaries.tsx"
import styles from "./home-page.module.css"
import { HomeSilent } from "./home-silent.tsx"
import { openData } from "./open-data.ts"
import { organizationRows, quarterColumns, unallocatedRows } from "./quarter-grid.ts"
import type { Coverage, Summary, UnitCoverage } from "./queries.ts"
import { byName } from "./unit-words.ts"

type Organization = Coverage["organizations"]["data"][number]

/** Above so many rows the offices are folded under the communes. */
const rowsAtOnce = 24

type Named = Organization & { label: string }

const Head = ({ id, name, label }: Named) => (
  <Link to={paths.unit(id)} lang="vi" title={name}>
    {label}
  </Link>
)

/** Names short enough for the rows, in their order: communes by themselves need no "xã" before each. */
const named = (
  organizations: readonly Organization[],
  shorten: (name: string) => string = (name) => name,
): Named[] =>
  organizations
    .map((one) => ({ ...one, label: shorten(one.shortName ?? one.name) }))
    .toSorted((a, b) => byName({ name: a.label }, { name: b.label }))

type GridProps = {
  caption: string
  coverages: readonly Coverage[]
  organizations: readonly Named[]
  /** Cells lead to what was logged under that very name. */
  linked: boolean
  /** What is of no unit of today. */
  rest?: readonly GridRow[]
}

function Grid({ caption, coverages, organizations, linked, rest = [] }: GridProps) {
  const columns = quarterColumns(coverages)
  return (
    <CountGrid
      caption={caption}
      steps={coarseSteps}
      fromEnd
      spans={coverages.map(({ year }) => ({
        key: String(year),
        head: year,
        columns: columns.filter((column) => column.year === year).length,
      }))}
      columns={columns.map(({ year, quarter }) => ({
        key: `${year}-${quarter}`,
        head: romanQuarter(quarter),
      }))}
      groups={[
        {
          key: "all",
          rows: organizationRows(coverages, organizations, Head, linked),
        },
        ...(rest.length > 0 ? [{ key: "rest", head: m.unit_unallocated(), rows: rest }] : []),
      ]}
    />
  )
}

const isCommune = ({ kind }: Organization) => kind === "peoples-committee"

const Legend = () => {
  const [one, two, three, four] = stepRanges(coarseSteps, m.home_legend_from())
  return (
    <CountLegend
      steps={coarseSteps}
      items={[
        { key: "off", count: null, text: m.home_legend_off() },
        { key: "none", count: 0, text: m.home_legend_none() },
        { key: "1", count: 1, text: one },
        { key: "2", count: coarseSteps[0], text: two },
        { key: "3", count: coarseSteps[1], text: three },
        { key: "4", count: coarseSteps[2], text: four },
      ]}
    />
  )
}

type Props = {
  summary: Summary
  coverages: readonly Coverage[]
  units: readonly UnitCoverage[]
}

/** Who recorded how much in which quarter, by name and never as a league table; beside it what nobody spoke of. */
export function HomePlaces({ summary, coverages: recorded, units }: Props) {
  const { plan, year } = summary
  const coverages = asToday(recorded, units)
  const today = units.length > 0
  const organizations = coverages.find((one) => one.year === year)?.organizations.data ?? []
  const folded = organizations.length > rowsAtOnce
  const communes = named(organizations.filter(isCommune), shortAreaName)
  const offices = named(organizations.filter((one) => !isCommune(one)))
  return (
    <Section title={m.home_places()} lede={m.home_places_lede()}>
      <Split>
        <figure>
          {(today || partsChange(recorded)) && <BoundariesToggle today={today} />}
          <Grid
            caption={folded ? m.home_places_caption_communes() : m.home_places_caption()}
            coverages={coverages}
            organizations={folded ? communes : named(organizations)}
            linked={!today}
            rest={unallocatedRows(coverages, units)}
          />
          {folded && (
            <Disclosure
              className={styles.more}
              summary={m.home_more_offices({ count: offices.length })}
            >
              <Grid
                caption={m.home_places_caption_offices()}
                coverages={coverages}
                organizations={offices}
                linked={!today}
              />
            </Disclosure>
          )}
          <Legend />
          <figcaption>
            {m.home_places_note()}{" "}
            <TextLink
              href={
                today
                  ? openData("coverage/units", "csv", { plan: plan.id, year, boundaries: "today" })
                  : openData("coverage", "csv", { plan: plan.id, year, table: "organizations" })
              }
              download
            >
              {m.home_download({ year })}
            </TextLink>
          </figcaption>
        </figure>
        <HomeSilent summary={summary} />
      </Split>
    </Section>
  )
}
