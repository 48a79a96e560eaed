import { Icon } from "@loa/ui/icon.tsx"
import { useEffect, useRef, useState } from "react"
import { formatShortDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { Draft } from "./draft.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"
import type { Options } from "./queries.ts"

/** What stays the same from one time to the next; what is new each time is left to be typed. */
function habitsOf(last: NonNullable<Options["last"]>): Partial<Draft> {
  const { channelCode, taskCode, place, minutes, copies, details, items, partnerIds } = last
  const audiences = last.audiences.map(({ code }) => ({ code, reach: null }))
  return { channelCode, taskCode, place, minutes, copies, details, items, partnerIds, audiences }
}

/** Fills the form from the entry before this one, while it is still empty. */
export function AgainPart({ options, draft, set }: PartProps) {
  const [used, setUsed] = useState(false)
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (used) said.current?.focus()
  }, [used])
  const { last } = options
  if (used)
    return (
      <p ref={said} tabIndex={-1} role="status" className={styles.remark}>
        {m.log_again_used()}
      </p>
    )
  if (!last || draft.channelCode !== null) return null
  const channel = options.channels.find((c) => c.code === last.channelCode)
  const reuse = () => {
    set(habitsOf(last))
    setUsed(true)
  }
  return (
    <button type="button" className={styles.again} onClick={reuse}>
      <Icon name="refresh" size={22} />
      <span>
        <b>{m.log_again_title({ day: last.firstDay ? formatShortDay(last.firstDay) : "" })}</b>
        <span lang="vi">{[channel?.name, last.place].filter(Boolean).join(", ")}</span>
      </span>
    </button>
  )
}
