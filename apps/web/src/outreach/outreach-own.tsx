import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Empty } from "@loa/ui/empty.tsx"
import { Facts } from "@loa/ui/facts.tsx"
import { Meter } from "@loa/ui/meter.tsx"
import { Note } from "@loa/ui/note.tsx"
import { Section } from "@loa/ui/page.tsx"
import { TextLink } from "@loa/ui/text-link.tsx"
import { Fragment } from "react"
import { formatCount, formatDay, formatShare } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { paths } from "../paths.ts"
import { AddLines } from "./outreach-add.tsx"
import { CopyLastYear } from "./outreach-copy.tsx"
import { FigureEntries } from "./outreach-entries.tsx"
import { Gaps } from "./outreach-gaps.tsx"
import { MonthSlots } from "./outreach-month.tsx"
import type { OutreachSlot, Planned } from "./outreach-queries.ts"
import { YearTable } from "./outreach-table.tsx"

/** One unit's plan for the year: how far it has come, what each month asks, and what it is made with. */
export function OwnOutreach({ outreach, own }: Planned) {
  const { slots, mayAdd } = own
  const months = [...Map.groupBy(slots, ({ month }) => month)]
  const done = months.filter(([, of]) => of.every(({ state }) => state === "done"))
  const open = months.filter((one) => !done.includes(one))
  return (
    <>
      <Ended outreach={outreach} own={own} />
      {slots.length > 0 && <Standing outreach={outreach} own={own} />}
      {mayAdd && (
        <>
          <CopyLastYear outreach={outreach} own={own} />
          <AddLines outreach={outreach} own={own} />
          <Gaps outreach={outreach} own={own} />
        </>
      )}
      {slots.length === 0 && (
        <Empty title={m.outreach_empty_title({ year: outreach.year })}>
          {mayAdd ? m.outreach_empty_write() : m.outreach_empty_read()}
        </Empty>
      )}
      {open.map(([month, of]) => (
        <MonthSlots key={month} {...{ outreach, own, month, slots: of }} />
      ))}
      <DoneMonths months={done} outreach={outreach} own={own} />
      {slots.length > 0 && <YearTable outreach={outreach} own={own} />}
      <FigureEntries outreach={outreach} own={own} />
    </>
  )
}

/** Who goes on with the plan of a unit that has ended. */
function Ended({ outreach: { plan, year }, own: { organization } }: Planned) {
  const { endedOn, name, successors } = organization
  if (!endedOn) return null
  const to = (id: string) => paths.outreach({ "ke-hoach": plan.id, nam: year, "don-vi": id })
  return (
    <Note boxed>
      <span lang="vi">{m.outreach_ended({ name, day: formatDay(endedOn) })}</span>{" "}
      {successors.map((one, at) => (
        <Fragment key={one.id}>
          {at > 0 && ", "}
          <TextLink to={to(one.id)}>{one.name}</TextLink>
        </Fragment>
      ))}
    </Note>
  )
}

function Standing({ outreach: { year }, own: { progress } }: Planned) {
  const { planned, done, waiting, short, share } = progress
  return (
    <Section small title={m.outreach_standing({ year })}>
      <Facts
        items={[
          {
            ask: m.outreach_ask_done(),
            figure: `${formatCount(done)}/${formatCount(planned)}`,
            unit: m.outreach_times(),
            picture: (
              <Meter
                parts={[
                  { key: "done", share: done },
                  { key: "rest", share: planned - done },
                ]}
              />
            ),
            text: m.outreach_share({ share: formatShare(share ?? 0) }),
          },
          {
            ask: m.outreach_ask_waiting(),
            figure: formatCount(waiting),
            unit: m.outreach_entries_unit(),
            text: m.outreach_waiting_text(),
          },
          {
            ask: m.outreach_ask_short(),
            figure: formatCount(short),
            unit: m.outreach_times(),
            text: short > 0 ? m.outreach_short_text() : m.outreach_short_none(),
          },
        ]}
      />
    </Section>
  )
}

type Months = { months: [number, OutreachSlot[]][] } & Planned

/** Months that have all they planned stand behind one line. */
const DoneMonths = ({ months, outreach, own }: Months) =>
  months.length > 0 && (
    <Disclosure summary={m.outreach_done_months({ count: formatCount(months.length) })}>
      {months.map(([month, slots]) => (
        <MonthSlots key={month} {...{ outreach, own, month, slots }} />
      ))}
    </Disclosure>
  )
