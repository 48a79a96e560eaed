import { ChipRadio } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"

/** Where: the whole area in one press, else in words. A link stands for a place. */
export function PlacePart({ draft, set, errors, options }: PartProps) {
  // Stored as written, in Vietnamese whatever the language of the page.
  const whole = `Toàn ${options.organization.areaName}`
  const [elsewhere, setElsewhere] = useState(draft.place !== "" && draft.place !== whole)
  const [words, setWords] = useState(elsewhere ? draft.place : "")
  const error = errorAt(errors, "place")
  const value = draft.place === whole ? "whole" : elsewhere ? "elsewhere" : null
  return (
    <div className={styles.under}>
      <FieldGroup
        id={value === "elsewhere" ? undefined : fieldId("place")}
        label={m.log_place_label()}
        error={value === "elsewhere" ? undefined : error}
      >
        {(group) => (
          <ChipRadio
            {...group}
            name="place"
            value={value}
            onValue={(chosen) => {
              setElsewhere(chosen === "elsewhere")
              set({ place: chosen === "whole" ? whole : words })
            }}
            options={[
              { value: "whole", label: <span lang="vi">{whole}</span>, icon: "pin" },
              { value: "elsewhere", label: m.log_place_elsewhere() },
            ]}
          />
        )}
      </FieldGroup>
      {value === "elsewhere" && (
        <TextInput
          dense
          id={fieldId("place")}
          label={m.log_place_where()}
          value={draft.place}
          error={error}
          onValue={(place) => {
            setWords(place)
            set({ place })
          }}
        />
      )}
    </div>
  )
}
