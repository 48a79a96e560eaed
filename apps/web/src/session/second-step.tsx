import { Button } from "@loa/ui/button.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { m } from "../paraglide/messages.js"
import { passCode, passRecoveryCode } from "./queries.ts"
import { fieldError, RefusalNote } from "./refusal-note.tsx"
import styles from "./sign-in-page.module.css"

type Props = { onDone: () => void; onBack: () => void }
type Means = "app" | "paper"

/** After the password: the code from the phone, or one of those kept on paper. */
export function SecondStep(props: Props) {
  const [means, setMeans] = useState<Means>("app")
  return (
    <>
      <h1>{m.session_code_title()}</h1>
      {means === "app" && <p>{m.session_code_lede()}</p>}
      <CodeForm
        key={means}
        means={means}
        {...props}
        onOther={() => setMeans(means === "app" ? "paper" : "app")}
      />
    </>
  )
}

const onlyDigits = { inputMode: "numeric", maxLength: 7, autoComplete: "one-time-code" } as const
const anySigns = { maxLength: 11, autoComplete: "off", spellCheck: false } as const

function CodeForm({
  means,
  onDone,
  onBack,
  onOther,
}: Props & { means: Means; onOther: () => void }) {
  const app = means === "app"
  const pass = useMutation(app ? passCode : passRecoveryCode)
  const [code, setCode] = useState("")
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    pass.mutate(code, { onSuccess: onDone, onError: () => input.current?.select() })
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <RefusalNote error={pass.error} />
      <TextInput
        ref={input}
        label={app ? m.session_code() : m.session_recovery_code()}
        hint={app ? undefined : m.session_recovery_hint()}
        error={fieldError(pass.error, "code")}
        name="code"
        required
        value={code}
        onValue={setCode}
        {...(app ? onlyDigits : anySigns)}
      />
      <Button type="submit" variant="main" wide busy={pass.isPending}>
        {m.session_continue()}
      </Button>
      <Button variant="quiet" onClick={onOther}>
        {app ? m.session_use_recovery() : m.session_use_app()}
      </Button>
      <Button variant="quiet" onClick={onBack}>
        {m.session_back()}
      </Button>
    </form>
  )
}
