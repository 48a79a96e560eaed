import { addDays, type Day } from "@loa/domain/dates.ts"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { ChipRadio } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { DateInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { formatLongDay } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"

type Choice = "today" | "yesterday" | "other"

function choiceOf(firstDay: Day | null, today: Day): Choice | null {
  if (firstDay === null) return null
  if (firstDay === today) return "today"
  return firstDay === addDays(today, -1) ? "yesterday" : "other"
}

/** When: today and yesterday are one press; another day, or several, by the calendar. */
export function DayPart({ draft, set, errors, today }: PartProps & { today: Day }) {
  const [opened, setOpened] = useState(draft.lastDay !== null)
  const choice = choiceOf(draft.firstDay, today)
  const other = opened || choice === "other"
  const firstError = errorAt(errors, "firstDay")
  const choose = (chosen: Choice) => {
    setOpened(chosen === "other")
    if (chosen !== "other")
      set({ firstDay: chosen === "today" ? today : addDays(today, -1), lastDay: null })
  }
  return (
    <div className={styles.under}>
      <FieldGroup
        id={other ? undefined : fieldId("firstDay")}
        label={m.log_day_label()}
        aside={draft.firstDay && formatLongDay(draft.firstDay)}
        error={other ? undefined : firstError}
      >
        {(group) => (
          <ChipRadio
            {...group}
            name="day"
            value={other ? "other" : choice}
            onValue={choose}
            options={[
              { value: "today", label: m.log_day_today() },
              { value: "yesterday", label: m.log_day_yesterday() },
              { value: "other", label: m.log_day_other() },
            ]}
          />
        )}
      </FieldGroup>
      {other && <Span {...{ draft, set, errors, today }} />}
    </div>
  )
}

type SpanProps = Omit<PartProps, "options" | "id"> & { today: Day }

function Span({ draft, set, errors, today }: SpanProps) {
  const [several, setSeveral] = useState(draft.lastDay !== null)
  return (
    <>
      <div className={styles.pair}>
        <DateInput
          dense
          id={fieldId("firstDay")}
          label={several ? m.log_day_first() : m.log_day_which()}
          max={today}
          value={draft.firstDay ?? ""}
          error={errorAt(errors, "firstDay")}
          onValue={(day) => set({ firstDay: day || null })}
        />
        {several && (
          <DateInput
            dense
            id={fieldId("lastDay")}
            label={m.log_day_last()}
            min={draft.firstDay ?? undefined}
            max={today}
            value={draft.lastDay ?? ""}
            error={errorAt(errors, "lastDay")}
            onValue={(day) => set({ lastDay: day || null })}
          />
        )}
      </div>
      <Checkbox
        label={m.log_day_several()}
        hint={several ? m.log_day_several_hint() : undefined}
        checked={several}
        onValue={(checked) => {
          setSeveral(checked)
          if (!checked) set({ lastDay: null })
        }}
      />
    </>
  )
}
