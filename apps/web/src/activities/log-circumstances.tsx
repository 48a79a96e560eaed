import {
  type ActivityLanguage,
  activityLanguages,
  activityModes,
  costSources,
} from "@loa/domain/activities/circumstances.ts"
import { meetsPeople } from "@loa/domain/activities/meets-people.ts"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { NumberInput } from "@loa/ui/number-input.tsx"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"
import { costSourceName, modeName } from "./circumstance-names.ts"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"

const channelOf = ({ draft, options }: PartProps) =>
  options.channels.find((channel) => channel.code === draft.channelCode)

/** Under a label that says it is a language. */
const shortNames: Record<ActivityLanguage, () => string> = {
  vi: m.log_language_vi,
  cor: m.log_language_cor,
  hre: m.log_language_hre,
  "ca-dong": m.log_language_ca_dong,
  other: m.log_language_other,
}

/** In which languages it was heard; nothing chosen is nothing said. */
export function LanguagesPart({ draft, set, errors }: PartProps) {
  const { languages } = draft
  return (
    <FieldGroup
      dense
      id={fieldId("languages")}
      label={m.log_languages_label()}
      error={errorAt(errors, "languages")}
    >
      {({ id, ...named }) => (
        // biome-ignore lint/a11y/useSemanticElements: the label is drawn by the field around it
        <div role="group" id={id} tabIndex={-1} {...named}>
          <ChipRow>
            {activityLanguages.map((language) => {
              const chosen = languages.includes(language)
              const rest = languages.filter((one) => one !== language)
              return (
                <Chip
                  key={language}
                  pressed={chosen}
                  onClick={() => set({ languages: chosen ? rest : [...rest, language] })}
                >
                  {shortNames[language]()}
                </Chip>
              )
            })}
          </ChipRow>
        </div>
      )}
    </FieldGroup>
  )
}

/** Who led it, together with what, on site or online: each said in one press, or not at all. */
export function HeldPart(props: PartProps) {
  const { draft, set } = props
  const channel = channelOf(props)
  return (
    <>
      <div>
        <Checkbox
          label={m.activity_field_head_present()}
          checked={draft.headPresent}
          onValue={(headPresent) => set({ headPresent })}
        />
        <IntegratedPart {...props} />
      </div>
      {(!channel || meetsPeople(channel) || draft.mode) && <ModePart {...props} />}
    </>
  )
}

function IntegratedPart({ draft, set, errors }: PartProps) {
  const [open, setOpen] = useState(draft.integratedWith !== "")
  const error = errorAt(errors, "integratedWith")
  const shown = open || draft.integratedWith !== "" || error !== undefined
  return (
    <div>
      <Checkbox
        label={m.log_integrated_label()}
        checked={shown}
        onValue={(checked) => {
          setOpen(checked)
          if (!checked) set({ integratedWith: "" })
        }}
      />
      {shown && (
        <TextInput
          dense
          id={fieldId("integratedWith")}
          label={m.log_integrated_which()}
          value={draft.integratedWith}
          error={error}
          onValue={(integratedWith) => set({ integratedWith })}
        />
      )}
    </div>
  )
}

const ModePart = ({ draft, set }: PartProps) => (
  <FieldGroup dense label={m.activity_field_mode()}>
    {() => (
      <ChipRow label={m.activity_field_mode()}>
        {activityModes.map((mode) => (
          <Chip
            key={mode}
            pressed={draft.mode === mode}
            onClick={() => set({ mode: draft.mode === mode ? null : mode })}
          >
            {modeName(mode)}
          </Chip>
        ))}
      </ChipRow>
    )}
  </FieldGroup>
)

/** What it cost, and once that is said, where the money came from. */
export const CostPart = ({ draft, set, errors }: PartProps) => (
  <div className={styles.pair}>
    <NumberInput
      dense
      id={fieldId("cost")}
      label={m.log_cost_label()}
      unit="₫"
      locale={getLocale()}
      value={draft.cost}
      error={errorAt(errors, "cost")}
      onValue={(cost) => set({ cost })}
    />
    {draft.cost !== null && (
      <SelectInput
        dense
        id={fieldId("costSource")}
        label={m.activity_field_cost_source()}
        placeholder={m.log_cost_source_none()}
        value={draft.costSource ?? ""}
        error={errorAt(errors, "costSource")}
        onValue={(source) => set({ costSource: costSources.find((one) => one === source) ?? null })}
        options={costSources.map((source) => ({ value: source, label: costSourceName(source) }))}
      />
    )}
  </div>
)
