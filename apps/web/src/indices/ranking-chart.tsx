import type { IndexId } from "@loa/domain/indices/structure.ts"
import { classNames } from "@loa/ui/class-names.ts"
import { useWidth } from "@loa/ui/use-width.ts"
import { CartesianGrid, LineChart, Tooltip, XAxis, YAxis } from "recharts"
import { xTick, yTickOf } from "./chart-axes.tsx"
import { Gaps } from "./chart-gaps.tsx"
import { Ground } from "./chart-ground.tsx"
import { Breaks, Ends, Names } from "./chart-layers.tsx"
import { type Layout, layoutOf, xAxisHeight } from "./chart-layout.ts"
import { mainLines, peerLines } from "./chart-lines.tsx"
import type { ChartModel } from "./chart-model.ts"
import { chartRows } from "./chart-rows.ts"
import { ChartTooltip } from "./chart-tooltip.tsx"
import styles from "./ranking-chart.module.css"

type Props = { index: IndexId; model: ChartModel; title: string; description: string }

/**
 * Ranks or scores by year. Rank 1 is on top; gaps and breaks are never bridged. The arrow keys walk through the years;
 * the table beside it says the same to whoever does not see it.
 */
export function RankingChart({ index, model, title, description }: Props) {
  const [box, width] = useWidth<HTMLDivElement>()
  const layout = width > 0 ? layoutOf(model, width) : null
  const looks = classNames(styles.frame, styles[index], layout?.narrow && styles.narrow)
  return (
    <div ref={box} className={looks}>
      {layout && <Plot {...{ model, title, description, layout }} />}
    </div>
  )
}

type PlotProps = Omit<Props, "index"> & { layout: Layout }

function Plot({ model, title, description, layout }: PlotProps) {
  const { width, height, margin, best, worst, xTicks, yTicks, drawn, rightRoom } = layout
  const [main, ...peers] = drawn
  return (
    <LineChart
      width={width}
      height={height}
      margin={margin}
      data={chartRows(model, drawn)}
      title={title}
      desc={description}
    >
      <CartesianGrid vertical={false} horizontalValues={yTicks} stroke="var(--grid)" />
      <XAxis
        type="number"
        dataKey="year"
        domain={[model.from - 0.5, model.to + 0.5]}
        ticks={xTicks}
        interval={0}
        height={xAxisHeight}
        tick={xTick}
        tickLine={false}
        axisLine={false}
      />
      <YAxis
        type="number"
        orientation="right"
        width={rightRoom}
        domain={model.measure === "rank" ? [best, worst] : [worst, best]}
        reversed={model.measure === "rank"}
        ticks={yTicks}
        interval={0}
        tick={yTickOf(model, layout)}
        tickLine={false}
        axisLine={false}
      />
      <Ground model={model} layout={layout} />
      <Gaps model={model} />
      {peers.flatMap(peerLines)}
      {main && mainLines(main, model, layout)}
      <Breaks model={model} layout={layout} />
      <Names model={model} layout={layout} />
      <Ends model={model} layout={layout} />
      <Tooltip
        isAnimationActive={false}
        content={({ active, label }) =>
          active ? <ChartTooltip model={model} drawn={drawn} year={Number(label)} /> : null
        }
      />
    </LineChart>
  )
}
