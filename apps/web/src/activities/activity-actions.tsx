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

/** What this person may do with it now; whatever is refused is said, and the row is asked for again. */
export function ActivityActions({ row }: { row: Activity }) {
  const [asking, setAsking] = useState<"return" | "withdraw" | "delete" | null>(null)
  const navigate = useNavigate()
  const { id, version, may } = row
  const logs = mayTryActivity(actorOf(useSuspenseQuery(session).data), "write")
  // What came back is mended first; sending it as it was is the exception.
  const mending = row.state === "returned" || row.state === "withdrawn"
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
  const ask = (what: "return" | "withdraw" | "delete") => {
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
      <ButtonRow>
        {may.verify && (
          <Button variant="main" icon="check" busy={moving("verify")} onClick={() => go("verify")}>
            {m.activity_verify()}
          </Button>
        )}
        {may.publish && (
          <Button
            variant="main"
            icon="globe"
            busy={moving("publish")}
            onClick={() => go("publish")}
          >
            {m.activity_publish()}
          </Button>
        )}
        {may.write && mending && (
          <ButtonLink variant="main" size="big" icon="pencil" to={paths.editActivity(id)}>
            {m.activity_mend()}
          </ButtonLink>
        )}
        {may.submit && (
          <Button
            variant={mending ? "default" : "main"}
            icon="send"
            busy={moving("submit")}
            onClick={() => go("submit")}
          >
            {mending ? m.activity_send_unchanged() : m.log_submit()}
          </Button>
        )}
        {may.write && !mending && (
          <ButtonLink icon="pencil" to={paths.editActivity(id)}>
            {m.activity_edit()}
          </ButtonLink>
        )}
        {may.return && (
          <Button icon="return" onClick={() => ask("return")}>
            {m.activity_return()}
          </Button>
        )}
        {may.withdraw && (
          <Button icon="eye-off" onClick={() => ask("withdraw")}>
            {m.activity_withdraw()}
          </Button>
        )}
        {logs && (
          <ButtonLink variant="quiet" icon="copy" to={paths.logActivity({ copyOf: id })}>
            {m.activity_log_again()}
          </ButtonLink>
        )}
        {may.delete && (
          <Button variant="quiet" icon="trash" onClick={() => ask("delete")}>
            {m.activity_delete()}
          </Button>
        )}
      </ButtonRow>
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
