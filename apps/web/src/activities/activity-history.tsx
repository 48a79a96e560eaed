import { Quote } from "@loa/ui/note.tsx"
import { Timeline } from "@loa/ui/timeline.tsx"
import { formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import styles from "./differences.module.css"
import type { Names } from "./field-words.ts"
import { historyWords } from "./history-words.ts"
import type { Activity } from "./queries.ts"

type Props = { history: Activity["history"]; names: Names }

/** What happened to it, the latest first, each in a sentence and field by field. */
export function ActivityHistory({ history, names }: Props) {
  return (
    <Timeline
      items={history.toReversed().map((line, at) => ({
        key: `${line.at} ${line.verb}`,
        when: formatInstant(line.at),
        dateTime: line.at,
        near: at === 0,
        what: <Line line={line} names={names} />,
      }))}
    />
  )
}

function Line({ line, names }: { line: Props["history"][number]; names: Names }) {
  const { text, differences } = historyWords(line, names)
  return (
    <>
      <p>{text}</p>
      {line.reason && (
        <Quote>
          <span lang="vi">{line.reason}</span>
        </Quote>
      )}
      {differences.length > 0 && (
        <ul className={styles.changes}>
          {differences.map(({ field, label, before, after }) => (
            <li key={field}>
              <b>{label}:</b> <del>{before || m.activity_empty()}</del>{" "}
              <span aria-hidden="true">→</span> <ins>{after || m.activity_empty()}</ins>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
