import { Button } from "@loa/ui/button.tsx"
import { ChipRadio } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { useMemo } from "react"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./import.module.css"
import { ImportColumns } from "./import-columns.tsx"
import type { ImportResult } from "./import-done.tsx"
import { ImportDuplicates } from "./import-duplicates.tsx"
import { ImportGrid } from "./import-grid.tsx"
import { ImportLeave } from "./import-leave.tsx"
import { type Judged, judge } from "./import-lines.ts"
import type { ImportSource } from "./import-lists.ts"
import { ImportProblems } from "./import-problems.tsx"
import type { ImportWork } from "./import-state.ts"
import type { Options } from "./queries.ts"
import { Refused } from "./refused.tsx"
import type { ImportActions } from "./use-import.ts"
import { useImportSend } from "./use-import-send.ts"

type Props = {
  source: ImportSource
  options: Options
  importing: ImportActions
  work: ImportWork
  onDone: (result: ImportResult) => void
}

/** From the columns to the button: what the sheet says, what is wrong with it, and what will be written. */
export function ImportTable({ source, options, importing, work, onDone }: Props) {
  const judged = useMemo(
    () => (work.checked ? judge(work.lines, work.checked, work) : null),
    [work],
  )
  const send = useImportSend(source, work, onDone)
  return (
    <Stack>
      <ImportLeave isSending={send.isPending} />
      <ImportColumns options={options} importing={importing} work={work} />
      <Afterwards importing={importing} work={work} />
      {judged ? (
        <>
          <Summary judged={judged} />
          <ImportProblems wrong={having(judged, "wrong")} importing={importing} work={work} />
          <ImportDuplicates judged={judged} importing={importing} work={work} />
          <ImportGrid options={options} importing={importing} work={work} judged={judged} />
          {work.sheets.length === 0 && (
            <div>
              <Button icon="plus" onClick={() => importing.addLines(10)}>
                {m.import_add_lines()}
              </Button>
            </div>
          )}
          <SendBar judged={judged} send={send} onCancel={importing.close} />
        </>
      ) : (
        <Progress work={work} />
      )}
    </Stack>
  )
}

const having = (judged: readonly Judged[], verdict: Judged["verdict"]) =>
  judged.filter((row) => row.verdict === verdict)

function Progress({ work: { progress, lines } }: { work: ImportWork }) {
  return (
    <div className={styles.progress}>
      <label htmlFor="import-progress">
        {m.import_checking({ done: formatCount(progress), of: formatCount(lines.length) })}
      </label>
      <progress id="import-progress" value={progress} max={lines.length} />
    </div>
  )
}

const afterwards = ["submit", "draft"] as const

function Afterwards({ importing, work }: Pick<Props, "importing" | "work">) {
  return (
    <FieldGroup label={m.import_afterwards()} hint={m.import_afterwards_hint()}>
      {(group) => (
        <ChipRadio
          {...group}
          options={afterwards.map((value) => ({
            value,
            label: value === "submit" ? m.import_submit() : m.import_keep_draft(),
          }))}
          value={work.submit ? "submit" : "draft"}
          onValue={(value) => importing.setSubmit(value === "submit")}
        />
      )}
    </FieldGroup>
  )
}

function Summary({ judged }: { judged: readonly Judged[] }) {
  const count = (verdict: Judged["verdict"]) => having(judged, verdict).length
  const [right, wrong, out] = [count("right"), count("wrong"), count("out") + count("duplicate")]
  const all = formatCount(judged.length - count("blank"))
  return (
    <Note
      boxed
      role="status"
      tone={wrong > 0 ? "late" : "done"}
      icon={wrong > 0 ? "warning" : "check"}
    >
      {m.import_summary({ all, right: formatCount(right), wrong: formatCount(wrong) })}
      {out > 0 && ` ${m.import_summary_out({ out: formatCount(out) })}`}
    </Note>
  )
}

type SendBarProps = {
  judged: readonly Judged[]
  send: ReturnType<typeof useImportSend>
  onCancel: () => void
}

/** All or nothing: with a wrong row the button leads there. */
function SendBar({ judged, send, onCancel }: SendBarProps) {
  const right = having(judged, "right")
  const wrong = having(judged, "wrong").length
  const press = () => {
    if (wrong > 0) document.getElementById("can-sua")?.scrollIntoView({ behavior: "smooth" })
    else send.start(right)
  }
  return (
    <div className={styles.bar}>
      {send.problem && <Refused problem={send.problem} />}
      {send.isPending && (
        <Note role="status" icon="upload">
          {m.import_sending({ count: formatCount(right.length) })}
        </Note>
      )}
      <div className={styles.barButtons}>
        <Button onClick={onCancel} disabled={send.isPending}>
          {m.import_other_file()}
        </Button>
        <Button
          variant="main"
          icon="upload"
          busy={send.isPending}
          aria-disabled={right.length === 0 && wrong === 0}
          onClick={press}
        >
          {wrong > 0
            ? m.import_mend_first({ count: formatCount(wrong) })
            : m.import_send({ count: formatCount(right.length) })}
        </Button>
      </div>
    </div>
  )
}
