import { returnReasons } from "@loa/domain/activities/return-reasons.ts"
import { reasonFor } from "@loa/domain/activities/review-hints.ts"
import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { useMutation } from "@tanstack/react-query"
import { problemOf } from "../api/client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { ReasonDialog } from "./activity-dialogs.tsx"
import { moveActivity } from "./queries.ts"
import type { ReviewRow } from "./review-queries.ts"

/** What has to be answered first: why, or whether many at once are really meant. */
export type Asking =
  | { what: "return"; rows: readonly ReviewRow[] }
  | { what: "publish"; rows: readonly ReviewRow[] }
  | { what: "withdraw"; row: ReviewRow; version: number }

type Props = {
  asking: Asking | null
  onClose: () => void
  onReturn: (rows: readonly ReviewRow[], reason: string) => void
  onPublish: (rows: readonly ReviewRow[]) => void
}

/** Words to start from: what the hints saw, then what reviewers most often ask for. */
const suggestionsFor = (rows: readonly ReviewRow[]): string[] => {
  const seen = rows.length === 1 ? (rows[0]?.hints ?? []) : []
  return [...seen.map(reasonFor).filter((reason) => reason !== null), ...returnReasons]
}

export function ReviewAsks({ asking, onClose, onReturn, onPublish }: Props) {
  if (asking?.what === "return")
    return (
      <ReasonDialog
        move="return"
        count={asking.rows.length}
        suggestions={suggestionsFor(asking.rows)}
        busy={false}
        problem={null}
        onClose={onClose}
        onReason={(reason) => onReturn(asking.rows, reason)}
      />
    )
  if (asking?.what === "withdraw") return <Withdraw asking={asking} onClose={onClose} />
  if (asking?.what === "publish")
    return <PublishMany rows={asking.rows} onClose={onClose} onPublish={onPublish} />
  return null
}

function Withdraw({
  asking,
  onClose,
}: {
  asking: Asking & { what: "withdraw" }
  onClose: () => void
}) {
  const move = useMutation(moveActivity)
  const { row, version } = asking
  return (
    <ReasonDialog
      move="withdraw"
      busy={move.isPending}
      problem={move.error ? problemOf(move.error) : null}
      onClose={onClose}
      onReason={(reason) =>
        move.mutate({ id: row.id, move: "withdraw", version, reason }, { onSuccess: onClose })
      }
    />
  )
}

function PublishMany({
  rows,
  onClose,
  onPublish,
}: Omit<Props, "asking" | "onReturn"> & { rows: readonly ReviewRow[] }) {
  const count = formatCount(rows.length)
  const marked = rows.filter((row) =>
    row.hints.some((hint) => hint.kind === "personal-data"),
  ).length
  return (
    <Dialog
      open
      onClose={onClose}
      title={m.review_publish_many_title({ count })}
      closeLabel={m.log_close()}
      actions={
        <>
          <Button onClick={onClose}>{m.activity_cancel()}</Button>
          <Button variant="main" icon="globe" onClick={() => onPublish(rows)}>
            {m.review_publish_many({ count })}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{m.review_publish_many_detail()}</p>
        {marked > 0 && (
          <Note icon="warning" boxed>
            {m.review_publish_marks({ count: formatCount(marked) })}
          </Note>
        )}
      </Stack>
    </Dialog>
  )
}
