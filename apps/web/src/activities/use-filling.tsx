import { Button } from "@loa/ui/button.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { useEffect, useRef, useState } from "react"
import { m } from "../paraglide/messages.js"
import type { Draft } from "./draft.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"

type Filled = { said: string; before: Partial<Draft> }

const copyField = <Field extends keyof Draft>(from: Draft, to: Partial<Draft>, field: Field) => {
  to[field] = from[field]
}

/** What the fields of a patch hold before it. */
function heldBefore(draft: Draft, patch: Partial<Draft>): Partial<Draft> {
  const before: Partial<Draft> = {}
  const isField = (name: string): name is keyof Draft => name in draft
  for (const field of Object.keys(patch).filter(isField)) copyField(draft, before, field)
  return before
}

/** Fills several fields at one press, says so, and takes them all back at another. */
export function useFilling({ draft, set }: Pick<PartProps, "draft" | "set">) {
  const [filled, setFilled] = useState<Filled | null>(null)
  return {
    filled,
    fill(patch: Partial<Draft>, said: string) {
      setFilled({ said, before: heldBefore(draft, patch) })
      set(patch)
    },
    undo() {
      if (filled) set(filled.before)
      setFilled(null)
    },
  }
}

type Filling = ReturnType<typeof useFilling>

/** What was just filled in; the button that did it is gone, so this takes its focus where that was pressed. */
export function FilledNote({ filled, undo, focus }: Filling & { focus?: boolean }) {
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (filled && focus) note.current?.focus({ preventScroll: true })
  }, [filled, focus])
  return (
    <div ref={note} tabIndex={-1} role="status" className={filled ? styles.filled : "vh"}>
      {filled && (
        <>
          <Icon name="check" size={18} />
          <span>{filled.said}</span>
          <Button size="sm" onClick={undo}>
            {m.log_filled_undo()}
          </Button>
        </>
      )}
    </div>
  )
}
