import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Note } from "@loa/ui/note.tsx"
import { formatCount, formatLongDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import type { Draft } from "./draft.ts"
import { fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import { type Row, timesOf } from "./series-form.ts"

type Props = { rows: readonly Row[]; draft: Draft; onTurn: (day: string) => void }

/** Every day of the series, to be left out one by one; those that cannot be written say why. */
export function SeriesPreview({ rows, draft, onTurn }: Props) {
  const refused = rows.filter((row) => row.problem !== null).length
  const taken = rows.filter((row) => row.taken !== null).length
  return (
    <section className={styles.stack} aria-labelledby={fieldId("days")}>
      <div>
        <h2 id={fieldId("days")} className={styles.seriesTitle} tabIndex={-1}>
          {m.series_days_title()}
        </h2>
        <p role="status" className={styles.lead}>
          <Total rows={rows} draft={draft} />
        </p>
      </div>
      {rows.length === 0 && <p className={styles.remark}>{m.series_days_none()}</p>}
      {refused > 0 && <Note tone="late">{m.series_days_refused({ count: refused })}</Note>}
      {taken > 0 && <Note>{m.series_days_taken({ count: taken })}</Note>}
      {rows.length > 0 && (
        <ul className={styles.days}>
          {rows.map((row) => (
            <li key={row.day}>
              <Checkbox
                label={formatLongDay(row.day)}
                hint={row.problem ?? (row.taken !== null ? <Taken title={row.taken} /> : undefined)}
                checked={row.ticked}
                disabled={row.problem !== null}
                onValue={() => onTurn(row.day)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Taken = ({ title }: { title: string }) => (
  <>
    {m.series_day_taken()} <span lang="vi">“{title}”</span>
  </>
)

/** How many entries, airings and minutes it makes in all. */
function Total({ rows, draft }: Pick<Props, "rows" | "draft">) {
  const count = rows.filter((row) => row.ticked).length
  const { timesAired } = draft.details
  const aired = typeof timesAired === "number" ? count * timesOf(draft.details) : 0
  const minutes = count * (draft.minutes || 0)
  const told = [
    m.series_total({ count: formatCount(count) }),
    aired > 0 && m.series_total_aired({ count: formatCount(aired) }),
    minutes > 0 && m.series_total_minutes({ count: formatCount(minutes) }),
  ]
  return <b>{told.filter(Boolean).join(" · ")}</b>
}
