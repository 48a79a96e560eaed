import type { Day } from "@loa/domain/dates.ts"
import type { Period } from "@loa/domain/reports/period.ts"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section } from "@loa/ui/page.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { StateTag } from "@loa/ui/state-tag.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { Link } from "react-router"
import { formatCount, formatDay, formatShortDay, formatWeekday, romanQuarter } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import type { Work } from "../plan/board-queries.ts"
import { weekNumber } from "../plan/board-words.ts"
import styles from "./work.module.css"

type Due = Work["due"][number]

export const periodName = (period: Period): string =>
  period.kind === "year"
    ? m.work_period_year({ year: period.year })
    : m.work_period_quarter({ quarter: romanQuarter(period.quarter), year: period.year })

/** What has to be done, in a few words. */
export function dueName(due: Due): string {
  switch (due.kind) {
    case "week":
      return m.work_due_week({ code: due.line.code, week: weekNumber(due.key) })
    case "year":
      return m.work_due_year({ code: due.line.code, year: due.key })
    case "quiet":
      return m.work_due_quiet({ code: due.line.code })
    case "cut-off":
      return m.work_due_cut_off({ period: periodName(due.period) })
    default:
      return m.work_due_report({ period: periodName(due.period) })
  }
}

function dueDetail(due: Due): string {
  switch (due.kind) {
    case "cut-off": {
      const { counted, waiting, returned, drafts } = due.logged
      return m.work_due_logged({ counted, waiting, returned, drafts })
    }
    case "report":
      return due.returned ?? m.work_due_cut_off_was({ day: formatDay(due.cutOff) })
    case "quiet":
      return m.work_due_quiet_days({ days: formatCount(due.days) })
    default:
      return due.waiting > 0 ? m.work_due_waiting({ count: formatCount(due.waiting) }) : ""
  }
}

/** Where it is done: the line's page, or the report itself. */
function placeOf(due: Due, { plan, organization }: Work): string {
  if ("line" in due) return paths.workTask(due.line.code)
  const at = { planId: plan.id, period: due.key, organizationId: organization.id }
  return paths.report({ ...at, scope: "unit" })
}

function DueLine({ due, work }: { due: Due; work: Work }) {
  const line = "line" in due ? due.line : null
  const returned = due.kind === "report" && due.returned !== null
  const detail = dueDetail(due)
  return (
    <li className={styles.due}>
      <time dateTime={due.due} className={styles.dueDay}>
        <b className="num">{formatShortDay(due.due)}</b>
        <span>{formatWeekday(due.due)}</span>
      </time>
      <div>
        <p className={styles.dueName}>
          <Link to={placeOf(due, work)} className={styles.dueLink}>
            {dueName(due)}
          </Link>{" "}
          {returned && <StateTag tone="returned">{m.report_state_returned()}</StateTag>}
        </p>
        {line && (
          <p className={styles.dueDetail} lang="vi">
            {line.title}
          </p>
        )}
        {detail && (
          <p className={styles.dueDetail} {...(returned && { lang: "vi" })}>
            {detail}
          </p>
        )}
      </div>
    </li>
  )
}

/** What is to be done soon, by the day it is due. */
export const DueSoon = ({ work }: { work: Work }) => (
  <Section
    small
    title={m.work_due()}
    count={work.due.length > 0 ? m.work_due_count({ count: work.due.length }) : undefined}
  >
    {work.due.length === 0 ? (
      <Note icon="check" tone="done">
        {m.work_due_none()}
      </Note>
    ) : (
      <Card rows>
        <ol>
          {work.due.map((one) => (
            <DueLine key={`${one.kind} ${dueName(one)}`} due={one} work={work} />
          ))}
        </ol>
      </Card>
    )}
  </Section>
)

function lateDetail({ keys, days, waiting }: Work["late"][number]): string {
  const [first = ""] = keys
  const said =
    days !== null
      ? m.work_late_days({ days: formatCount(days) })
      : first.includes("-W")
        ? m.work_late_weeks({ count: keys.length, weeks: keys.map(weekNumber).join(", ") })
        : m.work_late_year({ year: first })
  const waits = waiting > 0 ? m.tasks_waiting({ count: formatCount(waiting) }) : ""
  return [said, waits].filter(Boolean).join(" · ")
}

/** What has been missed: it can still be logged, or be said that it will not be done. */
export function Late({ work }: { work: Work }) {
  const { late, lateReports } = work
  const count = late.length + lateReports.length
  if (count === 0) return null
  return (
    <Section small title={m.work_late()} count={m.work_due_count({ count })}>
      <Card rows>
        <ul>
          {lateReports.map((row) => (
            <li key={row.key} className={styles.late}>
              <p className={styles.dueName}>
                <ProgressTag tone="late">{m.tasks_state_late()}</ProgressTag>{" "}
                <Link to={placeOf(row, work)} className={styles.dueLink}>
                  {dueName(row)}
                </Link>
              </p>
              <p className={styles.dueDetail}>{m.tasks_due_on({ day: formatDay(row.due) })}</p>
            </li>
          ))}
          {late.map((row) => (
            <li key={row.line.code} className={styles.late}>
              <p className={styles.dueName}>
                <ProgressTag tone="late">{m.tasks_state_late()}</ProgressTag>{" "}
                {m.tasks_line({ code: row.line.code })}
              </p>
              <p className={styles.dueDetail} lang="vi">
                {row.line.title}
              </p>
              <p className={styles.dueDetail}>{lateDetail(row)}</p>
              <TextLink to={paths.workTask(row.line.code)}>
                {m.work_late_open({ code: row.line.code })}
              </TextLink>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}

/** The nearest day, as the second half of a sentence. */
export const whenText = (due: Day, today: Day): string => {
  const days = (Date.parse(due) - Date.parse(today)) / 86_400_000
  return days === 0 ? m.work_when_today() : m.work_when_days({ days })
}
