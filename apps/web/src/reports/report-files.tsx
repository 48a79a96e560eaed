import { isSent } from "@loa/domain/reports/state.ts"
import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf } from "../api/client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths, type ReportAt } from "../paths.ts"
import { copyText } from "./copy-text.ts"
import { type Report, radioScript, reportFile } from "./queries.ts"
import styles from "./report.module.css"
import { History } from "./report-after.tsx"

/** Evidence of the report's year: of its own unit, or of all that were gathered. */
const packOf = ({ planId, period, scope, organizationId }: ReportAt) =>
  paths.evidencePack({
    ...{ "ke-hoach": planId, nam: period.slice(0, 4) },
    "don-vi": scope === "unit" ? organizationId : undefined,
  })

/** What is made of a report beside the page itself. */
export function ReportFiles({ at, data }: { at: ReportAt; data: Report }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <section aria-labelledby="files">
        <h2 id="files" className={styles.panelHead}>
          {m.report_files()}
        </h2>
        <p className={styles.hint}>
          {isSent(data.state) ? m.report_files_sent() : m.report_files_draft()}
        </p>
        <ButtonRow>
          <ButtonLink icon="document" href={reportFile(at, "docx")} download>
            {m.report_files_docx()}
          </ButtonLink>
          <ButtonLink icon="grid" href={reportFile(at, "xlsx")} download>
            {m.report_files_xlsx()}
          </ButtonLink>
          <ButtonLink icon="file-check" to={packOf(at)}>
            {m.report_files_pack()}
          </ButtonLink>
        </ButtonRow>
      </section>
      <section aria-labelledby="radio">
        <h2 id="radio" className={styles.panelHead}>
          {m.report_radio()}
        </h2>
        <p className={styles.hint}>{m.report_radio_hint()}</p>
        {open ? (
          <Script at={at} />
        ) : (
          <Button icon="megaphone" onClick={() => setOpen(true)}>
            {m.report_radio_open()}
          </Button>
        )}
      </section>
      {data.may.write && <History data={data} />}
    </>
  )
}

function Script({ at }: { at: ReportAt }) {
  const { data, error } = useQuery(radioScript(at))
  if (error) return <Note tone="late">{problemOf(error).detail}</Note>
  if (!data) return null
  return (
    <Stack>
      <TextArea
        label={m.report_radio()}
        aside={m.report_radio_count({ count: formatCount(data.syllables) })}
        lang="vi"
        rows={14}
        readOnly
        value={data.text}
      />
      <ButtonRow>
        <Button icon="copy" onClick={() => copyText(data.text)}>
          {m.report_radio_copy()}
        </Button>
      </ButtonRow>
    </Stack>
  )
}
