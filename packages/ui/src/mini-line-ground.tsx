import { textWidth } from "./label-fit.ts"
import type { LineFrame, LineGap } from "./line-layout.ts"
import styles from "./mini-line.module.css"

/** Where the values end: below `last` there is none, from one x to another. */
export type GroundStep = { from: number; to: number; last: number; label?: string }

/** Before and after do not join. */
export type LineBreak = { at: number; before?: string; after?: string }

const edge = (frame: LineFrame, step: GroundStep) => {
  return {
    left: frame.x(step.from - 0.5),
    right: frame.x(step.to + 0.5),
    y: frame.y(step.last) + 6,
  }
}

/** The hatched ground below the last place, stepping as the number of places changes. */
export function Ground({
  steps,
  frame,
  id,
}: {
  steps: readonly GroundStep[]
  frame: LineFrame
  id: string
}) {
  if (steps.length === 0) return null
  const edges = steps.map((step) => edge(frame, step))
  const low = frame.bottom + 16
  const line = edges.map((e, i) => `${i ? "L" : "M"}${e.left} ${e.y}L${e.right} ${e.y}`).join("")
  const area = `${line}L${edges.at(-1)?.right} ${low}L${edges[0]?.left} ${low}Z`
  return (
    <g>
      <pattern
        id={id}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className={styles.hatch} d="M0 0V7" />
      </pattern>
      <path className={styles.off} d={area} />
      <path d={area} fill={`url(#${id})`} opacity="0.55" />
      <path className={styles.floor} d={line} />
      {steps.map((step, index) => {
        const { left, right } = edges[index] ?? { left: 0, right: 0 }
        if (!step.label || right - left < textWidth(step.label)) return null
        return (
          <text
            key={step.from}
            className={styles.label}
            x={(left + right) / 2}
            y={low - 3}
            textAnchor="middle"
          >
            {step.label}
          </text>
        )
      })}
    </g>
  )
}

/** A dashed box in the place where values would be, with the reason written into it. */
export function GapBox({ gap, frame }: { gap: LineGap; frame: LineFrame }) {
  const left = frame.x(gap.from - 0.5) + 1
  const right = frame.x(gap.to + 0.5) - 1
  const top = gap.above === undefined ? frame.top - 10 : frame.y(gap.above)
  const height = frame.bottom - top
  const middle = { x: (left + right) / 2, y: top + height / 2 }
  const texts = [gap.text, gap.short ?? gap.text]
  const lying = texts.find((text) => right - left >= textWidth(text) + 12)
  const text = lying ?? texts.find((one) => height >= textWidth(one) + 8) ?? texts[1]
  return (
    <g>
      <rect
        className={`${styles.gap} ${gap.above === undefined ? "" : styles.gapShaded}`}
        x={left}
        y={top}
        width={right - left}
        height={height}
        rx="5"
      />
      <text
        textAnchor="middle"
        transform={`translate(${middle.x + (lying ? 0 : 4.5)} ${middle.y})${lying ? "" : " rotate(-90)"}`}
      >
        {text}
      </text>
    </g>
  )
}

/** A dashed line through the plot, named on both sides. */
export function BreakLine({ cut, frame }: { cut: LineBreak; frame: LineFrame }) {
  const x = frame.x(cut.at)
  return (
    <g>
      <path className={styles.break} d={`M${x} ${frame.top - 14}V${frame.bottom + 16}`} />
      {cut.before && (
        <text className={styles.label} x={x - 8} y={frame.top - 12} textAnchor="end">
          {cut.before}
        </text>
      )}
      {cut.after && (
        <text className={styles.label} x={x + 8} y={frame.top - 12}>
          {cut.after}
        </text>
      )}
    </g>
  )
}
