import type { ReportMove } from "@loa/domain/reports/state.ts"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { Refused } from "../activities/refused.tsx"
import { problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { paths, type ReportAt } from "../paths.ts"
import { type Moving, moveReport, type Report, report } from "./queries.ts"
import { ConfirmDialog, ReasonDialog, SubmitDialog } from "./report-dialogs.tsx"
import { inTitle } from "./state-words.tsx"

const done = (move: ReportMove, scope: Report["scope"]): string => {
  const words: Record<ReportMove, () => string> = {
    submit: m.report_submitted,
    return: m.report_returned,
    accept: scope === "consolidated" ? m.report_signed : m.report_accepted,
    lock: m.report_locked,
    reopen: m.report_reopened,
  }
  return words[move]()
}

/** What this person may do with the report now. Sending, locking and giving back are asked once. */
export function ReportActions({ at, data }: { at: ReportAt; data: Report }) {
  const [asking, setAsking] = useState<Exclude<ReportMove, "accept"> | null>(null)
  const { may, scope, state } = data
  const seen = useRef(state)
  // A move takes the button that was pressed with it: the focus goes on to the page, once no dialog is open.
  useEffect(() => {
    if (asking !== null || seen.current === state) return
    seen.current = state
    document.getElementById("main")?.focus({ preventScroll: true })
  }, [asking, state])
  const move = useMutation({
    mutationFn: (moving: Omit<Moving, "version">) => {
      const version = queryClient.getQueryData(report(at).queryKey)?.version ?? data.version
      return moveReport(at, { ...moving, version })
    },
    onSuccess: (_now, moving) => {
      setAsking(null)
      showToast({ text: done(moving.move, scope) })
    },
    onError: () => queryClient.invalidateQueries({ queryKey: report(at).queryKey, exact: true }),
  })
  const ask = (what: Exclude<ReportMove, "accept">) => {
    move.reset()
    setAsking(what)
  }
  const problem = move.error ? problemOf(move.error) : null
  const asked = { busy: move.isPending, problem, onClose: () => setAsking(null) }
  return (
    <>
      {problem && asking === null && <Refused problem={problem} />}
      <ButtonRow>
        {may.submit && (
          <Button variant="main" icon="send" onClick={() => ask("submit")}>
            {scope === "consolidated" ? m.report_submit_up() : m.report_submit()}
          </Button>
        )}
        {may.accept && (
          <Button
            variant="main"
            icon="check"
            busy={move.isPending && move.variables.move === "accept"}
            onClick={() => move.mutate({ move: "accept" })}
          >
            {scope === "consolidated" ? m.report_sign() : m.report_accept()}
          </Button>
        )}
        {may.lock && (
          <Button variant="main" icon="lock" onClick={() => ask("lock")}>
            {m.report_lock()}
          </Button>
        )}
        {may.return && (
          <Button icon="return" onClick={() => ask("return")}>
            {m.report_return()}
          </Button>
        )}
        {may.reopen && (
          <Button icon="refresh" onClick={() => ask("reopen")}>
            {m.report_reopen()}
          </Button>
        )}
        {scope === "consolidated" && (
          <ButtonLink
            icon="list"
            to={paths.reports({
              ...{ "ke-hoach": at.planId, ky: at.period, "co-quan": at.organizationId },
            })}
          >
            {m.report_to_desk()}
          </ButtonLink>
        )}
        <Button variant="quiet" icon="printer" onClick={() => window.print()}>
          {m.report_print()}
        </Button>
      </ButtonRow>
      {asking === "submit" && (
        <SubmitDialog data={data} {...asked} onSubmit={() => move.mutate({ move: "submit" })} />
      )}
      {asking === "lock" && (
        <ConfirmDialog
          {...asked}
          title={m.report_lock_title({ label: inTitle(data.label) })}
          detail={m.report_lock_detail()}
          button={m.report_lock()}
          onConfirm={() => move.mutate({ move: "lock" })}
        />
      )}
      {(asking === "return" || asking === "reopen") && (
        <ReasonDialog
          {...asked}
          move={asking}
          onReason={(reason) => move.mutate({ move: asking, reason })}
        />
      )}
    </>
  )
}
