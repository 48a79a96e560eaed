import { isValidOn } from "@loa/domain/dates.ts"
import { ChipRow, Token } from "@loa/ui/chip.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { Icon } from "@loa/ui/icon.tsx"
import { materialIcons, materialKindName } from "../materials/material-names.ts"
import { m } from "../paraglide/messages.js"
import { errorAt, fieldId } from "./draft-check.ts"
import { filledFrom, type Material } from "./fill-draft.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"
import { FilledNote, useFilling } from "./use-filling.tsx"

/** The script, leaflet or clip it was made from: what is chosen, else what the chosen channel may have used. */
export function MaterialPart(props: PartProps) {
  const { draft, set, errors, options } = props
  const filling = useFilling(props)
  const day = draft.firstDay ?? options.today
  const chosen = options.materials.find(({ id }) => id === draft.materialId)
  const ready = options.materials.filter(
    (one) => one.channelCode === draft.channelCode && isValidOn(day, one),
  )
  const error = errorAt(errors, "materialId")
  if (draft.materialId)
    return (
      <div id={fieldId("materialId")} tabIndex={-1} className={styles.under}>
        <FilledNote {...filling} focus />
        <ChipRow label={m.activity_field_material()}>
          <Token removeLabel={m.log_material_remove()} onRemove={() => set({ materialId: null })}>
            <span lang="vi">{chosen?.title ?? m.activity_a_material()}</span>
          </Token>
        </ChipRow>
        {error && <p className={styles.wrong}>{error}</p>}
      </div>
    )
  if (draft.channelCode === null || ready.length === 0) return null
  return (
    <Disclosure className={styles.tight} summary={m.log_material_used({ count: ready.length })}>
      <MaterialChoices
        materials={ready}
        onChoose={(material) => {
          const said = m.log_material_filled({ title: material.title })
          filling.fill(filledFrom(material, draft, options), said)
        }}
      />
    </Disclosure>
  )
}

type ChoicesProps = { materials: readonly Material[]; onChoose: (material: Material) => void }

/** One press each: "this is what we broadcast". */
export const MaterialChoices = ({ materials, onChoose }: ChoicesProps) => (
  <ul className={styles.materials}>
    {materials.map((material) => (
      <li key={material.id}>
        <button type="button" className={styles.again} onClick={() => onChoose(material)}>
          <Icon name={materialIcons[material.kind]} size={20} />
          <span>
            <b lang="vi">{material.title}</b>
            {[
              materialKindName(material.kind),
              material.minutes !== null && m.log_material_minutes({ count: material.minutes }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </button>
      </li>
    ))}
  </ul>
)
