import { Card } from "@loa/ui/card.tsx"
import { DataTable } from "@loa/ui/data-table.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { formatCount, formatShortDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import styles from "./board.module.css"
import { keptView, type LineBox, type LinePage, type LineTrack } from "./board-queries.ts"
import { stateText, stateTone, trackState, weekNumber, weeksText } from "./board-words.ts"
import { WeekLegend, WeekStrip } from "./week-strip.tsx"

type Props = { track: LineTrack; page: LinePage; current: string | null }

/** The weeks of a year, each a door to what was logged in it, and the same as a table. */
export function LineWeeks({ track, page, current }: Props) {
  const { line, year } = page
  const view = keptView(page)
  const label = m.tasks_strip({ code: line.code, name: track.organizationName, year })
  const state = trackState(track)
  return (
    <Card>
      <div className={styles.line}>
        <p className={styles.stand}>
          <ProgressTag tone={stateTone[state]}>{stateText[state]()}</ProgressTag>
          <span>{weeksText(track).join(" · ")}</span>
        </p>
        <WeekStrip
          label={label}
          boxes={track.boxes}
          current={current}
          to={(key) => paths.workTask(line.code, { ...view, o: key })}
        />
        <div>
          <p className={styles.helped}>{m.line_weeks_hint()}</p>
          <WeekLegend />
        </div>
        <Disclosure summary={m.tasks_as_table()}>
          <DataTable
            caption={label}
            hideCaption
            onSurface
            rows={track.boxes}
            rowKey={({ key }) => key}
            columns={[
              {
                ...{ key: "week", head: m.tasks_col_week(), names: true },
                cell: ({ key }: LineBox) => weekNumber(key),
              },
              {
                ...{ key: "days", head: m.tasks_col_days(), tight: true },
                cell: ({ from, due }) =>
                  m.tasks_week_days({ from: formatShortDay(from), to: formatShortDay(due) }),
              },
              {
                ...{ key: "state", head: m.tasks_col_state(), tight: true },
                cell: (box) => stateText[box.state](),
              },
              {
                ...{ key: "count", head: m.tasks_col_count(), number: true },
                cell: ({ counted }) => formatCount(counted),
              },
              {
                ...{ key: "waiting", head: m.tasks_col_waiting(), number: true },
                cell: ({ waiting }) => formatCount(waiting),
              },
              {
                ...{ key: "reason", head: m.tasks_col_reason(), wide: true },
                cell: ({ waiver }) => <span lang="vi">{waiver?.reason}</span>,
              },
            ]}
          />
        </Disclosure>
      </div>
    </Card>
  )
}
