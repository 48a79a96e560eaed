import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { PasswordInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { m } from "../paraglide/messages.js"
import styles from "./account-page.module.css"
import { changePassword } from "./account-queries.ts"
import { NewPasswordInput } from "./new-password-input.tsx"
import { fieldError, RefusalNote } from "./refusal-note.tsx"

type Props = { username: string; names: readonly string[] }
const empty = { currentPassword: "", newPassword: "" }

/** One's own password: the present one, then the new one. */
export function PasswordForm({ username, names }: Props) {
  const change = useMutation(changePassword)
  const [given, setGiven] = useState(empty)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(given, {
      onSuccess: () => {
        setGiven(empty)
        showToast({ text: m.account_password_done(), tone: "done" })
      },
    })
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <RefusalNote error={change.error} />
      {/* For password managers, which otherwise do not know whose password changes. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <PasswordInput
        label={m.account_password_now()}
        error={fieldError(change.error, "currentPassword")}
        name="currentPassword"
        autoComplete="current-password"
        showLabel={m.session_show_password()}
        hideLabel={m.session_hide_password()}
        required
        value={given.currentPassword}
        onValue={(currentPassword) => setGiven((g) => ({ ...g, currentPassword }))}
      />
      <NewPasswordInput
        names={names}
        error={fieldError(change.error, "newPassword")}
        value={given.newPassword}
        onValue={(newPassword) => setGiven((g) => ({ ...g, newPassword }))}
      />
      <ButtonRow>
        <Button type="submit" busy={change.isPending}>
          {m.account_password_save()}
        </Button>
      </ButtonRow>
    </form>
  )
}
