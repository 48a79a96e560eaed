import { ChipRadio } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { m } from "../paraglide/messages.js"
import { ChooseArea } from "./choose.tsx"
import styles from "./desk.module.css"
import type { Choice } from "./desk-queries.ts"

/** Where: a commune that is known, or one to be added. */
export type CommunePlace = {
  kind: "known" | "new"
  area: Choice | null
  code: string
  name: string
  parent: Choice | null
}

export const noPlace: CommunePlace = { kind: "known", area: null, code: "", name: "", parent: null }

/** Its full name as far as it has been told. */
export const placeName = ({ kind, area, name }: CommunePlace): string =>
  kind === "known" ? (area?.label ?? "") : name.trim()

type Props = {
  place: CommunePlace
  onPlace: (place: CommunePlace) => void
  on: string
  errorOf: (field: string) => string | undefined
}

export function CommuneArea({ place, onPlace, on, errorOf }: Props) {
  const change = (part: Partial<CommunePlace>) => onPlace({ ...place, ...part })
  return (
    <>
      <FieldGroup label={m.commune_area()}>
        {(group) => (
          <ChipRadio
            {...group}
            options={[
              { value: "known", label: m.commune_area_known() },
              { value: "new", label: m.commune_area_new() },
            ]}
            value={place.kind}
            onValue={(kind) => change({ kind })}
          />
        )}
      </FieldGroup>
      {place.kind === "known" ? (
        <ChooseArea
          id="area.code"
          label={m.commune_area_find()}
          level="commune"
          value={place.area}
          onValue={(area) => change({ area })}
          on={on}
          error={errorOf("area.code")}
        />
      ) : (
        <>
          <div className={styles.pair}>
            <TextInput
              id="area.code"
              label={m.area_field_code()}
              value={place.code}
              onValue={(code) => change({ code })}
              error={errorOf("area.code")}
              inputMode="numeric"
              required
            />
            <TextInput
              id="area.created.name"
              label={m.area_field_name()}
              hint={m.area_field_name_hint()}
              lang="vi"
              value={place.name}
              onValue={(name) => change({ name })}
              error={errorOf("area.created.name")}
              required
            />
          </div>
          <ChooseArea
            id="area.created.parentCode"
            label={m.area_field_parent()}
            value={place.parent}
            onValue={(parent) => change({ parent })}
            on={on}
            error={errorOf("area.created.parentCode")}
          />
        </>
      )}
    </>
  )
}
