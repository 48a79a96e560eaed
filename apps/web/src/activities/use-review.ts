import { useQuery, useSuspenseInfiniteQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useSearchParams } from "react-router"
import { entryName, queryOf, withEntry } from "./review-filters.ts"
import {
  fetchEntry,
  forgetQueues,
  type ReviewRow,
  reviewEntry,
  reviewQueue,
} from "./review-queries.ts"
import { useReviewMoves } from "./use-review-moves.ts"

/** Fewer than this many in sight, and the next page is fetched before it is missed. */
const enoughInSight = 10

/** The rows of the queue that still wait, more of them before they run out. */
function useWaiting(search: URLSearchParams, waits: (row: ReviewRow) => boolean) {
  const queue = useSuspenseInfiniteQuery(reviewQueue(queryOf(search)))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue
  const rows = queue.data.pages.flatMap((page) => page.data)
  const shown = rows.filter(waits)
  const few = shown.length < enoughInSight && hasNextPage && !isFetchingNextPage
  useEffect(() => {
    if (few) void fetchNextPage()
  }, [few, fetchNextPage])
  const more = { has: hasNextPage, busy: isFetchingNextPage, fetch: () => void fetchNextPage() }
  return { rows, shown, more }
}

type Waiting = Pick<ReturnType<typeof useWaiting>, "rows" | "shown">

/** The entry the address names, also when it is not in the part of the queue that is loaded; else the head. */
function useCurrent({ rows, shown }: Waiting, asked: string | null) {
  const listed = asked === null ? shown[0] : shown.find((row) => row.id === asked)
  const isLoaded = asked === null || rows.some((row) => row.id === asked)
  const elsewhere = useQuery({ ...reviewEntry(asked ?? ""), enabled: !isLoaded }).data
  const row = listed ?? (isLoaded ? null : (elsewhere ?? null))
  return { id: asked ?? listed?.id, row, isGone: elsewhere === null }
}

/** The desk of whoever reviews: what waits, which entry is looked at, which are selected, and what was moved. */
export function useReview() {
  const [search, setSearch] = useSearchParams()
  const moves = useReviewMoves()
  const { more, ...waiting } = useWaiting(search, moves.waits)
  const { shown } = waiting
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const asked = search.get(entryName)
  const current = useCurrent(waiting, asked)
  const at = shown.findIndex((row) => row.id === current.id)
  const next = shown[at + 1]
  const previous = at > 0 ? shown[at - 1] : undefined
  const selected = shown.filter((row) => picked.has(row.id))

  useEffect(() => forgetQueues, [])
  useEffect(() => {
    // Only to have it in hand; opening it says what is wrong with it.
    if (next) fetchEntry(next.id).catch(() => undefined)
  }, [next])

  const open = (id: string | undefined) =>
    setSearch((now) => withEntry(now, id), { replace: true, preventScrollReset: true })

  /** What comes into sight when these are gone. */
  function goOn(gone: readonly ReviewRow[]) {
    const ids = new Set(gone.map((row) => row.id))
    if (current.id === undefined || !ids.has(current.id)) return
    const left = (row: ReviewRow) => !ids.has(row.id)
    open((shown.slice(at + 1).find(left) ?? shown.findLast(left))?.id)
  }

  const toggle = (id: string) =>
    setPicked((now) =>
      now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id]),
    )

  return {
    ...{ search, shown, more, current, at, next, previous, selected, open, toggle },
    moved: moves.moved,
    selectAll: (on: boolean) => setPicked(new Set(on ? shown.map((row) => row.id) : [])),
    send(...args: Parameters<typeof moves.send>) {
      goOn(args[1])
      setPicked(new Set())
      void moves.send(...args)
    },
  }
}
export type ReviewDesk = ReturnType<typeof useReview>
