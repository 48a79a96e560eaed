import type { KeyboardEvent, ReactNode } from "react"
import { Link, type To } from "react-router"
import styles from "./box-strip.module.css"
import { classNames } from "./class-names.ts"

/** `now` is running and empty; `waiting` has something on its way; `empty` is over and asked for nothing. */
export type BoxTone = "done" | "now" | "waiting" | "missed" | "skipped" | "ahead" | "empty"

export type StripBox = {
  key: string
  /** What stands in the box: the number of the week. */
  text: string
  /** How many things are in it, under the text; only where boxes are large. */
  count?: number
  tone: BoxTone
  /** The whole box in words. */
  label: string
  to?: To
  current?: boolean
}

export type StripGroup = { key: string; head: ReactNode; boxes: readonly StripBox[] }

type Props = {
  groups: readonly StripGroup[]
  /** What the strip shows, for those who do not see it. */
  label: string
  /** Boxes are links, large enough for a thumb. */
  large?: boolean
}

/** Arrows go from link to link; the strip is one stop of the tab key. */
function onArrow(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return
  const links = [...event.currentTarget.querySelectorAll("a")]
  const next = links[links.indexOf(event.target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function Box({ box, large, stop }: { box: StripBox; large?: boolean; stop: boolean }) {
  const { text, count, tone, label, to, current } = box
  const looks = classNames(styles.box, styles[tone], current && styles.current)
  const inside = (
    <>
      <span aria-hidden="true">{text}</span>
      {large && (
        <small aria-hidden="true" className={styles.count}>
          {count ? `×${count}` : ""}
        </small>
      )}
    </>
  )
  if (to === undefined)
    return (
      <span className={looks} title={label}>
        {inside}
      </span>
    )
  return (
    <Link
      to={to}
      className={looks}
      aria-current={current ? "true" : undefined}
      title={label}
      tabIndex={stop ? 0 : -1}
      preventScrollReset
    >
      {inside}
      <span className="vh">{label}</span>
    </Link>
  )
}

/**
 * Equal boxes in a row, wrapped by group: the weeks of a year by quarter. Small ones are a picture, and its words have
 * to stand beside it as a table; large ones are links.
 */
export function BoxStrip({ groups, label, large }: Props) {
  const all = groups.flatMap(({ boxes }) => boxes)
  const stop =
    all.find(({ current }) => current) ?? all.find(({ tone }) => tone === "now") ?? all[0]
  const rows = groups.map(({ key, head, boxes }) => (
    <div key={key} className={styles.group}>
      <span className={styles.head}>{head}</span>
      <div className={styles.boxes}>
        {boxes.map((box) => (
          <Box key={box.key} box={box} large={large} stop={box === stop} />
        ))}
      </div>
    </div>
  ))
  if (large)
    return (
      <nav
        aria-label={label}
        className={classNames(styles.strip, styles.large)}
        onKeyDown={onArrow}
      >
        {rows}
      </nav>
    )
  return (
    <div aria-hidden="true" className={styles.strip}>
      {rows}
    </div>
  )
}

/** What the looks of the boxes mean. */
export const BoxLegend = ({ items }: { items: readonly { tone: BoxTone; text: ReactNode }[] }) => (
  <ul className={styles.legend}>
    {items.map(({ tone, text }) => (
      <li key={tone}>
        <span className={classNames(styles.box, styles.sign, styles[tone])} aria-hidden="true" />
        {text}
      </li>
    ))}
  </ul>
)
