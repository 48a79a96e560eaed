import { NewPlanLines, outreachLabels } from "@loa/domain/plan/outreach-plan.ts"
import { Button, ButtonRow } from "@loa/ui/button.tsx"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { Note } from "@loa/ui/note.tsx"
import { NumberInput } from "@loa/ui/number-input.tsx"
import { Stack } from "@loa/ui/page.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { showToast } from "@loa/ui/toast-store.ts"
import { useState } from "react"
import { v7 as uuidv7 } from "uuid"
import { api, call } from "../api/client.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { type Sent, useSend } from "../units/use-send.ts"
import styles from "./outreach.module.css"
import { ChannelSelect, ItemSelect } from "./outreach-fields.tsx"
import { type OwnPlan, outreachChanged, type Planned } from "./outreach-queries.ts"
import { monthTitle } from "./outreach-words.ts"

const allMonths = Array.from({ length: 12 }, (_, at) => at + 1)

/** One for each month: sent again after a cut connection, they are the same lines. */
const newIds = () => allMonths.map(() => uuidv7())

type Typed = {
  itemCode: string
  channelCode: string
  months: number[]
  quantity: number | null
  note: string
  ids: string[]
}

const empty = (channelCode: string): Typed => ({
  ...{ itemCode: "", channelCode, months: [], quantity: 1, note: "", ids: newIds() },
})

const sentOf = ({ outreach, own }: Planned, typed: Typed) => ({
  ...{ planId: outreach.plan.id, organizationId: own.organization.id, year: outreach.year },
  lines: typed.months
    .toSorted((a, b) => a - b)
    .map((month) => ({
      ...{ id: typed.ids[month - 1], month, itemCode: typed.itemCode, note: typed.note },
      ...{ channelCode: typed.channelCode, quantity: typed.quantity },
    })),
})

/** The same for several months in one go. */
export function AddLines({ outreach, own }: Planned) {
  const usual = own.usual ?? own.channels[0]?.code ?? ""
  // Open where there is nothing yet, and left as it is after that.
  const [open] = useState(own.slots.length === 0)
  const [typed, setTyped] = useState(() => empty(usual))
  const set = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const sent = useSend({
    schema: NewPlanLines,
    labels: outreachLabels,
    send: (json) => call(api.outreach.lines.$put({ json })),
    onDone: async ({ added }) => {
      await outreachChanged()
      showToast({ text: m.outreach_added({ count: formatCount(added.length) }), tone: "done" })
      setTyped((now) => empty(now.channelCode))
    },
  })
  return (
    <Disclosure summary={m.outreach_add()} className={styles.aside} open={open}>
      <form
        noValidate
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault()
          sent.submit(sentOf({ outreach, own }, typed))
        }}
      >
        <Stack>
          <Problems sent={sent} />
          <div className={styles.selects}>
            <ItemSelect
              own={own}
              value={typed.itemCode}
              onValue={(itemCode) => set({ itemCode, months: [] })}
              error={sent.errorOf("lines.0.itemCode")}
            />
            <ChannelSelect
              own={own}
              value={typed.channelCode}
              onValue={(channelCode) => set({ channelCode, months: [] })}
              error={sent.errorOf("lines.0.channelCode")}
            />
          </div>
          <Months own={own} typed={typed} set={set} sent={sent} />
          <div className={styles.selects}>
            <TextInput
              label={m.outreach_note()}
              error={sent.errorOf("lines.0.note")}
              value={typed.note}
              onValue={(note) => set({ note })}
              maxLength={500}
              lang="vi"
            />
            <NumberInput
              label={m.outreach_quantity()}
              error={sent.errorOf("lines.0.quantity")}
              value={typed.quantity}
              onValue={(quantity) => set({ quantity })}
              unit={m.outreach_times()}
            />
          </div>
          <ButtonRow>
            <Button type="submit" variant="main" icon="plus" busy={sent.busy}>
              {typed.months.length > 1
                ? m.outreach_add_months({ count: typed.months.length })
                : m.outreach_add_one()}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Disclosure>
  )
}

/** Refusals that belong to no field on screen. */
function Problems({ sent }: { sent: Sent }) {
  const shown = /^lines(\.0\.(itemCode|channelCode|note|quantity))?$|\.month$/
  const others = sent.errors.filter(({ field }) => !shown.test(field))
  if (!sent.problem && others.length === 0) return null
  return (
    <Note icon="warning" tone="late" boxed role="alert">
      {sent.problem?.detail}
      {others.map(({ field, label, message }) => (
        <p key={field}>{`${label}: ${message}`}</p>
      ))}
    </Note>
  )
}

type MonthsProps = { own: OwnPlan; typed: Typed; set: (part: Partial<Typed>) => void; sent: Sent }

/** A month that has the line already is not chosen again. */
function Months({ own, typed, set, sent }: MonthsProps) {
  const { itemCode, channelCode, months } = typed
  const taken = own.slots
    .filter((slot) => slot.itemCode === itemCode && slot.channelCode === channelCode)
    .filter(({ lines }) => lines.some((l) => l.organizationId === own.organization.id))
    .map(({ month }) => month)
  const free = allMonths.filter((month) => !taken.includes(month))
  const wrong = sent.errors.find(({ field }) => field.endsWith(".month"))
  const missing = sent.errorOf("lines") && months.length === 0
  const toggle = (month: number) =>
    set({
      months: months.includes(month) ? months.filter((one) => one !== month) : [...months, month],
    })
  return (
    <FieldGroup
      label={m.outreach_months()}
      hint={taken.length > 0 ? m.outreach_months_taken() : m.outreach_months_hint()}
      error={wrong?.message ?? (missing ? m.outreach_months_missing() : undefined)}
    >
      {() => (
        <ChipRow label={m.outreach_months()}>
          {allMonths.map((month) => (
            <Chip
              key={month}
              size="sm"
              pressed={months.includes(month)}
              disabled={taken.includes(month)}
              onClick={() => toggle(month)}
            >
              {monthTitle(month)}
            </Chip>
          ))}
          <Button
            variant="quiet"
            size="sm"
            onClick={() => set({ months: months.length === free.length ? [] : free })}
          >
            {months.length === free.length ? m.outreach_months_none() : m.outreach_months_all()}
          </Button>
        </ChipRow>
      )}
    </FieldGroup>
  )
}
