import { PageHead } from "@loa/ui/page.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useEffect, useMemo, useRef } from "react"
import { useNavigate } from "react-router"
import type { KeptEntry } from "../outbox/outbox-db.ts"
import { waitingWords } from "../outbox/pause-words.ts"
import { useReleasedFiles } from "../outbox/use-released-files.ts"
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
import { Remarks } from "./log-remarks.tsx"
import { SaveBar } from "./log-save-bar.tsx"
import { StaleDialog } from "./log-stale.tsx"
import { SaveTrouble } from "./log-trouble.tsx"
import { namesFrom } from "./names.ts"
import type { Activity, Options } from "./queries.ts"
import { type Saved, useDraft } from "./use-draft.ts"
import { useFitting, useOptions } from "./use-options.ts"
import { useSave } from "./use-save.ts"
import type { Goal } from "./use-trouble.ts"

type Props = {
  /** What this device keeps the typed text under. */
  form: string
  saved: Saved
  initial: Options
  /** The row that is edited. */
  row?: Activity
  /** What of it waits in the outbox, or was refused there. */
  entry?: KeptEntry
  /** Opens an empty form for the next activity. */
  onNext: () => void
}

/** Writes one activity: what is typed, what may be chosen, and what becomes of it. */
export function LogDesk({ form, saved, initial, row, entry, onNext }: Props) {
  const { person, today } = useSuspenseQuery(session).data
  const accountId = person?.accountId ?? ""
  const store = useMemo(() => draftStore(accountId, form), [accountId, form])
  const draftForm = useDraft(store, saved, entry)
  const { draft } = draftForm
  const options = useOptions(draft, initial)
  useFitting(draftForm, options)
  const refused = entry?.state === "refused" ? entry : undefined
  const from = { accountId, options, today, refused }
  const { save, busy, trouble, clear, forgive } = useSave(draftForm, from)
  useReleasedFiles(accountId, draftForm.saved.id, draftForm.saved.version !== null)
  const set = (patch: Partial<Draft>) => {
    draftForm.set(patch)
    forgive(Object.keys(patch))
  }
  // Read when somebody leaves, which may be before the next rendering.
  const alone = useRef(draftForm.unkept)
  alone.current = draftForm.unkept
  const goOn = useGoingOn(form, draftForm.saved.id, onNext)

  async function finish(goal: Goal, over?: number) {
    const saving = await save(goal, over)
    if (saving === "failed") return
    alone.current = false
    await goOn(goal, saving, accountId)
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
        <Remarks row={row} draftForm={draftForm} busy={busy !== null} keptAt={options.keptAt} />
        <AgainPart {...parts} />
        <LogFields {...parts} />
        <SaveBar content={content} busy={busy} onSave={(goal) => void finish(goal)} />
      </form>
      <LogAside draft={draft} options={options} today={today} />
      <LeaveGuard holdsAlone={() => alone.current} />
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

/** After saving: the submitted activity, the same form under its own address, or the next form. */
function useGoingOn(form: string, id: string, onNext: () => void) {
  const navigate = useNavigate()
  // The first save gives the form an address of its own; whoever pressed the button stays on it.
  const pressed = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (form) pressed.current?.focus({ preventScroll: true })
    pressed.current = null
  }, [form])
  return async (goal: Goal, saving: "sent" | "waiting", accountId: string) => {
    showToast({ text: saving === "sent" ? saidOf(goal) : await waitingWords(accountId) })
    if (goal === "draft" && form !== id) {
      const { activeElement } = document
      pressed.current = activeElement instanceof HTMLElement ? activeElement : null
      navigate(paths.editActivity(id), { replace: true, preventScrollReset: true })
    }
    if (goal === "submit" && saving === "sent") navigate(paths.workActivity(id))
    if (goal === "submit" && saving === "waiting") {
      onNext()
      window.scrollTo(0, 0)
      document.getElementById("main")?.focus({ preventScroll: true })
    }
  }
}

const saidOf = (goal: Goal) => (goal === "submit" ? m.log_submitted() : m.log_draft_saved())
