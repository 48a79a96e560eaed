import { auditWords } from "@loa/domain/accounts/audit-verbs.ts"
import { Button } from "@loa/ui/button.tsx"
import { DataTable } from "@loa/ui/data-table.tsx"
import { Note, Quote } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { Timeline } from "@loa/ui/timeline.tsx"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf } from "../api/client.ts"
import { formatCount, formatDay, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"
import { paths, type ReportAt } from "../paths.ts"
import { type Report, reportDifference } from "./queries.ts"
import styles from "./report.module.css"
import { AdjustDialog } from "./report-adjust.tsx"

type Props = { at: ReportAt; data: Report }

/** Beside a report that nobody writes any more: its check code, how the book differs now, corrections, history. */
export function ReportAfter({ at, data }: Props) {
  return (
    <Stack loose>
      {data.hash && <Frozen data={data} />}
      {data.agency && data.state !== "open" && (
        <TextLink
          to={paths.report({
            ...{ planId: at.planId, period: at.period },
            ...{ scope: "consolidated", organizationId: data.agency.id },
          })}
        >
          {m.report_to_consolidated()}
        </TextLink>
      )}
      {data.hash && <Difference at={at} />}
      <Adjustments at={at} data={data} />
      <History data={data} />
    </Stack>
  )
}

const Frozen = ({ data }: { data: Report }) => (
  <Note icon="lock">
    {data.frozenAt && <p>{m.report_frozen({ at: formatInstant(data.frozenAt) })}</p>}
    <p>{m.report_hash()}</p>
    <p className={styles.hash}>{data.hash}</p>
  </Note>
)

function Difference({ at }: { at: ReportAt }) {
  const { data, error } = useQuery(reportDifference(at))
  if (error) return <Note tone="late">{problemOf(error).detail}</Note>
  if (!data) return null
  const { changes, entries } = data
  if (changes.length === 0 && entries.length === 0)
    return <Note icon="check">{m.report_difference_none()}</Note>
  return (
    <section aria-labelledby="difference">
      <h2 id="difference" className={styles.panelHead}>
        {m.report_difference()}
      </h2>
      <p className={styles.hint}>{m.report_difference_detail()}</p>
      <DataTable
        caption={m.report_difference_caption()}
        hideCaption
        rowKey={({ label }) => label}
        rows={changes}
        columns={[
          {
            ...{ key: "label", head: m.report_difference_figure(), names: true },
            cell: ({ label }) => <span lang="vi">{label}</span>,
          },
          {
            ...{ key: "frozen", head: m.report_difference_then(), number: true },
            cell: ({ frozen }) => formatCount(frozen),
          },
          {
            ...{ key: "live", head: m.report_difference_now(), number: true },
            cell: ({ live }) => formatCount(live),
          },
        ]}
      />
      <ul className={styles.changes}>
        {entries.map(({ id, title, firstDay, added }) => (
          <li key={id}>
            <TextLink to={paths.workActivity(id)}>
              <span lang="vi">{title}</span>
            </TextLink>{" "}
            ({formatDay(firstDay)}):{" "}
            {added ? m.report_difference_added() : m.report_difference_removed()}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Adjustments({ at, data }: Props) {
  const [asking, setAsking] = useState(false)
  if (data.adjustments.length === 0 && !data.may.adjust) return null
  return (
    <section aria-labelledby="adjustments">
      <h2 id="adjustments" className={styles.panelHead}>
        {m.report_adjustments()}
      </h2>
      <ul className={styles.changes} lang="vi">
        {data.adjustments.map(({ id, what, before, after, reason, day, byName }) => (
          <li key={id}>
            <b>
              {m.report_adjustment_line({
                ...{ what, before: formatCount(before), after: formatCount(after) },
              })}
            </b>
            <br />
            {m.report_adjustment_by({ day: formatDay(day), who: byName, reason })}
          </li>
        ))}
      </ul>
      {data.may.adjust && (
        <Button icon="pencil" onClick={() => setAsking(true)}>
          {m.report_adjust()}
        </Button>
      )}
      {asking && <AdjustDialog at={at} data={data} onClose={() => setAsking(false)} />}
    </section>
  )
}

/** Consecutive savings of one person are one line: what matters is who sent, returned and took it in. */
const told = (history: Report["history"]) =>
  history.filter(
    (line, at) =>
      line.verb !== "report.save" ||
      history[at + 1]?.verb !== "report.save" ||
      history[at + 1]?.actorName !== line.actorName,
  )

export function History({ data }: { data: Report }) {
  if (data.history.length === 0) return null
  const language = getLocale() === "en" ? "en" : "vi"
  return (
    <section aria-labelledby="history">
      <h2 id="history" className={styles.panelHead}>
        {m.report_history()}
      </h2>
      <Timeline
        items={told(data.history)
          .toReversed()
          .map(({ at, actorName, verb, reason }, place) => ({
            ...{ key: `${at} ${verb}`, when: formatInstant(at), dateTime: at, near: place === 0 },
            what: (
              <>
                <p>{m.report_history_line({ who: actorName, what: auditWords(verb, language) })}</p>
                {reason && (
                  <Quote>
                    <span lang="vi">{reason}</span>
                  </Quote>
                )}
              </>
            ),
          }))}
      />
    </section>
  )
}
