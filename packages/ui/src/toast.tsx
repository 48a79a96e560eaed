import { useEffect, useState, useSyncExternalStore } from "react"
import { IconButton } from "./button.tsx"
import { Icon } from "./icon.tsx"
import styles from "./toast.module.css"
import { type ShownToast, toasts } from "./toast-store.ts"

const staysMs = 6000
const staysWithActionMs = 20_000

function ToastCard({ toast, dismissLabel }: { toast: ShownToast; dismissLabel: string }) {
  const [held, setHeld] = useState(false)
  const { id, action } = toast
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => toasts.dismiss(id), action ? staysWithActionMs : staysMs)
    return () => clearTimeout(timer)
  }, [held, action, id])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: looking at a toast only keeps it from leaving
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={toast.tone === "late" ? "warning" : "check"} size={20} />
      <span className={styles.text}>{toast.text}</span>
      {action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            action.onPress()
            toasts.dismiss(id)
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon="close" label={dismissLabel} onClick={() => toasts.dismiss(id)} />
    </div>
  )
}

/** Where toasts appear; once, at the root. Screen readers hear them when they are free. */
export function ToastHost({ dismissLabel }: { dismissLabel: string }) {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read, toasts.read)
  return (
    <div className={styles.host} role="status" aria-live="polite">
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} dismissLabel={dismissLabel} />
      ))}
    </div>
  )
}
