import { longestPassword, passwordFlaw } from "@loa/domain/accounts/password.ts"
import { PasswordInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"

type Props = {
  value: string
  onValue: (value: string) => void
  /** User name and full name, which must not be in it. */
  names: readonly string[]
  /** What the server said. */
  error?: string
}

/** A new password, judged by the server's own rule as soon as the field is left. */
export function NewPasswordInput({ value, onValue, names, error }: Props) {
  const [left, setLeft] = useState(false)
  const flaw = left && value ? passwordFlaw(value, names) : null
  return (
    <PasswordInput
      label={m.account_password_new()}
      hint={m.account_password_hint()}
      error={flaw ?? error}
      name="newPassword"
      autoComplete="new-password"
      maxLength={longestPassword}
      showLabel={m.session_show_password()}
      hideLabel={m.session_hide_password()}
      required
      value={value}
      onValue={onValue}
      onBlur={() => setLeft(true)}
    />
  )
}
