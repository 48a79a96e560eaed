import { Button } from "@loa/ui/button.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { Note } from "@loa/ui/note.tsx"
import { useMemo } from "react"
import { m } from "../paraglide/messages.js"
import type { ReportAt } from "../paths.ts"
import type { Report } from "./queries.ts"
import styles from "./report.module.css"
import { ReportEstimates } from "./report-estimates.tsx"
import { ReportForm } from "./report-form.tsx"
import { SectionEditor } from "./section-editor.tsx"
import { type Autosave, useAutosave } from "./use-autosave.ts"

/** The narrative sections one below the other, each kept by itself a moment after it was typed. */
export function ReportEditor({ at, data }: { at: ReportAt; data: Report }) {
  const { planId, period, scope, organizationId } = at
  const place = useMemo(
    () => ({ planId, period, scope, organizationId }),
    [planId, period, scope, organizationId],
  )
  const autosave = useAutosave(place)
  return (
    <div>
      <section aria-labelledby="words">
        <h2 id="words" className={styles.panelHead}>
          {m.report_edit()}
        </h2>
        <p className={styles.hint}>{m.report_edit_hint()}</p>
        <Status autosave={autosave} version={data.version} />
        {data.sections.map((section) => (
          <SectionEditor
            key={section.key}
            section={section}
            units={data.units}
            autosave={autosave}
          />
        ))}
      </section>
      {data.estimates.length > 0 && <ReportEstimates at={place} data={data} />}
      <ReportForm key={JSON.stringify(data.form)} at={place} data={data} flush={autosave.flush} />
    </div>
  )
}

function Status({ autosave, version }: { autosave: Autosave; version: number }) {
  const { typed, busy, problem, flush } = autosave
  const unsaved = Object.keys(typed).length > 0
  if (problem && unsaved)
    return (
      <Note icon="warning" tone="late" boxed role="alert">
        <p>{problem.code === "stale" ? m.report_stale() : problem.detail}</p>
        <Button size="sm" busy={busy} onClick={() => void flush()}>
          {m.report_save_again()}
        </Button>
      </Note>
    )
  if (version === 0 && !unsaved) return null
  const words = busy ? m.report_saving() : unsaved ? m.report_unsaved() : m.report_saved()
  return (
    <p className={styles.status} role="status">
      <Icon name={unsaved ? "pencil" : "check"} />
      {words}
    </p>
  )
}
