import type { ReviewMove } from "@loa/domain/activities/review-query.ts"
import { Button, IconLink } from "@loa/ui/button.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { useEffect, useRef, useState } from "react"
import { m } from "../paraglide/messages.js"
import styles from "./review.module.css"
import { type Asking, ReviewAsks } from "./review-asks.tsx"
import { ReviewBar } from "./review-bar.tsx"
import { ReviewEntry } from "./review-entry.tsx"
import { ReviewFilterForm } from "./review-filter-form.tsx"
import { entryName, withEntry } from "./review-filters.ts"
import { ReviewKeys } from "./review-keys.tsx"
import { ReviewList } from "./review-list.tsx"
import { ReviewOwn } from "./review-own.tsx"
import { ReviewResults } from "./review-results.tsx"
import { useReview } from "./use-review.ts"
import { useKeysWanted, useReviewKeys } from "./use-review-keys.ts"
import type { Moved } from "./use-review-moves.ts"

/** The queue on one side, an entry with its proof on the other; on a phone one after the other. */
export function ReviewDeskPage() {
  const desk = useReview()
  const { current, selected, search } = desk
  const [asking, setAsking] = useState<Asking | null>(null)
  const [showsKeys, setShowsKeys] = useState(false)
  const { wanted, want } = useKeysWanted()
  const queue = useRef<HTMLOListElement>(null)
  const paper = useTopOf(current.id)

  const selecting = selected.length > 0
  const rows = selecting ? selected : current.row ? [current.row] : []
  const may = (move: ReviewMove) =>
    rows.length > 0 &&
    rows.every((row) => !row.mine && (move === "return" || row.state === sources[move]))
  function press(move: ReviewMove) {
    if (!may(move)) return
    if (move === "return") setAsking({ what: "return", rows })
    else if (move === "publish" && rows.length > 1) setAsking({ what: "publish", rows })
    else desk.send(move, rows)
  }
  useReviewKeys(
    {
      j: () => desk.next && desk.open(desk.next.id),
      k: () => desk.previous && desk.open(desk.previous.id),
      x: () => current.id !== undefined && desk.toggle(current.id),
      d: () => press("verify"),
      t: () => press("return"),
      c: () => press("publish"),
      "?": () => setShowsKeys(true),
    },
    wanted,
    queue,
  )
  return (
    <div data-open={search.has(entryName)} className={styles.page}>
      <PageHead
        title={m.nav_review()}
        lede={<p className={styles.lede}>{m.review_speed()}</p>}
        action={
          <Button icon="info" className={styles.keysButton} onClick={() => setShowsKeys(true)}>
            {m.review_keys()} <kbd className={styles.key}>?</kbd>
          </Button>
        }
      />
      <ReviewFilterForm />
      <ReviewResults moved={desk.moved} onUndo={(moved) => setAsking(wayBack(moved))} />
      <div className={styles.desk}>
        <section className={styles.queue} aria-label={m.review_list()}>
          <ReviewList desk={desk} queue={queue} />
          <ReviewOwn />
        </section>
        <div className={styles.entry} ref={paper}>
          <div className={styles.back}>
            <IconLink
              icon="chevron-left"
              label={m.review_back()}
              to={`?${withEntry(search, undefined)}`}
            />
            <span>{m.review_back()}</span>
          </div>
          {current.id !== undefined && <ReviewEntry key={current.id} id={current.id} desk={desk} />}
        </div>
      </div>
      <ReviewBar
        rows={rows.filter((row) => !row.mine)}
        selecting={selecting}
        onMove={press}
        onClear={() => desk.selectAll(false)}
      />
      <ReviewKeys
        open={showsKeys}
        wanted={wanted}
        onWant={want}
        onClose={() => setShowsKeys(false)}
      />
      <ReviewAsks
        asking={asking}
        onClose={() => setAsking(null)}
        onReturn={(chosen, reason) => {
          setAsking(null)
          desk.send("return", chosen, reason)
        }}
        onPublish={(chosen) => {
          setAsking(null)
          desk.send("publish", chosen)
        }}
      />
    </div>
  )
}

const sources = { verify: "submitted", publish: "verified" } as const

/** The table of states has no way back but these: what was verified is returned, what was published is withdrawn. */
function wayBack({ row, move, result }: Moved): Asking | null {
  if (result?.outcome !== "done" || move === "return") return null
  const { version, state } = result
  if (move === "publish") return { what: "withdraw", row, version }
  return { what: "return", rows: [{ ...row, version, state }] }
}

/** Another entry begins at its top. */
function useTopOf(id: string | undefined) {
  const paper = useRef<HTMLDivElement>(null)
  const seen = useRef(id)
  useEffect(() => {
    if (seen.current === id) return
    seen.current = id
    const top = paper.current?.getBoundingClientRect().top ?? 0
    if (top < 0) paper.current?.scrollIntoView({ block: "start" })
  }, [id])
  return paper
}
