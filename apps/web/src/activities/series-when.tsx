import { addDays } from "@loa/domain/dates.ts"
import { Button } from "@loa/ui/button.tsx"
import { Chip } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { NumberInput } from "@loa/ui/number-input.tsx"
import { DateInput } from "@loa/ui/text-input.tsx"
import { formatWeekday } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"
import { aired, eachAiring, type SeriesForm, timesOf } from "./series-form.ts"

type Props = PartProps & { form: SeriesForm; change: (patch: Partial<SeriesForm>) => void }

/** On which weekdays, from when to when, how often a day, and when not. */
export function WhenPart(props: Props) {
  const { form, change, errors } = props
  return (
    <>
      <WeekdaysPart {...props} />
      <div className={styles.pair}>
        <DateInput
          dense
          id={fieldId("from")}
          label={m.series_from()}
          value={form.from ?? ""}
          error={errorAt(errors, "from")}
          onValue={(day) => change({ from: day || null })}
        />
        <DateInput
          dense
          id={fieldId("to")}
          label={m.series_to()}
          min={form.from ?? undefined}
          value={form.to ?? ""}
          error={errorAt(errors, "to")}
          onValue={(day) => change({ to: day || null })}
        />
      </div>
      <AiredPart {...props} />
      <ExceptPart {...props} />
    </>
  )
}

/** A Monday, to name the weekdays by. */
const monday = "2024-01-01"
const weekdays = [
  { day: 1, short: m.series_weekday_1 },
  { day: 2, short: m.series_weekday_2 },
  { day: 3, short: m.series_weekday_3 },
  { day: 4, short: m.series_weekday_4 },
  { day: 5, short: m.series_weekday_5 },
  { day: 6, short: m.series_weekday_6 },
  { day: 7, short: m.series_weekday_7 },
]

function WeekdaysPart({ form, change, errors }: Props) {
  const flip = (day: number) =>
    form.weekdays.includes(day)
      ? form.weekdays.filter((one) => one !== day)
      : [...form.weekdays, day]
  return (
    <FieldGroup
      id={fieldId("weekdays")}
      label={m.series_weekdays()}
      error={errorAt(errors, "weekdays")}
    >
      {({ id, ...named }) => (
        // biome-ignore lint/a11y/useSemanticElements: the label is drawn by the field around it
        <div role="group" id={id} tabIndex={-1} className={styles.weekdays} {...named}>
          {weekdays.map(({ day, short }) => (
            <Chip
              key={day}
              aria-label={`${short()}, ${formatWeekday(addDays(monday, day - 1))}`}
              pressed={form.weekdays.includes(day)}
              onClick={() => change({ weekdays: flip(day) })}
            >
              {short()}
            </Chip>
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

/** What is aired is counted by airing; the day's minutes are all of them together. */
function AiredPart({ draft, set, options, errors }: Props) {
  const channel = options.channels.find(({ code }) => code === draft.channelCode)
  const asks = channel?.asks ?? []
  const each = eachAiring(draft)
  const { timesAired } = draft.details
  const times = typeof timesAired === "number" ? timesAired : null
  if (!asks.includes("minutes")) return null
  return (
    <div className={styles.pair}>
      {asks.includes("timesAired") && (
        <NumberInput
          dense
          id={fieldId("details.timesAired")}
          label={m.series_times()}
          locale={getLocale()}
          value={times}
          error={errorAt(errors, "details.timesAired")}
          onValue={(count) => set(aired(draft, each, count))}
        />
      )}
      <NumberInput
        dense
        id={fieldId("minutes")}
        label={asks.includes("timesAired") ? m.series_minutes_each() : m.series_minutes_day()}
        locale={getLocale()}
        decimals={1}
        value={each}
        error={errorAt(errors, "minutes")}
        onValue={(minutes) => {
          const day = (minutes ?? 0) * timesOf(draft.details)
          set({ minutes: minutes === null ? null : Math.round(day) })
        }}
      />
    </div>
  )
}

function ExceptPart({ form, change, errors }: Props) {
  const { except } = form
  const put = (row: number, patch: Partial<(typeof except)[number]>) =>
    change({ except: except.map((span, at) => (at === row ? { ...span, ...patch } : span)) })
  return (
    <FieldGroup
      dense
      id={fieldId("except")}
      label={m.series_except()}
      hint={except.length > 0 ? m.series_except_hint() : undefined}
      error={errorAt(errors, "except")}
    >
      {({ id, ...named }) => (
        // biome-ignore lint/a11y/useSemanticElements: the label is drawn by the field around it
        <div role="group" id={id} tabIndex={-1} className={styles.under} {...named}>
          {except.map((span, row) => (
            <div key={row} className={styles.exception}>
              <DateInput
                dense
                label={m.series_except_from({ number: row + 1 })}
                value={span.from ?? ""}
                onValue={(day) => put(row, { from: day || null })}
              />
              <DateInput
                dense
                label={m.series_except_to({ number: row + 1 })}
                min={span.from ?? undefined}
                value={span.to ?? ""}
                onValue={(day) => put(row, { to: day || null })}
              />
              <Button
                variant="quiet"
                icon="trash"
                onClick={() => change({ except: except.toSpliced(row, 1) })}
              >
                {m.series_except_remove({ number: row + 1 })}
              </Button>
            </div>
          ))}
          <div>
            <Button
              variant="quiet"
              icon="plus"
              onClick={() => change({ except: [...except, { from: null, to: null }] })}
            >
              {m.series_except_add()}
            </Button>
          </div>
        </div>
      )}
    </FieldGroup>
  )
}
