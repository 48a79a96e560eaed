import { daysSince } from "@loa/domain/materials/receipt-reminder.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { DataTable } from "@loa/ui/data-table.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { formatCount, formatDay, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { copyText } from "../reports/copy-text.ts"
import type { Material, MaterialUnit } from "./queries.ts"

type Props = { row: Material; units: readonly MaterialUnit[] }

const unitColumn = {
  ...{ key: "unit", head: m.material_col_unit(), names: true },
  cell: ({ name }: MaterialUnit) => <span lang="vi">{name}</span>,
}

/** Who has it and who has not, for whoever looks after the material. */
export function MaterialReceipts({ row, units }: Props) {
  const missing = units.filter(({ since, confirmedAt }) => since !== null && confirmedAt === null)
  const confirmed = units.filter(({ confirmedAt }) => confirmedAt !== null)
  const asked = units.filter(({ since }) => since !== null).length
  return (
    <Section
      small
      title={m.material_receipts()}
      count={asked > 0 ? `${formatCount(asked - missing.length)}/${formatCount(asked)}` : undefined}
    >
      <Stack>
        {missing.length > 0 && <Missing rows={missing} row={row} />}
        {missing.length === 0 && (
          <Note icon="check" tone="done">
            {asked > 0 ? m.material_receipts_all() : m.material_receipts_nobody()}
          </Note>
        )}
        {confirmed.length > 0 && (
          <Disclosure
            summary={m.material_confirmed_units({ count: formatCount(confirmed.length) })}
          >
            <Confirmed rows={confirmed} />
          </Disclosure>
        )}
        {row.reminder && <Reminder text={row.reminder} />}
      </Stack>
    </Section>
  )
}

function waitedText(days: number): string {
  return days > 0
    ? m.material_missing_days({ count: formatCount(days) })
    : m.material_missing_today()
}

const Missing = ({ rows, row }: { rows: readonly MaterialUnit[]; row: Material }) => (
  <DataTable
    caption={m.material_missing()}
    columns={[
      unitColumn,
      {
        ...{ key: "since", head: m.material_col_since(), tight: true },
        cell: ({ since }) =>
          since && `${formatDay(since)} · ${waitedText(daysSince(since, row.today))}`,
      },
    ]}
    rows={rows}
    rowKey={({ organizationId }) => organizationId}
  />
)

const Confirmed = ({ rows }: { rows: readonly MaterialUnit[] }) => (
  <DataTable
    caption={m.material_receipts()}
    hideCaption
    columns={[
      unitColumn,
      {
        ...{ key: "at", head: m.material_col_state(), tight: true },
        cell: ({ confirmedAt, since }) => (
          <>
            {confirmedAt && formatInstant(confirmedAt)}
            {since === null && ` (${m.material_not_asked()})`}
          </>
        ),
      },
      {
        ...{ key: "by", head: m.material_col_by() },
        cell: ({ confirmedByName }) => <span lang="vi">{confirmedByName}</span>,
      },
    ]}
    rows={rows}
    rowKey={({ organizationId }) => organizationId}
  />
)

const Reminder = ({ text }: { text: string }) => (
  <Stack>
    <TextArea
      label={m.material_reminder()}
      hint={m.material_reminder_hint()}
      lang="vi"
      rows={8}
      readOnly
      value={text}
    />
    <ButtonRow>
      <Button icon="copy" onClick={() => void copyText(text)}>
        {m.material_reminder_copy()}
      </Button>
    </ButtonRow>
  </Stack>
)
