import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { QrCode } from "@loa/ui/qr-code.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { m } from "../paraglide/messages.js"
import styles from "./account-page.module.css"
import { confirmSecondFactor, type Setup } from "./account-queries.ts"
import { fieldError, RefusalNote } from "./refusal-note.tsx"

type Props = { setup: Setup; onOn: () => void; onCancel: () => void }

const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret

/** Scan, then prove with the first code that the phone has it. */
export function SecondFactorSetup({ setup, onOn, onCancel }: Props) {
  const confirm = useMutation(confirmSecondFactor)
  const [code, setCode] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate(code, { onSuccess: onOn })
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <p>{m.account_second_scan()}</p>
      <QrCode text={setup.uri} title={m.account_second_qr()} />
      <p className={styles.small}>
        {m.account_second_key()} <code className={styles.key}>{inFours(setup.secret)}</code>
      </p>
      <p className={styles.small}>
        <TextLink href={setup.uri}>{m.account_second_open()}</TextLink>
      </p>
      <RefusalNote error={confirm.error} />
      <TextInput
        label={m.account_second_code()}
        error={fieldError(confirm.error, "code")}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        required
        value={code}
        onValue={setCode}
      />
      <ButtonRow>
        <Button type="submit" variant="main" busy={confirm.isPending}>
          {m.account_second_confirm()}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {m.account_cancel()}
        </Button>
      </ButtonRow>
    </form>
  )
}
