import { useId } from "react"
import { classNames } from "./class-names.ts"
import {
  endHeights,
  type LineFrame,
  type LineGap,
  lineFrame,
  runs,
  type Series,
  startHeights,
  xTicks,
} from "./line-layout.ts"
import styles from "./mini-line.module.css"
import { BreakLine, GapBox, Ground, type GroundStep, type LineBreak } from "./mini-line-ground.tsx"
import { Main, Peer } from "./mini-line-marks.tsx"
import type { Tone } from "./tag.tsx"
import { useWidth } from "./use-width.ts"

type Props = {
  title: string
  /** The course in a sentence or two, for who cannot see it. */
  description: string
  tone: Tone
  /** The one in colour, with dots and values. */
  main: Series
  /** Grey, for comparison; a narrow picture draws the first two. */
  peers?: readonly Series[]
  from: number
  to: number
  /** Values at the upper and the lower edge; `top` 1 and `bottom` 63 put rank 1 on top. */
  top: number
  bottom: number
  yTicks: readonly number[]
  gaps?: readonly LineGap[]
  breaks?: readonly LineBreak[]
  ground?: readonly GroundStep[]
  /** On a card instead of on paper. */
  onSurface?: boolean
}

function Axes({
  frame,
  from,
  to,
  yTicks,
}: { frame: LineFrame } & Pick<Props, "from" | "to" | "yTicks">) {
  return (
    <g>
      {yTicks.map((value) => (
        <g key={value}>
          <path className={styles.grid} d={`M${frame.left} ${frame.y(value)}H${frame.right}`} />
          <text
            className={styles.axis}
            x={frame.right + 32}
            y={frame.y(value) + 4.5}
            textAnchor="end"
          >
            {value}
          </text>
        </g>
      ))}
      {xTicks(from, to, frame.pitch).map((value) => (
        <text
          key={value}
          className={styles.axis}
          x={frame.x(value)}
          y={frame.bottom + 36}
          textAnchor="middle"
        >
          {value}
        </text>
      ))}
    </g>
  )
}

function Names({ lines, frame }: { lines: readonly Series[]; frame: LineFrame }) {
  const places = startHeights(lines, frame)
  return lines.map((line, index) => (
    <text
      key={line.key}
      className={index === 0 ? styles.name : styles.peerName}
      x={frame.left - 4}
      y={(places[index] ?? 0) + 4.5}
      textAnchor="end"
    >
      {line.name}
    </text>
  ))
}

/**
 * A small line by year in plain SVG: gaps and breaks are never bridged, filled dots are published values, hollow ones
 * worked out. No legend: names stand where lines start, values where they end. Its table twin is the caller's.
 */
export function MiniLine(props: Props) {
  const { title, description, tone, main, from, to, top, bottom, yTicks } = props
  const { gaps = [], breaks = [], ground = [], onSurface } = props
  const [box, width] = useWidth<HTMLDivElement>()
  const id = useId()
  const narrow = width < 520
  const drawn = (line: Series) => runs(line.points).length > 0
  const peers = (props.peers ?? []).filter(drawn).slice(0, narrow ? 2 : undefined)
  const lines = [main, ...peers].filter(drawn)
  const height = narrow ? 320 : 430
  const names = lines.map((line) => line.name)
  const frame = lineFrame({ width, height, names, from, to, top, bottom, gaps })
  // Between thin gaps there is no room for the values of others.
  const ends = narrow && gaps.length > 0 ? [] : endHeights(peers, frame)
  const cuts = breaks.map((cut) => cut.at)
  return (
    <div
      ref={box}
      className={classNames(styles.frame, styles[tone], onSurface && styles.onSurface)}
    >
      {width > 0 && (
        <svg
          className={styles.chart}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-t ${id}-d`}
        >
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{description}</desc>
          <Axes {...{ frame, from, to, yTicks }} />
          <Ground steps={ground} frame={frame} id={`${id}-h`} />
          {gaps.map((gap) => (
            <GapBox key={gap.from} gap={gap} frame={frame} />
          ))}
          {peers.map((line, index) => (
            <Peer key={line.key} {...{ line, frame, cuts }} valueAt={ends[index]} />
          ))}
          <Main line={main} {...{ frame, cuts, narrow }} />
          {breaks.map((cut) => (
            <BreakLine key={cut.at} cut={cut} frame={frame} />
          ))}
          <Names lines={lines} frame={frame} />
        </svg>
      )}
    </div>
  )
}
