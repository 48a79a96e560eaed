import type { SeriesGap } from "@loa/domain/indices/ranking-series.ts"
import { textWidth } from "@loa/ui/label-fit.ts"
import type { ChartModel } from "./chart-model.ts"
import styles from "./ranking-chart.module.css"
import { gapWords, shortGapWords } from "./ranking-words.ts"
import { half, type Plot, usePlot } from "./use-plot.ts"

type BoxProps = { gap: SeriesGap; model: ChartModel; plot: Plot }

/** Narrower than this not even an upright line of words fits. */
const narrowest = 13

/** Heights at which the values beside a gap stand, which words in it keep clear of. */
const valuesBeside = ({ gap, model, plot }: BoxProps) =>
  model.main.points
    .filter((p) => p.year === gap.from - 1 || p.year === gap.to + 1)
    .map((p) => plot.y(p.value))

/** The middle of upright words of a length: of the box, or else lower or higher, where no value stands. */
function uprightAt(length: number, top: number, height: number, values: readonly number[]) {
  const middle = top + height / 2
  const places = [middle, top + height - length / 2 - 10, top + length / 2 + 10]
  const isFree = (at: number) =>
    values.every((y) => y + 12 < at - length / 2 || at + length / 2 < y - 26)
  return places.find(isFree) ?? middle
}

function GapBox(props: BoxProps) {
  const { gap, plot } = props
  const left = plot.x(gap.from - half) + 1
  const width = Math.max(2, plot.x(gap.to + half) - left - 1)
  const top = plot.top - 8
  const height = plot.bottom - 4 - top
  const words = [gapWords[gap.reason](), shortGapWords[gap.reason]()]
  const lying = words.find((text) => textWidth(text) + 12 <= width)
  const upright = width < narrowest ? undefined : words.find((t) => textWidth(t) + 16 <= height)
  const text = lying ?? upright
  const x = left + width / 2
  const y = lying
    ? top + height / 2
    : uprightAt(textWidth(text ?? ""), top, height, valuesBeside(props))
  const place = lying ? `translate(${x} ${y})` : `translate(${x + 4.5} ${y}) rotate(-90)`
  return (
    <g>
      <rect className={styles.gap} x={left} y={top} width={width} height={height} rx="5" />
      {text && (
        <text className={styles.why} textAnchor="middle" transform={place}>
          {text}
        </text>
      )}
    </g>
  )
}

/** Dashed boxes where the coloured line has no value, with the reason written into them. */
export function Gaps({ model }: { model: ChartModel }) {
  const plot = usePlot()
  if (!plot) return null
  return model.main.gaps.map((gap) => <GapBox key={gap.from} gap={gap} model={model} plot={plot} />)
}
