import { type Column, DataTable } from "@loa/ui/data-table.tsx"
import { Section } from "@loa/ui/page.tsx"
import { Link } from "react-router"
import { formatCount, formatShortMonth } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { figureTo } from "./outreach-month.tsx"
import type { OutreachSlot, Planned } from "./outreach-queries.ts"
import { doneOf, itemName, monthTitle } from "./outreach-words.ts"

/** An item's slots by month; null: the row of all items. */
type Row = { itemCode: string | null; slots: OutreachSlot[] }

const sums = (slots: readonly OutreachSlot[]) => ({
  planned: slots.reduce((sum, slot) => sum + slot.planned, 0),
  counted: slots.reduce((sum, slot) => sum + Math.min(slot.counted, slot.planned), 0),
})

/** Planned and done by item and month, with their sums; each figure opens the entries behind it. */
export function YearTable({ outreach, own }: Planned) {
  const items = Map.groupBy(own.slots, ({ itemCode }) => itemCode)
  const rows: Row[] = [
    ...own.items
      .filter(({ code }) => items.has(code))
      .map(({ code }) => ({ itemCode: code, slots: items.get(code) ?? [] })),
    { itemCode: null, slots: own.slots },
  ]
  const months = Array.from({ length: 12 }, (_, at) => at + 1).filter((month) =>
    own.slots.some((slot) => slot.month === month),
  )
  const nameOf = ({ itemCode }: Row) =>
    itemCode === null ? m.outreach_total() : itemName(own, itemCode)
  const figure = (row: Row, month: number | null) => {
    const slots = month === null ? row.slots : row.slots.filter((slot) => slot.month === month)
    if (slots.length === 0) return ""
    const { planned, counted } = sums(slots)
    const shown = `${formatCount(counted)}/${formatCount(planned)}`
    const asked = { ...(row.itemCode && { item: row.itemCode }), ...(month && { month }) }
    return (
      <Link
        to={figureTo({ outreach, own }, asked)}
        preventScrollReset
        aria-label={m.outreach_open_figure({
          what: nameOf(row),
          month: month === null ? m.outreach_year({ year: outreach.year }) : monthTitle(month),
          figure: doneOf({ planned, counted }),
        })}
      >
        {shown}
      </Link>
    )
  }
  const columns: Column<Row>[] = [
    {
      ...{ key: "item", head: m.outreach_item(), names: true },
      cell: (row) => <span lang="vi">{nameOf(row)}</span>,
    },
    ...months.map((month) => ({
      ...{ key: String(month), head: formatShortMonth(month), number: true },
      cell: (row: Row) => figure(row, month),
    })),
    {
      ...{ key: "total", head: m.outreach_total(), number: true },
      cell: (row) => figure(row, null),
    },
  ]
  return (
    <Section small title={m.outreach_table()} lede={m.outreach_table_lede()}>
      <DataTable
        caption={m.outreach_table_caption({ year: outreach.year })}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ itemCode }) => itemCode ?? ""}
        strong={({ itemCode }) => itemCode === null}
      />
    </Section>
  )
}
