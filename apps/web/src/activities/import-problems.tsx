import type { CellProblem } from "@loa/domain/activities/import-row.ts"
import { isAmbiguousCount } from "@loa/domain/activities/import-value.ts"
import { Button } from "@loa/ui/button.tsx"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section } from "@loa/ui/page.tsx"
import { Pager } from "@loa/ui/pager.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./import.module.css"
import type { Judged } from "./import-lines.ts"
import type { ImportWork } from "./import-state.ts"
import type { ImportActions } from "./use-import.ts"

type Props = { wrong: readonly Judged[]; importing: ImportActions; work: ImportWork }

const pageSize = 50

/** "1.234" alone, or after the name of an audience. */
const holdsAmbiguousCount = (text: string) => text.split(/[\s;:=()]+/).some(isAmbiguousCount)

/** Every wrong cell by row and column, with what is expected, and the place to put it right. */
export function ImportProblems({ wrong, importing, work }: Props) {
  const [shown, setShown] = useState(pageSize)
  const missing = missingColumns(wrong)
  const asksMarks =
    work.groupMarks !== "unsaid" ||
    wrong.some(({ read }) => read.problems.some(({ text }) => holdsAmbiguousCount(text)))
  if (wrong.length === 0 && !asksMarks) return null
  return (
    <Section small title={m.import_wrong_title()} count={formatCount(wrong.length)} id="can-sua">
      {asksMarks && (
        <Checkbox
          label={m.import_marks()}
          hint={m.import_marks_hint()}
          checked={work.groupMarks === "thousands"}
          onValue={(isOn) => importing.setGroupMarks(isOn ? "thousands" : "unsaid")}
        />
      )}
      {missing.map(({ field, label, message }) => (
        <Note key={field} tone="late" icon="warning" boxed>
          {m.import_column_missing({ label })} {message}
        </Note>
      ))}
      <ul className={styles.wrong}>
        {wrong.slice(0, shown).map((judged) => (
          <Wrong key={judged.at} judged={judged} importing={importing} />
        ))}
      </ul>
      {shown < wrong.length && (
        <Pager
          label={m.work_more()}
          summary={m.import_wrong_shown({
            shown: formatCount(shown),
            of: formatCount(wrong.length),
          })}
          onMore={() => setShown(shown + pageSize)}
        />
      )}
    </Section>
  )
}

/** A column nobody mapped is wrong in every row and told once. */
function missingColumns(wrong: readonly Judged[]): CellProblem[] {
  const all = wrong.flatMap(({ read }) => read.problems.filter(({ column }) => column === null))
  return [...new Map(all.map((problem) => [problem.field, problem])).values()]
}

function Wrong({ judged, importing }: { judged: Judged; importing: ImportActions }) {
  const { at, line, read } = judged
  const inCells = read.problems.filter(({ column }) => column !== null)
  if (inCells.length === 0) return null
  const row = m.import_row({ number: String(line.number) })
  return (
    <li className={styles.wrongRow}>
      <h3>
        {row}
        {read.seen.title && (
          <span className={styles.wrongTitle} lang="vi">
            {read.seen.title}
          </span>
        )}
      </h3>
      {inCells.map((problem) => (
        <Mend key={`${problem.field} ${problem.text}`} {...{ at, row, problem, importing }} />
      ))}
      <Button variant="quiet" size="sm" icon="close" onClick={() => importing.leaveOut(at, true)}>
        {m.import_leave_out()}
        <span className="vh"> {row}</span>
      </Button>
    </li>
  )
}

type MendProps = { at: number; row: string; problem: CellProblem; importing: ImportActions }

/** What was typed counts when one leaves the field or presses Enter, not at every letter. */
function Mend({ at, row, problem, importing }: MendProps) {
  const { column, label, text, message } = problem
  const [typed, setTyped] = useState(text)
  const mend = () => {
    if (column !== null && typed !== text) importing.edit({ at, column, texts: [[typed]] })
  }
  return (
    <TextInput
      dense
      label={
        <>
          <span className="vh">{row}, </span>
          {m.import_column({ label })}
        </>
      }
      error={`${message.charAt(0).toUpperCase()}${message.slice(1)}`}
      value={typed}
      onValue={setTyped}
      onBlur={mend}
      onKeyDown={(event) => {
        if (event.key === "Enter") mend()
      }}
    />
  )
}
