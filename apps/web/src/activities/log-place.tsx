import { ChipRadio } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"

/** Where: the whole area or a place of last time in one press, else in words. A link stands for a place. */
export function PlacePart({ draft, set, errors, options }: PartProps) {
  const { place, channelCode } = draft
  // Stored as written, in Vietnamese whatever the language of the page.
  const whole = `Toàn ${options.organization.areaName}`
  const before = options.places.filter((p) => p.channelCode === channelCode && p.place !== whole)
  const offered = [whole, ...before.map((p) => p.place)]
  const [elsewhere, setElsewhere] = useState(false)
  const [words, setWords] = useState("")
  const error = errorAt(errors, "place")
  const inWords = elsewhere || (place !== "" && !offered.includes(place))
  const value = inWords ? "elsewhere" : place === "" ? null : `at ${place}`
  return (
    <div className={styles.under}>
      <FieldGroup
        id={inWords ? undefined : fieldId("place")}
        label={m.log_place_label()}
        error={inWords ? undefined : error}
      >
        {(group) => (
          <ChipRadio
            {...group}
            name="place"
            value={value}
            onValue={(chosen) => {
              setElsewhere(chosen === "elsewhere")
              set({ place: chosen === "elsewhere" ? words : chosen.slice("at ".length) })
            }}
            options={[
              ...offered.map((text, at) => ({
                value: `at ${text}`,
                label: <span lang="vi">{text}</span>,
                icon: at === 0 ? ("pin" as const) : undefined,
              })),
              { value: "elsewhere", label: m.log_place_elsewhere() },
            ]}
          />
        )}
      </FieldGroup>
      {inWords && (
        <TextInput
          dense
          id={fieldId("place")}
          label={m.log_place_where()}
          value={place}
          error={error}
          onValue={(text) => {
            // While it is typed it may for a moment be one of those offered.
            setElsewhere(true)
            setWords(text)
            set({ place: text })
          }}
        />
      )}
    </div>
  )
}
