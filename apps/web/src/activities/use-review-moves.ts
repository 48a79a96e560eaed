import { movesAtOnce, type ReviewMove } from "@loa/domain/activities/review-query.ts"
import { useMutation } from "@tanstack/react-query"
import { useCallback, useRef, useState } from "react"
import { problemOf } from "../api/client.ts"
import { type MoveResult, moveMany, type ReviewRow } from "./review-queries.ts"

/** One entry that was moved from this page, and what became of it; null while it is on its way. */
export type Moved = {
  /** Which press of a button sent it. */
  batch: number
  row: ReviewRow
  move: ReviewMove
  result: MoveResult | null
}

const refusedBy = (error: unknown, id: string): MoveResult => {
  const { code, detail } = problemOf(error)
  const known = code === "bug" || code === "offline" ? "unavailable" : code
  return { outcome: "refused", id, code: known, detail, errors: [] }
}

const inPieces = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / movesAtOnce) }, (_, at) =>
    all.slice(at * movesAtOnce, (at + 1) * movesAtOnce),
  )

/** Does a row still wait? Not while its move is on its way, nor once it was done. */
function waits(row: ReviewRow, moved: readonly Moved[]): boolean {
  const last = moved.find((one) => one.row.id === row.id)
  if (!last) return true
  if (!last.result) return false
  if (last.result.outcome === "refused") return true
  return row.version > last.result.version || row.state === last.result.state
}

/**
 * What was moved from this page, the latest first. The page goes on at once; what the server refuses comes back with
 * its reason, and nothing counts as done before the server said so.
 */
export function useReviewMoves() {
  const [moved, setMoved] = useState<readonly Moved[]>([])
  const { mutateAsync } = useMutation(moveMany)
  const batches = useRef(0)
  const send = useCallback(
    async (move: ReviewMove, rows: readonly ReviewRow[], reason = "") => {
      const batch = ++batches.current
      setMoved((now) => [...rows.map((row) => ({ batch, row, move, result: null })), ...now])
      const settle = (results: readonly MoveResult[]) =>
        setMoved((now) =>
          now.map((one) => {
            const result = results.find(({ id }) => id === one.row.id)
            return one.batch === batch && result ? { ...one, result } : one
          }),
        )
      for (const piece of inPieces(rows)) {
        const ids = piece.map(({ id, version }) => ({ id, version }))
        await mutateAsync({ move, ids, reason }).then(settle, (error) =>
          settle(ids.map(({ id }) => refusedBy(error, id))),
        )
      }
    },
    [mutateAsync],
  )
  return { moved, send, waits: (row: ReviewRow) => waits(row, moved) }
}
