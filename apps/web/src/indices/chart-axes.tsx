import { classNames } from "@loa/ui/class-names.ts"
import { formatScore } from "../format.ts"
import { type Layout, xAxisHeight } from "./chart-layout.ts"
import type { ChartModel } from "./chart-model.ts"
import styles from "./ranking-chart.module.css"

type TickProps = { x?: number | string; y?: number | string; payload?: { value: number } }

/** Where the axis stands at a break, a tick makes way for the dots and values beside it. */
function isHidden(value: number, { breaks, main }: ChartModel, layout: Layout): boolean {
  const [cut] = breaks
  const beside = layout.narrow ? [cut?.lastYearBefore, cut?.firstYearAfter] : [cut?.firstYearAfter]
  const depth = layout.height - layout.margin.top - xAxisHeight
  const pxPerUnit = depth / Math.abs(layout.worst - layout.best)
  return main.points
    .filter((p) => beside.includes(p.year))
    .some((p) => Math.abs(p.value - value) * pxPerUnit < (layout.narrow ? 30 : 20))
}

const shownTick = (value: number, { measure }: ChartModel) =>
  measure === "rank" || Number.isInteger(value) ? value : formatScore(value, 1)

export const xTick = ({ x, y, payload }: TickProps) => (
  <text className={styles.axis} x={x} y={Number(y) + 32} textAnchor="middle">
    {payload?.value}
  </text>
)

/** Where there is a break the axis stands at it: no line passes there, and names have the right edge. */
export function yTickOf(model: ChartModel, layout: Layout) {
  const [cut] = model.breaks
  const { margin, pitch, width } = layout
  const at = cut ? margin.left + (cut.lastYearBefore + 1 - model.from) * pitch + 7 : width - 2
  return ({ y, payload }: TickProps) =>
    payload && !isHidden(payload.value, model, layout) ? (
      <text
        className={classNames(styles.axis, cut && styles.onPlot)}
        x={at}
        y={Number(y) + 4.5}
        textAnchor={cut ? "start" : "end"}
      >
        {shownTick(payload.value, model)}
      </text>
    ) : (
      <g />
    )
}
