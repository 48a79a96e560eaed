import { Button, ButtonLink, ButtonRow } from "@loa/ui/button.tsx"
import { type Column, DataTable } from "@loa/ui/data-table.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section, Stack } from "@loa/ui/page.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useNavigate } from "react-router"
import { formatDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { copyText } from "./copy-text.ts"
import { type Desk, type DeskRow, desk, type ReportList } from "./queries.ts"
import styles from "./reports.module.css"
import { LateTag, ReportStateTag } from "./state-words.tsx"

const keyOf = (row: DeskRow) => [row.planId, row.period, row.organizationId].join("|")

/** A focal point's table of one period: every unit by name, with its state; and the reminder to those missing. */
export function DeskView({ list, shown }: { list: ReportList; shown: DeskRow }) {
  const { data } = useSuspenseQuery(desk(shown))
  const navigate = useNavigate()
  const pick = (key: string) => {
    const row = list.desks.find((one) => keyOf(one) === key)
    if (row)
      navigate(
        paths.reports({
          ...{ "ke-hoach": row.planId, ky: row.period, "co-quan": row.organizationId },
        }),
      )
  }
  return (
    <Section small title={m.report_desk()} lede={<Sums row={shown} today={list.today} />}>
      <Stack>
        <div className={styles.pick}>
          <SelectInput
            label={m.report_desk_pick()}
            dense
            value={keyOf(shown)}
            onValue={pick}
            options={groupsOf(list.desks)}
          />
          <ButtonLink variant="main" icon="document" to={paths.report(shown)}>
            {m.report_desk_consolidate()}
          </ButtonLink>
        </div>
        <Units data={data} />
        <Reminder text={data.reminder} />
      </Stack>
    </Section>
  )
}

/** Periods under the plan they belong to. */
const groupsOf = (desks: readonly DeskRow[]) =>
  [...Map.groupBy(desks, ({ planTitle }) => planTitle)].map(([group, rows]) => ({
    group,
    options: rows.map((row) => ({
      value: keyOf(row),
      label: `${row.label} · ${row.organizationName}`,
    })),
  }))

function Sums({ row, today }: { row: DeskRow; today: string }) {
  const parts = [
    m.report_desk_lede({ sent: row.sent, asked: row.asked }),
    m.report_due({ day: formatDay(row.due) }),
    ...(row.missing > 0 ? [m.report_desk_missing({ count: row.missing })] : []),
    ...(row.waiting > 0 ? [m.report_desk_waiting({ count: row.waiting })] : []),
    ...(today < row.to ? [m.report_running({ day: formatDay(row.to) })] : []),
  ]
  return <>{parts.join(" · ")}</>
}

function Units({ data }: { data: Desk }) {
  const { planId, period, today, due } = data
  const columns: Column<Desk["units"][number]>[] = [
    {
      key: "unit",
      head: m.report_desk_unit(),
      names: true,
      cell: ({ organizationId, name }) => (
        <TextLink to={paths.report({ planId, period, scope: "unit", organizationId })}>
          <span lang="vi">{name}</span>
        </TextLink>
      ),
    },
    {
      key: "state",
      head: m.report_desk_state(),
      cell: ({ optional, state, late, sentOn, reason }) => (
        <>
          <span className={styles.tags}>
            {optional && !sentOn ? (
              m.report_state_none()
            ) : (
              <ReportStateTag state={state} scope="unit" />
            )}
            {late && !sentOn && <LateTag due={due} today={today} />}
          </span>
          {state === "returned" && reason && (
            <p className={styles.quiet} lang="vi">
              {reason}
            </p>
          )}
        </>
      ),
    },
    {
      key: "sent",
      head: m.report_desk_sent(),
      tight: true,
      cell: ({ sentOn, late }) => {
        if (!sentOn) return "–"
        const day = { day: formatDay(sentOn) }
        return late ? m.report_sent_late(day) : formatDay(sentOn)
      },
    },
  ]
  return (
    <DataTable
      caption={m.report_desk_caption({ label: data.label })}
      hideCaption
      columns={columns}
      rows={data.units}
      rowKey={({ organizationId }) => organizationId}
    />
  )
}

function Reminder({ text }: { text: string }) {
  if (!text) return <Note icon="check">{m.report_reminder_none()}</Note>
  return (
    <Stack>
      <TextArea
        label={m.report_reminder()}
        hint={m.report_reminder_hint()}
        lang="vi"
        rows={8}
        readOnly
        value={text}
      />
      <ButtonRow>
        <Button icon="copy" onClick={() => copyText(text)}>
          {m.report_reminder_copy()}
        </Button>
      </ButtonRow>
    </Stack>
  )
}
