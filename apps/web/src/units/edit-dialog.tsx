import { Button } from "@loa/ui/button.tsx"
import { Dialog } from "@loa/ui/dialog.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { type ReactNode, useEffect, useId, useRef } from "react"
import { m } from "../paraglide/messages.js"
import type { Sent } from "./use-send.ts"

type Props = {
  title: string
  /** What the button does, in a word or two. */
  label: string
  sent: Sent
  /** What is sent. */
  value: unknown
  /** Fields that stand in the dialog and say their own errors; others are said at the top. */
  fields: readonly string[]
  late?: boolean
  onClose: () => void
  children: ReactNode
}

/** A few fields about one thing, asked for in a dialog. */
export function EditDialog(props: Props) {
  const { title, label, sent, value, fields, late, onClose, children } = props
  const form = useId()
  const body = useRef<HTMLFormElement>(null)
  // What is wrong may stand far above the button: the first of it is led to.
  useEffect(() => {
    if (sent.attempt > 0) body.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
  }, [sent.attempt])
  const others = sent.errors.filter(({ field }) => !fields.includes(field))
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={m.log_close()}
      actions={
        <>
          <Button onClick={onClose}>{m.activity_cancel()}</Button>
          <Button type="submit" form={form} variant={late ? "late" : "main"} busy={sent.busy}>
            {label}
          </Button>
        </>
      }
    >
      <form
        id={form}
        ref={body}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          sent.submit(value)
        }}
      >
        <Stack>
          {(sent.problem || others.length > 0) && (
            <Note icon="warning" tone="late" boxed role="alert">
              {sent.problem?.detail}
              {others.map(({ field, label: name, message }) => (
                <p key={field}>{`${name}: ${message}`}</p>
              ))}
            </Note>
          )}
          {children}
        </Stack>
      </form>
    </Dialog>
  )
}
