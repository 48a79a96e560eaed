import { type ReactNode, useLayoutEffect, useRef, useState } from "react"
import styles from "./scroll-region.module.css"

type Props = {
  /** Name of the region when it must be scrolled. */
  label: string
  /** Begins at the far end, where the newest columns are. */
  fromEnd?: boolean
  children: ReactNode
}

/** Wide content scrolls in its own frame, never the page; the keyboard reaches it only when there is something to scroll. */
export function ScrollRegion({ label, fromEnd, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)

  useLayoutEffect(() => {
    const box = frame.current
    if (!box) return
    const measure = () => setScrolls(box.scrollWidth > box.clientWidth + 1)
    measure()
    if (fromEnd) box.scrollLeft = box.scrollWidth
    const watcher = new ResizeObserver(measure)
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [fromEnd])

  return (
    <div
      ref={frame}
      className={styles.region}
      {...(scrolls ? { role: "region", "aria-label": label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  )
}
