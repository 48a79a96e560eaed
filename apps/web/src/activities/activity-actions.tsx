import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { returnReasons } from "@loa/domain/activities/return-reasons.ts"
import type { ActivityMove } from "@loa/domain/activities/state.ts"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation, useSuspenseQuery } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { useNavigate } from "react-router"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { actorOf, session } from "../session/queries.ts"
import { DeleteDialog, ReasonDialog } from "./activity-dialogs.tsx"
import { type Activity, activity, deleteDraft, moveActivity } from "./queries.ts"
import { Refused } from "./refused.tsx"

const done: Record<ActivityMove, () => string> = {
  submit: m.log_submitted,
  verify: m.activity_done_verified,
  return: m.activity_done_returned,
  publish: m.activity_done_published,
  withdraw: m.activity_done_withdrawn,
}

/** What is asked about before it happens. */
type Asked = "return" | "withdraw" | "delete"

/** What this person may do with it now; whatever is refused is said, and the row is asked for again. */
export function ActivityActions({ row }: { row: Activity }) {
  const [asking, setAsking] = useState<Asked | null>(null)
  const navigate = useNavigate()
  const { id, version } = row
  const seen = useRef(row.state)
  // A move takes the button that was pressed with it: the focus goes on to the page, once no dialog is open.
  useEffect(() => {
    if (asking !== null || seen.current === row.state) return
    seen.current = row.state
    document.getElementById("main")?.focus({ preventScroll: true })
  }, [asking, row.state])
  const look = { onError: () => queryClient.invalidateQueries(activity(id)) }
  const move = useMutation({ ...moveActivity, ...look })
  const remove = useMutation({ ...deleteDraft, ...look })
  const go = (to: ActivityMove, reason?: string) =>
    move.mutate(
      { id, version, move: to, reason },
      {
        onSuccess: () => {
          setAsking(null)
          showToast({ text: done[to]() })
        },
      },
    )
  const drop = () =>
    remove.mutate(
      { id, version },
      {
        onSuccess: () => {
          showToast({ text: m.activity_done_deleted() })
          navigate(paths.workActivities(), { replace: true })
        },
      },
    )
  const ask = (what: Asked) => {
    move.reset()
    remove.reset()
    setAsking(what)
  }
  const moving = (to: ActivityMove) => move.isPending && move.variables.move === to
  const refused = move.error ?? remove.error
  const problem = refused ? problemOf(refused) : null
  return (
    <>
      {problem && asking === null && <Refused problem={problem} />}
      <Buttons row={row} moving={moving} onMove={go} onAsk={ask} />
      {(asking === "return" || asking === "withdraw") && (
        <ReasonDialog
          move={asking}
          suggestions={asking === "return" ? returnReasons : []}
          busy={move.isPending}
          problem={problem}
          onClose={() => setAsking(null)}
          onReason={(reason) => go(asking, reason)}
        />
      )}
      <DeleteDialog
        open={asking === "delete"}
        busy={remove.isPending}
        problem={problem}
        onClose={() => setAsking(null)}
        onDelete={drop}
      />
    </>
  )
}

type ButtonsProps = {
  row: Activity
  moving: (to: ActivityMove) => boolean
  onMove: (to: ActivityMove) => void
  onAsk: (what: Asked) => void
}

const Buttons = ({ row, moving, onMove, onAsk }: ButtonsProps) => (
  <ButtonRow>
    {row.may.verify && (
      <Button variant="main" icon="check" busy={moving("verify")} onClick={() => onMove("verify")}>
        {m.activity_verify()}
      </Button>
    )}
    {row.may.publish && (
      <Button
        variant="main"
        icon="globe"
        busy={moving("publish")}
        onClick={() => onMove("publish")}
      >
        {m.activity_publish()}
      </Button>
    )}
    <WritersButtons row={row} moving={moving} onMove={onMove} />
    {row.may.return && (
      <Button icon="return" onClick={() => onAsk("return")}>
        {m.activity_return()}
      </Button>
    )}
    {row.may.withdraw && (
      <Button icon="eye-off" onClick={() => onAsk("withdraw")}>
        {m.activity_withdraw()}
      </Button>
    )}
    <LogAgain id={row.id} />
    {row.may.delete && (
      <Button variant="quiet" icon="trash" onClick={() => onAsk("delete")}>
        {m.activity_delete()}
      </Button>
    )}
  </ButtonRow>
)

/** What came back is mended first; sending it as it was is the exception. */
function WritersButtons({ row, moving, onMove }: Omit<ButtonsProps, "onAsk">) {
  const mending = row.state === "returned" || row.state === "withdrawn"
  return (
    <>
      {row.may.write && mending && (
        <ButtonLink variant="main" size="big" icon="pencil" to={paths.editActivity(row.id)}>
          {m.activity_mend()}
        </ButtonLink>
      )}
      {row.may.submit && (
        <Button
          variant={mending ? "default" : "main"}
          icon="send"
          busy={moving("submit")}
          onClick={() => onMove("submit")}
        >
          {mending ? m.activity_send_unchanged() : m.log_submit()}
        </Button>
      )}
      {row.may.write && !mending && (
        <ButtonLink icon="pencil" to={paths.editActivity(row.id)}>
          {m.activity_edit()}
        </ButtonLink>
      )}
    </>
  )
}

function LogAgain({ id }: { id: string }) {
  const actor = actorOf(useSuspenseQuery(session).data)
  if (!mayTryActivity(actor, "write")) return null
  return (
    <>
      <ButtonLink variant="quiet" icon="copy" to={paths.logActivity({ copyOf: id })}>
        {m.activity_log_again()}
      </ButtonLink>
      <ButtonLink variant="quiet" icon="calendar" to={paths.logSeries(id)}>
        {m.activity_log_series()}
      </ButtonLink>
    </>
  )
}
