import type { Day } from "@loa/domain/dates.ts"
import type { Period } from "@loa/domain/reports/period.ts"
import { Card } from "@loa/ui/card.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section } from "@loa/ui/page.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
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
      return m.work_due_cut_off_was({ day: formatDay(due.cutOff) })
    case "quiet":
      return m.work_due_quiet_days({ days: formatCount(due.days) })
    default:
      return due.waiting > 0 ? m.work_due_waiting({ count: formatCount(due.waiting) }) : ""
  }
}

function DueLine({ due }: { due: Due }) {
  const line = "line" in due ? due.line : null
  const detail = dueDetail(due)
  return (
    <li className={styles.due}>
      <time dateTime={due.due} className={styles.dueDay}>
        <b className="num">{formatShortDay(due.due)}</b>
        <span>{formatWeekday(due.due)}</span>
      </time>
      <div>
        <p className={styles.dueName}>
          {line ? (
            <Link to={paths.workTask(line.code)} className={styles.dueLink}>
              {dueName(due)}
            </Link>
          ) : (
            dueName(due)
          )}
        </p>
        {line && (
          <p className={styles.dueDetail} lang="vi">
            {line.title}
          </p>
        )}
        {detail && <p className={styles.dueDetail}>{detail}</p>}
      </div>
    </li>
  )
}

/** What is to be done soon, by the day it is due. */
export const DueSoon = ({ due }: { due: Work["due"] }) => (
  <Section
    small
    title={m.work_due()}
    count={due.length > 0 ? m.work_due_count({ count: due.length }) : undefined}
  >
    {due.length === 0 ? (
      <Note icon="check" tone="done">
        {m.work_due_none()}
      </Note>
    ) : (
      <Card rows>
        <ol>
          {due.map((one) => (
            <DueLine key={`${one.kind} ${dueName(one)}`} due={one} />
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
export function Late({ late }: { late: Work["late"] }) {
  if (late.length === 0) return null
  return (
    <Section small title={m.work_late()} count={m.work_due_count({ count: late.length })}>
      <Card rows>
        <ul>
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
