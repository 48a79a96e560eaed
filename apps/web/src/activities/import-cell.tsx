import type { ImportField } from "@loa/domain/activities/import-field.ts"
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from "react"
import { m } from "../paraglide/messages.js"
import styles from "./import.module.css"
import type { Judged } from "./import-lines.ts"
import { readText } from "./import-sheet.ts"
import type { ImportActions } from "./use-import.ts"

type Props = {
  row: Judged
  field: ImportField
  column: number
  label: string
  importing: ImportActions
}

/** Another cell of the same column, up or down the page. */
function cellBeside(input: HTMLInputElement, step: 1 | -1): HTMLInputElement | null {
  const row = input.closest("tr")
  const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling
  return (
    next?.querySelector<HTMLInputElement>(`input[data-column="${input.dataset.column}"]`) ?? null
  )
}

const steps: Readonly<Record<string, 1 | -1>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

/** One cell of the table: Enter and the arrows go up and down, Tab goes on, a copied block fills what is below. */
export function ImportCell({ row, field, column, label, importing }: Props) {
  const id = useId()
  const text = row.line.cells[column] ?? ""
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  // Changed elsewhere: mended in the list of errors, or filled by a pasted block.
  if (shown !== text) {
    setShown(text)
    setTyped(text)
  }
  const problem = row.verdict === "wrong" && row.read.problems.find((one) => one.field === field)
  const keep = () => {
    if (typed !== text) importing.edit({ at: row.at, column, texts: [[typed]] })
  }
  const move = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = steps[event.key]
    if (!step) return
    const beside = cellBeside(event.currentTarget, step)
    if (!beside) return keep()
    event.preventDefault()
    beside.focus()
  }
  const paste = (event: ClipboardEvent) => {
    const { grid } = readText(event.clipboardData.getData("text/plain"))
    if (grid.length < 2 && (grid[0]?.length ?? 0) < 2) return
    event.preventDefault()
    importing.edit({ at: row.at, column, texts: grid })
  }
  return (
    <td data-field={field}>
      <input
        className={styles.cell}
        data-column={column}
        aria-label={m.import_cell({ row: row.line.number, label })}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-wrong` : undefined}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={move}
        onPaste={paste}
      />
      {problem && (
        <span id={`${id}-wrong`} className={styles.cellWrong}>
          {problem.message}
        </span>
      )}
    </td>
  )
}
