import type { Day } from "@loa/domain/dates.ts"
import { Entry } from "@loa/ui/entry-list.tsx"
import { ProgressTag } from "@loa/ui/progress-tag.tsx"
import { formatCount, formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { ItemTag } from "../transparency/item-tag.tsx"
import { materialIcons, materialKindName } from "./material-names.ts"
import type { MaterialRow } from "./queries.ts"

/** How far a material is, for the reader's own office first. */
function State({ row, today }: { row: MaterialRow; today: Day }) {
  if (row.validFrom > today)
    return (
      <ProgressTag tone="ahead">
        {m.material_state_later({ day: formatDay(row.validFrom) })}
      </ProgressTag>
    )
  if (row.waiting) return <ProgressTag tone="on-track">{m.material_state_waiting()}</ProgressTag>
  if (!row.inUse) return <ProgressTag tone="skipped">{m.material_state_ended()}</ProgressTag>
  return row.confirmed ? (
    <ProgressTag tone="done">{m.material_state_confirmed()}</ProgressTag>
  ) : null
}

/** One material in the list: what it is, since when, for what, and who has it. */
export const MaterialEntry = ({ row, today }: { row: MaterialRow; today: Day }) => (
  <Entry
    level={2}
    icon={materialIcons[row.kind]}
    title={<span lang="vi">{row.title}</span>}
    to={paths.material(row.id)}
    meta={[
      <span key="kind">{materialKindName(row.kind)}</span>,
      row.minutes !== null && (
        <span key="minutes">{m.material_minutes({ count: formatCount(row.minutes) })}</span>
      ),
      row.documentNumber && (
        <span key="number" lang="vi">
          {m.material_number({ number: row.documentNumber })}
        </span>
      ),
      <span key="from">{formatDay(row.validFrom)}</span>,
      row.receipts.asked > 0 && (
        <span key="receipts" className="num">
          {m.material_received_of({
            confirmed: formatCount(row.receipts.confirmed),
            asked: formatCount(row.receipts.asked),
          })}
        </span>
      ),
    ]}
    tags={row.items.map(({ indexId, ...item }) => (
      <ItemTag key={item.code} item={{ ...item, index: indexId }} />
    ))}
    trailing={<State row={row} today={today} />}
  />
)
