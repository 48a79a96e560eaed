import { quarterSpan } from "@loa/domain/dates.ts"
import { weeksOfYear } from "@loa/domain/weeks.ts"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { Tag } from "@loa/ui/tag.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { formatMoney, formatShortDay, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./activity.module.css"
import type { Activity } from "./queries.ts"

type Counting = Activity["counts"]
type Place = Counting["places"][number]

const notYet: Record<NonNullable<Counting["notYet"]>, () => string> = {
  "no-day": m.activity_not_yet_no_day,
  draft: m.activity_not_yet_draft,
  submitted: m.activity_not_yet_submitted,
  returned: m.activity_not_yet_returned,
  withdrawn: m.activity_not_yet_withdrawn,
}

const apart: Record<Counting["apart"][number], () => string> = {
  "after-plan": m.activity_apart_after_plan,
  sample: m.activity_apart_sample,
  locked: m.activity_apart_locked,
}

type Props = { row: Activity; level?: 2 | 3 }

/** Where it counts, each place with the way to what else is there; or why it does not, and where it will. */
export function ActivityCounts({ row, level }: Props) {
  const { counts } = row
  return (
    <Section small level={level} title={m.activity_counts_title()}>
      <Stack>
        {counts.notYet && <Note icon="info">{notYet[counts.notYet]()}</Note>}
        {counts.places.length > 0 && (
          <div>
            <p className={styles.name}>
              {counts.notYet ? m.activity_places_then() : m.activity_places_now()}
            </p>
            <ul className={styles.places}>
              {counts.places.map((place) => (
                <li key={keyOf(place)}>
                  <PlaceLine place={place} row={row} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {counts.apart.map((how) => (
          <Note key={how} icon="flag">
            {apart[how]()}
          </Note>
        ))}
      </Stack>
    </Section>
  )
}

function keyOf(place: Place): string {
  if (place.kind === "cell") return `cell ${place.itemCode}`
  return place.kind === "report" ? `report ${place.key}` : place.kind
}

/** The unit's entries of some days: the rows behind a cell, a box or a report. */
const rowsOf = ({ organizationId }: Activity, days: { from: string; to: string }, item?: string) =>
  paths.workActivities({ "don-vi": organizationId, "noi-dung": item, tu: days.from, den: days.to })

const periodText = (year: number, quarter: 1 | 2 | 3 | 4) =>
  m.log_quarter({ quarter: romanQuarter(quarter), year })

function PlaceLine({ place, row }: { place: Place; row: Activity }) {
  switch (place.kind) {
    case "cell":
      return <Cell place={place} row={row} />
    case "week":
      return <Week place={place} row={row} />
    case "year-box":
    case "rolling":
      return <Task place={place} row={row} />
    case "report":
      return <Report place={place} row={row} />
    case "budget":
      return budgetText(place)
    case "partners":
      return m.activity_place_partners({ count: place.organizations })
    case "public":
      return <TextLink to={paths.activity(row.id)}>{m.activity_place_public()}</TextLink>
  }
}

type Of<Kind extends Place["kind"]> = { place: Extract<Place, { kind: Kind }>; row: Activity }

function Cell({ place, row }: Of<"cell">) {
  const { year, quarter, itemCode } = place
  const item = row.items.find(({ code }) => code === itemCode)
  return (
    <>
      <TextLink to={rowsOf(row, quarterSpan({ year, quarter }), itemCode)}>
        {m.activity_place_cell({ period: periodText(year, quarter) })}
      </TextLink>
      {item && <Tag tone={item.indexId}>{item.label}</Tag>}
      {place.main && row.items.length > 1 && <span>{m.activity_place_main()}</span>}
    </>
  )
}

function Week({ place, row }: Of<"week">) {
  const { year, week, taskCode } = place
  const text = m.activity_place_week({ week, year, task: taskCode })
  const days = weeksOfYear(year).find((one) => one.week === week)
  return days ? <TextLink to={rowsOf(row, days)}>{text}</TextLink> : text
}

/** The task line with its boxes, as the unit sees them. */
function Task({ place, row }: Of<"year-box" | "rolling">) {
  const { taskCode: task } = place
  const view = { "ke-hoach": row.planId, "don-vi": row.organizationId }
  const text =
    place.kind === "rolling"
      ? m.activity_place_rolling({ task })
      : m.activity_place_year_box({ task, year: place.year })
  return <TextLink to={paths.workTask(task, view)}>{text}</TextLink>
}

function Report({ place, row }: Of<"report">) {
  const { period, from, to } = place
  const words =
    period.kind === "year"
      ? m.activity_place_report_year({ year: period.year })
      : periodText(period.year, period.quarter)
  const days = { from: formatShortDay(from), to: formatShortDay(to) }
  return (
    <TextLink to={rowsOf(row, place)}>
      {m.activity_place_report({ period: words, ...days })}
    </TextLink>
  )
}

function budgetText({ year, taskCode, cost }: Of<"budget">["place"]): string {
  const money = formatMoney(cost)
  if (taskCode === null) return m.activity_place_budget({ year, cost: money })
  return m.activity_place_budget_task({ year, task: taskCode, cost: money })
}
