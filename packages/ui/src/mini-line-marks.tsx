import { classNames } from "./class-names.ts"
import { keyPoints, type LineFrame, path, runs, type Series } from "./line-layout.ts"
import styles from "./mini-line.module.css"

type LineProps = { line: Series; frame: LineFrame; cuts: readonly number[] }

/** A grey line with a dot where it ends and its value at height `valueAt`, if any; a lone point is a dot. */
export function Peer({ line, frame, cuts, valueAt }: LineProps & { valueAt?: number }) {
  const drawn = runs(line.points, cuts)
  const end = drawn.at(-1)?.at(-1)
  return (
    <g>
      {drawn.map((run) => (
        <path key={run[0]?.x} className={styles.peer} d={path(run, frame)} />
      ))}
      {drawn
        .filter((run) => run.length === 1 || run.at(-1) === end)
        .map((run) => run.at(-1))
        .map(
          (dot) =>
            dot && (
              <circle
                key={dot.x}
                className={styles.peerDot}
                cx={frame.x(dot.x)}
                cy={frame.y(dot.y)}
                r="3.4"
              />
            ),
        )}
      {end?.show && valueAt !== undefined && (
        <text
          className={classNames(styles.peerName, styles.label)}
          x={frame.x(end.x) + 8}
          y={valueAt + 4.5}
        >
          {end.show}
        </text>
      )}
    </g>
  )
}

/** The line in colour, with a halo, a dot for each point and its value over or under it. */
export function Main({ line, frame, cuts, narrow }: LineProps & { narrow: boolean }) {
  const drawn = runs(line.points, cuts)
  const labelled = narrow ? keyPoints(line.points) : undefined
  return (
    <g>
      {["halo", "main"].map((layer) =>
        drawn.map((run) => (
          <path key={`${layer}${run[0]?.x}`} className={styles[layer]} d={path(run, frame)} />
        )),
      )}
      {drawn.flatMap((run) =>
        run.map((point, index) => {
          const beside = [run[index - 1], run[index + 1]].flatMap((p) => (p ? [frame.y(p.y)] : []))
          const y = frame.y(point.y)
          const under = beside.length > 0 && beside.every((other) => other <= y)
          return (
            <g key={point.x}>
              <circle
                className={point.hollow ? styles.hollow : styles.dot}
                cx={frame.x(point.x)}
                cy={y}
                r={narrow ? 4.2 : 5.2}
              />
              {point.show && (labelled?.has(point.x) ?? true) && (
                <text
                  className={classNames(styles.value, styles.label)}
                  x={frame.x(point.x)}
                  y={under ? y + 20 : y - 11}
                >
                  {point.show}
                </text>
              )}
            </g>
          )
        }),
      )}
    </g>
  )
}
