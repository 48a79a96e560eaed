import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { PasswordInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation, useSuspenseQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { m } from "../paraglide/messages.js"
import styles from "./account-page.module.css"
import { account, askSecondFactor, type Setup, type Wish } from "./account-queries.ts"
import { RecoveryCodes } from "./recovery-codes.tsx"
import { fieldError, RefusalNote } from "./refusal-note.tsx"
import { SecondFactorSetup } from "./second-factor-setup.tsx"

type AskProps = {
  submitLabel: string
  error: unknown
  busy: boolean
  onSend: (password: string) => void
  onCancel: () => void
}

function AskPassword({ submitLabel, error, busy, onSend, onCancel }: AskProps) {
  const [password, setPassword] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend(password)
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <RefusalNote error={error} />
      <PasswordInput
        label={m.account_second_password()}
        error={fieldError(error, "password")}
        name="password"
        autoComplete="current-password"
        showLabel={m.session_show_password()}
        hideLabel={m.session_hide_password()}
        required
        value={password}
        onValue={setPassword}
      />
      <ButtonRow>
        <Button type="submit" variant="main" busy={busy}>
          {submitLabel}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {m.account_cancel()}
        </Button>
      </ButtonRow>
    </form>
  )
}

const wishWords: Record<Wish, () => string> = {
  start: m.account_second_start,
  renew: m.account_recovery_renew,
  stop: m.account_second_stop,
}

/** The second factor: off, being set up, its recovery codes, on. */
export function SecondFactor() {
  const { secondFactor } = useSuspenseQuery(account).data
  const [wish, setWish] = useState<Wish | null>(null)
  const [setup, setSetup] = useState<Setup | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const ask = useMutation(askSecondFactor)

  const close = () => {
    setWish(null)
    ask.reset()
  }
  const send = (password: string) =>
    wish &&
    ask.mutate(
      { wish, password },
      {
        onSuccess: (granted) => {
          close()
          setSetup(granted.setup)
          setCodes(granted.codes)
          if (wish === "stop") showToast({ text: m.account_second_stopped() })
        },
      },
    )
  const turnedOn = () => {
    setCodes(setup?.recoveryCodes ?? null)
    setSetup(null)
    showToast({ text: m.account_second_done(), tone: "done" })
  }

  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
  if (setup)
    return <SecondFactorSetup setup={setup} onOn={turnedOn} onCancel={() => setSetup(null)} />
  if (wish)
    return (
      <AskPassword
        submitLabel={wishWords[wish]()}
        error={ask.error}
        busy={ask.isPending}
        onSend={send}
        onCancel={close}
      />
    )
  return <State {...secondFactor} onWish={setWish} />
}

type StateProps = { on: boolean; required: boolean; onWish: (wish: Wish) => void }

function State({ on, required, onWish }: StateProps) {
  const choices: Wish[] = on ? (required ? ["renew"] : ["renew", "stop"]) : ["start"]
  return (
    <div className={styles.form}>
      {required && !on ? (
        <Note icon="lock" boxed>
          {m.account_second_due()}
        </Note>
      ) : (
        <Note icon={on ? "check" : "lock"} tone={on ? "done" : "quiet"}>
          {on ? m.account_second_on() : m.account_second_off()}{" "}
          {required && m.account_second_required()}
        </Note>
      )}
      <ButtonRow>
        {choices.map((wish) => (
          <Button
            key={wish}
            variant={wish === "start" ? "main" : "default"}
            onClick={() => onWish(wish)}
          >
            {wishWords[wish]()}
          </Button>
        ))}
      </ButtonRow>
    </div>
  )
}
