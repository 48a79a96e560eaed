import { Dialog } from "@loa/ui/dialog.tsx"
import { Entry, EntryList } from "@loa/ui/entry-list.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { StateTag } from "@loa/ui/state-tag.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router"
import { channelIcon } from "../activities/channel-icon.ts"
import { stateName } from "../activities/state-words.ts"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { useLeave } from "../plan/use-leave.ts"
import styles from "./outreach.module.css"
import {
  type Figure,
  figureIn,
  type OutreachSlot,
  type Planned,
  type PlannedEntry,
  plannedEntries,
} from "./outreach-queries.ts"
import { channelText, doneOf, itemName, monthTitle, slotName } from "./outreach-words.ts"

/** The entries behind the figure that the address names, under the slots they count for. */
export function FigureEntries({ outreach, own }: Planned) {
  const [search] = useSearchParams()
  const figure = figureIn(search)
  const close = useLeave("o")
  if (!figure) return null
  const { item, channel, month } = figure
  const title = [
    item ? itemName(own, item) : m.outreach_total(),
    channel && channelText(own, channel),
    month ? monthTitle(Number(month)) : m.outreach_year({ year: outreach.year }),
  ]
    .filter(Boolean)
    .join(" · ")
  return (
    <Dialog open wide onClose={close} title={title} closeLabel={m.log_close()}>
      <Slots {...{ outreach, own, figure }} />
    </Dialog>
  )
}

const isOf = (figure: Figure) => (slot: OutreachSlot) =>
  (!figure.item || slot.itemCode === figure.item) &&
  (!figure.channel || slot.channelCode === figure.channel) &&
  (!figure.month || slot.month === Number(figure.month))

function Slots({ outreach, own, figure }: Planned & { figure: Figure }) {
  const { data } = useSuspenseQuery(plannedEntries(outreach, figure))
  const slots = own.slots.filter(isOf(figure))
  const behind = (slot: OutreachSlot) =>
    data.data.filter(
      (entry) =>
        entry.itemCode === slot.itemCode &&
        entry.channelCode === slot.channelCode &&
        entry.month === slot.month,
    )
  return (
    <Stack>
      <p className={styles.noted}>{m.outreach_entries_note()}</p>
      {slots.map((slot) => (
        <section key={`${slot.itemCode}~${slot.channelCode}~${slot.month}`}>
          {slots.length > 1 && (
            <h3 className={styles.slotHead}>
              {`${monthTitle(slot.month)} · ${slotName(own, slot)} · ${doneOf(slot)}`}
            </h3>
          )}
          <Entries rows={behind(slot)} level={slots.length > 1 ? 4 : 3} />
        </section>
      ))}
      {data.more && <p className={styles.noted}>{m.outreach_entries_more()}</p>}
    </Stack>
  )
}

function Entries({ rows, level }: { rows: PlannedEntry[]; level: 3 | 4 }) {
  if (rows.length === 0) return <p className={styles.noted}>{m.outreach_entries_none()}</p>
  return (
    <EntryList>
      {rows.map((row) => (
        <Entry
          key={row.id}
          level={level}
          icon={channelIcon(row.channelCode)}
          title={<span lang="vi">{row.title}</span>}
          to={paths.workActivity(row.id)}
          meta={[
            <span key="day">{formatDay(row.firstDay)}</span>,
            <span key="who" lang="vi">
              {row.organizationName}
            </span>,
          ]}
          trailing={<StateTag tone={row.state}>{stateName[row.state]()}</StateTag>}
        />
      ))}
    </EntryList>
  )
}
