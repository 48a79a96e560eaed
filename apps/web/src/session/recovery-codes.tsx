import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useEffect, useRef } from "react"
import { m } from "../paraglide/messages.js"
import styles from "./account-page.module.css"

type Props = { codes: readonly string[]; onKept: () => void }

/** Ten codes to be written down, shown once. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"))
    showToast({ text: m.account_recovery_copied() })
  }
  return (
    <div className={styles.form}>
      <h3 ref={title} tabIndex={-1}>
        {m.account_recovery_title()}
      </h3>
      <p>{m.account_recovery_lede()}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonRow>
        <Button variant="main" onClick={onKept}>
          {m.account_recovery_kept()}
        </Button>
        <Button icon="document" onClick={copy}>
          {m.account_recovery_copy()}
        </Button>
      </ButtonRow>
    </div>
  )
}
