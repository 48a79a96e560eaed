import { Button } from "@loa/ui/button.tsx"
import { Note, Quote } from "@loa/ui/note.tsx"
import { PageHead } from "@loa/ui/page.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query"
import { useEffect, useMemo, useRef } from "react"
import { useNavigate } from "react-router"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { session } from "../session/queries.ts"
import { contentOf, type Draft } from "./draft.ts"
import { draftStore } from "./draft-store.ts"
import styles from "./log.module.css"
import { AgainPart } from "./log-again.tsx"
import { LogAside } from "./log-aside.tsx"
import { LogFields } from "./log-form.tsx"
import { LeaveGuard } from "./log-leave.tsx"
import { SaveBar } from "./log-save-bar.tsx"
import { StaleDialog } from "./log-stale.tsx"
import { SaveTrouble } from "./log-trouble.tsx"
import { namesFrom } from "./names.ts"
import { type Activity, type Options, options as optionsOf } from "./queries.ts"
import { fittedTo } from "./start-draft.ts"
import { type DraftForm, type Saved, useDraft } from "./use-draft.ts"
import { type Goal, useSave } from "./use-save.ts"

type Props = {
  /** What this device keeps the typed text under. */
  form: string
  saved: Saved
  initial: Options
  /** The row that is edited. */
  row?: Activity
}

/** The options of the organization and plan the draft is for; while they are on their way, those there are. */
function useOptions({ organizationId, planId }: Draft, initial: Options): Options {
  const other = organizationId !== initial.organization.id || planId !== initial.planId
  const { data } = useQuery({
    // Another organization has just been chosen: which of its plans is open the answer will say.
    ...optionsOf({ organization: organizationId, plan: planId || undefined }),
    enabled: other,
    placeholderData: keepPreviousData,
  })
  return other && data ? data : initial
}

/** Keeps a draft to what its organization and plan offer. */
function useFitting({ draft, set }: DraftForm, options: Options) {
  const fitting = fittedTo(options, draft)
  useEffect(() => {
    if (fitting) set(fitting)
  })
}

export function LogDesk({ form, saved, initial, row }: Props) {
  const { person, today } = useSuspenseQuery(session).data
  const accountId = person?.accountId ?? ""
  const store = useMemo(() => draftStore(accountId, form), [accountId, form])
  const draftForm = useDraft(store, saved)
  const { draft, dirty } = draftForm
  const options = useOptions(draft, initial)
  useFitting(draftForm, options)
  const { save, busy, trouble, clear, forgive } = useSave(draftForm, options, today)
  const set = (patch: Partial<Draft>) => {
    draftForm.set(patch)
    forgive(Object.keys(patch))
  }
  const navigate = useNavigate()
  // Read when somebody leaves, which may be before the next rendering.
  const unsaved = useRef(dirty)
  unsaved.current = dirty

  // The first save gives the form an address of its own; whoever pressed the button stays on it.
  const pressed = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (form) pressed.current?.focus({ preventScroll: true })
    pressed.current = null
  }, [form])

  async function finish(goal: Goal, over?: number) {
    const { id } = draftForm.saved
    if (!(await save(goal, over))) return
    unsaved.current = false
    showToast({ text: goal === "submit" ? m.log_submitted() : m.log_draft_saved() })
    if (goal === "submit") navigate(paths.workActivity(id))
    else if (form !== id) {
      const { activeElement } = document
      pressed.current = activeElement instanceof HTMLElement ? activeElement : null
      navigate(paths.editActivity(id), { replace: true, preventScrollReset: true })
    }
  }

  const asks = options.channels.find((c) => c.code === draft.channelCode)?.asks ?? []
  const content = contentOf(draft, asks)
  const { id } = draftForm.saved
  const parts = { id, draft, set, errors: trouble.errors, options, today }
  return (
    <div className={styles.page}>
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <PageHead title={row ? m.log_edit_title() : m.nav_log()} />
        <SaveTrouble trouble={trouble} />
        <Remarks row={row} draftForm={draftForm} />
        <AgainPart {...parts} />
        <LogFields {...parts} />
        <SaveBar content={content} busy={busy} onSave={(goal) => void finish(goal)} />
      </form>
      <LogAside draft={draft} options={options} today={today} />
      <LeaveGuard isDirty={() => unsaved.current} />
      <StaleDialog
        current={trouble.current}
        mine={content}
        names={namesFrom(options)}
        onClose={clear}
        onTakeMine={(version) => void finish(trouble.goal, version)}
        onTakeTheirs={(current) => {
          draftForm.replace(current)
          clear()
        }}
      />
    </div>
  )
}

function Remarks({ row, draftForm }: { row?: Activity; draftForm: DraftForm }) {
  const { restoredFrom, startOver } = draftForm
  return (
    <>
      {row?.stateReason && (
        <Quote by={m.log_reason_by({ who: row.stateBy ?? "", at: formatInstant(row.stateAt) })}>
          {row.stateReason}
        </Quote>
      )}
      {row?.state === "submitted" && <Note boxed>{m.log_resubmit_note()}</Note>}
      {restoredFrom && (
        <Note icon="refresh" boxed role="status">
          {m.log_restored({ at: formatInstant(restoredFrom) })}{" "}
          <Button variant="quiet" size="sm" onClick={startOver}>
            {m.log_restored_drop()}
          </Button>
        </Note>
      )}
    </>
  )
}
