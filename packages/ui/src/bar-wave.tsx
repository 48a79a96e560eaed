import { useId } from "react"
import styles from "./bar-wave.module.css"
import { useWidth } from "./use-width.ts"
import {
  cutAhead,
  type PlacedBar,
  placeBars,
  placeMarks,
  placeTicks,
  type WaveBar,
  type WaveFrame,
  type WaveMark,
  type WaveTick,
  waveFrame,
} from "./wave-layout.ts"

export type { WaveBar, WaveMark, WaveTick } from "./wave-layout.ts"

type Props = {
  title: string
  /** The course in a sentence or two, for who cannot see it. */
  description: string
  /** In order of time; null is still ahead. `label` shows when a bar is pointed at. */
  bars: readonly WaveBar[]
  /** Words beside single bars: the largest, a silent week, now. */
  marks?: readonly WaveMark[]
  /** Where months begin: index of a bar, long and short name. */
  ticks: readonly WaveTick[]
}

function Horn({ scale, middle }: Pick<WaveFrame, "scale" | "middle">) {
  return (
    <g className={styles.horn} transform={`translate(0 ${middle - 88 * scale}) scale(${scale})`}>
      <path d="M20 70V178" strokeWidth="7" />
      <path d="M20 88H38" strokeWidth="6" />
      <rect className={styles.solid} x="32" y="74" width="20" height="28" rx="6" />
      <path className={styles.solid} d="M50 78C70 76 86 62 98 42V134C86 114 70 100 50 98Z" />
      <ellipse className={styles.bell} cx="98" cy="88" rx="10" ry="46.5" />
      <ellipse className={styles.solid} cx="98" cy="88" rx="4" ry="17" />
    </g>
  )
}

function Bar({ bar, frame }: { bar: PlacedBar; frame: WaveFrame }) {
  const width = Math.max(2, Math.min(9, frame.pitch * 0.48))
  const title = <title>{bar.label}</title>
  if (bar.shape === "ahead")
    return <circle className={styles.ahead} cx={bar.x} cy={frame.middle} r={width * 0.2 + 0.5} />
  if (bar.shape === "none")
    return (
      <circle className={styles.none} cx={bar.x} cy={frame.middle} r={width * 0.4 + 0.9}>
        {title}
      </circle>
    )
  return (
    <rect
      className={styles[bar.shape]}
      x={bar.x - width / 2}
      y={bar.top}
      width={width}
      height={bar.bottom - bar.top}
      rx={width / 2}
    >
      {title}
    </rect>
  )
}

/**
 * A year out of the loudspeaker: one bar a week, the longer the more; a hollow dot is a week with nothing, a small
 * dot one still ahead. Drawn at the real width, so that words keep their size. Its table twin is the caller's.
 */
export function BarWave({ title, description, bars, marks = [], ticks }: Props) {
  const [box, width] = useWidth<HTMLDivElement>()
  const id = useId()
  const shown = cutAhead(bars, width)
  const frame = waveFrame(width, shown.length)
  const placed = placeBars(shown, frame)
  return (
    <div ref={box} className={styles.frame}>
      {width > 0 && (
        <svg
          className={styles.wave}
          width={width}
          height={frame.height}
          viewBox={`0 0 ${width} ${frame.height}`}
          role="img"
          aria-labelledby={`${id}-t ${id}-d`}
        >
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{description}</desc>
          <Horn scale={frame.scale} middle={frame.middle} />
          {placed.map((bar) => (
            <Bar key={bar.key} bar={bar} frame={frame} />
          ))}
          {placeMarks(marks, placed, frame).map(({ key, text, x, y, stem }) => (
            <g key={key}>
              {stem && <path className={styles.stem} d={`M${stem.x} ${stem.from}V${stem.to}`} />}
              <text className={styles.mark} x={x} y={y}>
                {text}
              </text>
            </g>
          ))}
          {placeTicks(ticks, frame).map((tick) => (
            <text key={tick.key} className={styles.tick} x={tick.x} y={frame.height - 6}>
              {tick.text}
            </text>
          ))}
        </svg>
      )}
    </div>
  )
}
