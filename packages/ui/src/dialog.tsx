import { type ReactNode, useId, useLayoutEffect, useRef } from "react"
import { IconButton } from "./button.tsx"
import { classNames } from "./class-names.ts"
import styles from "./dialog.module.css"

type Props = {
  open: boolean
  /** Asked for by Escape or by the close button; the caller then sets `open` to false. */
  onClose: () => void
  title: string
  closeLabel: string
  /** For a picture or a list: as wide as the screen allows. */
  wide?: boolean
  /** Buttons, the safe one first. */
  actions?: ReactNode
  children: ReactNode
}

const controls = "button:enabled, input:enabled, select:enabled, textarea:enabled"

/**
 * A question that must be answered before going on. Focus goes in, stays in, and returns to where it was: to the first
 * control of one to be filled in, to the title of one to be read, which would else open at its first link, far below.
 */
export function Dialog({ open, onClose, title, closeLabel, wide, actions, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const element = dialog.current
    if (!open || !element) return
    element.showModal()
    if (!document.activeElement?.matches(controls)) {
      // A body that scrolls takes the focus itself.
      const first = body.current?.querySelector<HTMLElement>(`a[href], ${controls}`)
      const wanted = first?.matches(controls) ? first : heading.current
      wanted?.focus()
    }
    return () => element.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, wide && styles.wide)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        // The browser may close it without asking; a close of ours that was opened again is none.
        if (open && !event.currentTarget.open) onClose()
      }}
    >
      <h2 ref={heading} id={titleId} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <div ref={body} className={styles.body}>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
      <IconButton icon="close" label={closeLabel} onClick={onClose} className={styles.close} />
    </dialog>
  )
}
