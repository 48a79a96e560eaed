import type { Day } from "@loa/domain/dates.ts"
import { isSent } from "@loa/domain/reports/state.ts"
import { Card } from "@loa/ui/card.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { Link } from "react-router"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import type { ReportListRow } from "./queries.ts"
import styles from "./reports.module.css"
import { dueWords, inTitle, LateTag, ReportStateTag } from "./state-words.tsx"

type Rows = { rows: readonly ReportListRow[]; today: Day }

/** What has to be sent first, the soonest due on top; what was sent below; old plans folded away. */
export function OwnReports({ rows, today }: Rows) {
  const unsent = rows.filter(({ state }) => !isSent(state))
  const due = unsent.filter(({ planEnded }) => !planEnded).toReversed()
  const ended = unsent.filter(({ planEnded }) => planEnded)
  const sent = rows.filter(({ state }) => isSent(state))
  return (
    <Stack>
      <h3 className={styles.sub}>{m.report_own_due()}</h3>
      {due.length > 0 ? <List rows={due} today={today} /> : <Note>{m.report_none_due()}</Note>}
      {sent.length > 0 && (
        <>
          <h3 className={styles.sub}>{m.report_own_sent()}</h3>
          <List rows={sent} today={today} />
        </>
      )}
      {ended.length > 0 && (
        <Disclosure summary={m.report_own_ended({ count: ended.length })}>
          <List rows={ended} today={today} />
        </Disclosure>
      )}
    </Stack>
  )
}

const ofSeveralPlans = (rows: Rows["rows"]) => new Set(rows.map(({ planId }) => planId)).size > 1

const List = ({ rows, today }: Rows) => (
  <Card flush>
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={`${row.planId} ${row.organizationId} ${row.period}`}>
          <div className={styles.grow}>
            <Link className={styles.title} to={paths.report(row)}>
              {m.report_row_title({ label: inTitle(row.label) })}
            </Link>
            <p className={styles.quiet}>
              <span lang="vi">{row.organizationName}</span> · {dueWords({ ...row, today })}
              {ofSeveralPlans(rows) && (
                <>
                  {" · "}
                  <span lang="vi">{row.planTitle}</span>
                </>
              )}
            </p>
            {row.state === "returned" && row.stateReason && (
              <p className={styles.quiet} lang="vi">
                {m.report_returned_because()}: {row.stateReason}
              </p>
            )}
          </div>
          <span className={styles.tags}>
            {row.late && !row.sentOn && <LateTag due={row.due} today={today} />}
            <ReportStateTag state={row.state} scope={row.scope} />
          </span>
        </li>
      ))}
    </ul>
  </Card>
)
