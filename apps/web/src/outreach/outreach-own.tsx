import { openMonths } from "@loa/domain/plan/outreach-plan-slots.ts"
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
import styles from "./outreach.module.css"
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
  const running = openMonths(outreach.year, outreach.today)
  const over = open.filter(([month]) => !running.includes(month))
  const ahead = open.filter(([month]) => running.includes(month))
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
      <Months months={ahead} outreach={outreach} own={own} />
      {ahead.length === 0 ? (
        <Months months={over} outreach={outreach} own={own} />
      ) : (
        <FoldedMonths
          summary={m.outreach_over_months({ count: formatCount(over.length) })}
          {...{ months: over, outreach, own }}
        />
      )}
      <FoldedMonths
        summary={m.outreach_done_months({ count: formatCount(done.length) })}
        {...{ months: done, outreach, own }}
      />
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
            picture: <Meter whole={planned} parts={[{ key: "done", share: done }]} />,
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

type MonthsProps = { months: [number, OutreachSlot[]][] } & Planned

const Months = ({ months, outreach, own }: MonthsProps) =>
  months.map(([month, slots]) => <MonthSlots key={month} {...{ outreach, own, month, slots }} />)

/** Months that are over stand behind one line: what is to be done now comes first. */
const FoldedMonths = ({ summary, ...props }: MonthsProps & { summary: string }) =>
  props.months.length > 0 && (
    <Disclosure summary={summary} className={styles.folded}>
      <Months {...props} />
    </Disclosure>
  )
