import { BarWave, type WaveMark } from "@loa/ui/bar-wave.tsx"
import { ChartFigure } from "@loa/ui/chart-figure.tsx"
import { DataTable } from "@loa/ui/data-table.tsx"
import { formatCount, formatMonth, formatShortDay, formatShortMonth } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { Summary } from "./queries.ts"
import { monthStarts, type Remarks, remarksOf, type Week } from "./wave-of-year.ts"

const span = ({ from, to }: Week) => `${formatShortDay(from)} – ${formatShortDay(to)}`
const shown = ({ activities }: Week) =>
  activities === null ? m.home_not_counted() : formatCount(activities)

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function marksOf(remarks: Remarks, weeks: readonly Week[]): WaveMark[] {
  const { fullest, now, quietNewYear, start } = remarks
  const most = fullest === undefined ? null : (weeks[fullest]?.activities ?? null)
  const at = (index: number | undefined, text: string, place: WaveMark["place"]): WaveMark[] =>
    index === undefined ? [] : [{ at: index, text, place }]
  return [
    ...at(
      most === null ? undefined : fullest,
      m.home_mark_most({ activities: formatCount(most ?? 0) }),
      "above",
    ),
    ...at(now, m.home_mark_now(), "below"),
    ...at(quietNewYear, m.home_mark_new_year(), "below"),
    ...at(start, m.home_mark_start(), "below"),
  ]
}

function descriptionOf({ fullest, silent }: Remarks, weeks: readonly Week[]): string {
  const most = fullest === undefined ? undefined : weeks[fullest]
  const text = m.home_wave_description({ silent })
  if (!most) return text
  return `${text} ${m.home_wave_most({ week: most.week, activities: most.activities ?? 0 })}`
}

/** The year out of the loudspeaker, week by week, with the same as a table. */
export function HomeWave({ summary }: { summary: Summary }) {
  const { year, weeks, asOf, totals } = summary
  const remarks = remarksOf(year, weeks, asOf)
  return (
    <ChartFigure
      caption={m.home_wave_caption({ participants: totals.organizations.participants })}
      table={{
        label: m.home_wave_table(),
        content: (
          <DataTable
            caption={m.home_wave_title({ year })}
            columns={[
              { key: "week", head: m.home_week(), cell: (w) => w.week, names: true },
              { key: "days", head: m.home_week_days(), cell: span, tight: true },
              { key: "activities", head: m.home_activities(), cell: shown, number: true },
            ]}
            rows={weeks}
            rowKey={({ week }) => week}
          />
        ),
      }}
    >
      <BarWave
        title={m.home_wave_title({ year })}
        description={descriptionOf(remarks, weeks)}
        bars={weeks.map((week, at) => ({
          key: String(week.week),
          label: m.home_week_label({
            week: week.week,
            from: formatShortDay(week.from),
            to: formatShortDay(week.to),
            activities: shown(week),
          }),
          value: week.activities,
          now: at === remarks.now,
        }))}
        marks={marksOf(remarks, weeks)}
        ticks={monthStarts(year, weeks).map(({ month, at }) => ({
          at,
          label: capital(formatMonth(month)),
          short: formatShortMonth(month),
        }))}
      />
    </ChartFigure>
  )
}
