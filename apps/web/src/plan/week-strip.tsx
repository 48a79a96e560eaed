import { quarterOfWeek, weekKey, weeksOfYear } from "@loa/domain/weeks.ts"
import { BoxLegend, BoxStrip, type StripBox, type StripGroup } from "@loa/ui/box-strip.tsx"
import type { To } from "react-router"
import { formatCount, formatShortDay, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { BoardLine, LineBox } from "./board-queries.ts"
import { boxText, boxTone, stateText, weekNumber } from "./board-words.ts"

type Quarter = 1 | 2 | 3 | 4

const grouped = (boxes: readonly (StripBox & { quarter: Quarter })[]): StripGroup[] =>
  [...Map.groupBy(boxes, ({ quarter }) => quarter)].map(([quarter, inQuarter]) => ({
    key: String(quarter),
    head: m.tasks_quarter({ quarter: romanQuarter(quarter) }),
    boxes: inQuarter,
  }))

/** The weeks somebody leads, by quarter; on a line's page each leads to what was logged in it. */
export function WeekStrip(props: {
  label: string
  boxes: readonly LineBox[]
  to?: (key: string) => To
  current?: string | null
}) {
  const { label, boxes, to, current } = props
  const drawn = boxes.map((box) => ({
    ...{ key: box.key, text: String(weekNumber(box.key)), tone: boxTone(box) },
    ...{ label: boxText(box), count: box.counted, quarter: box.quarter },
    ...(to && { to: to(box.key), current: box.key === current }),
  }))
  return (
    <>
      <BoxStrip groups={grouped(drawn)} label={label} large={to !== undefined} />
      {!to && <WeekTable label={label} boxes={boxes} />}
    </>
  )
}

/** The same for those who do not see the picture. */
const WeekTable = ({ label, boxes }: { label: string; boxes: readonly LineBox[] }) => (
  <div className="vh">
    <table>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{m.tasks_col_week()}</th>
          <th scope="col">{m.tasks_col_state()}</th>
          <th scope="col">{m.tasks_col_count()}</th>
          <th scope="col">{m.tasks_col_waiting()}</th>
        </tr>
      </thead>
      <tbody>
        {boxes.map((box) => (
          <tr key={box.key}>
            <th scope="row">{weekNumber(box.key)}</th>
            <td>{stateText[box.state]()}</td>
            <td>{formatCount(box.counted)}</td>
            <td>{formatCount(box.waiting)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

export const WeekLegend = () => (
  <BoxLegend
    items={[
      { tone: "done", text: m.tasks_legend_done() },
      { tone: "waiting", text: m.tasks_legend_waiting() },
      { tone: "now", text: m.tasks_legend_now() },
      { tone: "missed", text: m.tasks_legend_missed() },
      { tone: "skipped", text: m.tasks_legend_skipped() },
      { tone: "ahead", text: m.tasks_legend_ahead() },
    ]}
  />
)

type OwnProps = {
  label: string
  year: number
  today: string
  /** The organization's own life in the plan's year is not drawn: an empty week is only empty. */
  weeks: BoardLine["own"]
}

/** Weeks in which somebody who only helps did something; an empty one is empty, never late. */
export function OwnStrip({ label, year, today, weeks }: OwnProps) {
  const drawn = weeksOfYear(year).map((week) => {
    const key = weekKey(week)
    const own = weeks.find((one) => one.key === key)
    const tone =
      (own?.counted ?? 0) > 0
        ? ("done" as const)
        : (own?.waiting ?? 0) > 0
          ? ("waiting" as const)
          : week.from > today
            ? ("ahead" as const)
            : ("empty" as const)
    return {
      ...{ key, text: String(week.week), tone, label: formatShortDay(week.from) },
      quarter: quarterOfWeek(week).quarter,
    }
  })
  const done = drawn.filter(({ tone }) => tone === "done")
  return (
    <>
      <BoxStrip groups={grouped(drawn)} label={label} />
      <p className="vh">
        {label}:{" "}
        {done.map(({ text }) => m.tasks_week({ week: text })).join(", ") || m.tasks_own_empty()}
      </p>
    </>
  )
}

export const OwnLegend = () => (
  <BoxLegend
    items={[
      { tone: "done", text: m.tasks_own_done() },
      { tone: "waiting", text: m.tasks_legend_waiting() },
      { tone: "empty", text: m.tasks_legend_empty() },
      { tone: "ahead", text: m.tasks_legend_ahead() },
    ]}
  />
)
