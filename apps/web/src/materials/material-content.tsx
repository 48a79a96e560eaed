import { materialKinds } from "@loa/domain/materials/material-kinds.ts"
import { minutesAloud } from "@loa/domain/materials/reading-time.ts"
import { FieldGroup } from "@loa/ui/field.tsx"
import { NumberInput } from "@loa/ui/number-input.tsx"
import { DateInput, TextArea, TextInput } from "@loa/ui/text-input.tsx"
import { TileRadio } from "@loa/ui/tile-radio.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { hasMinutes, withKind } from "./draft.ts"
import styles from "./material.module.css"
import { materialIcons, materialKindName } from "./material-names.ts"
import type { MaterialForm } from "./use-material-form.ts"

const kindOptions = materialKinds.map((kind) => ({
  value: kind,
  label: materialKindName(kind),
  icon: materialIcons[kind],
}))

/** What it is, and its words. */
export function MaterialContent({ form }: { form: MaterialForm }) {
  const { draft, set, sent } = form
  const isScript = draft.kind === "script"
  const text = (field: "title" | "body" | "link" | "documentNumber" | "documentDate") => ({
    id: field,
    value: draft[field],
    onValue: (value: string) => set({ [field]: value }),
    error: sent.errorOf(field),
  })
  return (
    <>
      <FieldGroup id="kind" label={m.material_field_kind()}>
        {(group) => (
          <TileRadio
            {...group}
            options={kindOptions}
            value={draft.kind}
            onValue={(kind) => set(withKind(draft, kind))}
          />
        )}
      </FieldGroup>
      <TextInput
        {...text("title")}
        label={m.material_field_title()}
        lang="vi"
        maxLength={200}
        required
      />
      <TextArea
        {...text("body")}
        label={isScript ? m.material_field_body_script() : m.material_field_body()}
        hint={isScript ? m.material_field_body_script_hint() : m.material_field_body_hint()}
        aside={
          isScript &&
          draft.body.trim() !== "" &&
          m.material_aloud({ count: formatCount(minutesAloud(draft.body)) })
        }
        lang="vi"
        rows={12}
        maxLength={30_000}
      />
      {hasMinutes(draft.kind) && (
        <NumberInput
          id="minutes"
          label={m.material_field_minutes()}
          value={draft.minutes}
          onValue={(minutes) => set({ minutes })}
          error={sent.errorOf("minutes")}
        />
      )}
      <TextInput
        {...text("link")}
        type="url"
        inputMode="url"
        label={m.material_field_link()}
        hint={isScript ? undefined : m.material_field_link_hint()}
      />
      {!isScript && draft.kind !== "clip" && (
        <div className={styles.pair}>
          <TextInput
            {...text("documentNumber")}
            label={m.material_field_number()}
            lang="vi"
            maxLength={100}
          />
          <DateInput {...text("documentDate")} label={m.material_field_number_date()} />
        </div>
      )}
    </>
  )
}
