import { isValidOn } from "@loa/domain/dates.ts"
import { foldKey } from "@loa/domain/units/fold.ts"
import { Checkbox } from "@loa/ui/checkbox.tsx"
import { ChipRow, Token } from "@loa/ui/chip.tsx"
import { Disclosure } from "@loa/ui/disclosure.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { useState } from "react"
import { m } from "../paraglide/messages.js"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"

/** Who took part beside the organization that writes: it counts once, and they see it among theirs. */
export function PartnersPart({ draft, set, errors, options }: PartProps) {
  const [asked, setAsked] = useState("")
  const { partnerIds } = draft
  const day = draft.firstDay ?? options.today
  const named = options.partners.filter((p) => partnerIds.includes(p.id))
  const there = options.partners.filter((p) => isValidOn(day, p) || partnerIds.includes(p.id))
  const found = there.filter((p) => foldKey(p.name).includes(foldKey(asked)))
  const wrong = errorAt(errors, "partnerIds")
  const without = (id: string) => partnerIds.filter((other) => other !== id)
  return (
    <FieldGroup label={m.log_partners_label()} hint={m.log_partners_hint()} error={wrong}>
      {() => (
        <>
          {named.length > 0 && (
            <ChipRow label={m.log_partners_chosen()}>
              {named.map(({ id, name }) => (
                <Token
                  key={id}
                  removeLabel={m.log_partners_remove({ name })}
                  onRemove={() => set({ partnerIds: without(id) })}
                >
                  <span lang="vi">{name}</span>
                </Token>
              ))}
            </ChipRow>
          )}
          <Disclosure
            open={wrong !== undefined}
            summary={m.log_partners_choose({ count: there.length })}
          >
            <TextInput
              dense
              type="search"
              id={fieldId("partnerIds")}
              label={m.log_partners_find()}
              value={asked}
              onValue={setAsked}
              autoComplete="off"
            />
            <div className={styles.checklist}>
              {found.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={<span lang="vi">{name}</span>}
                  checked={partnerIds.includes(id)}
                  onValue={(on) => set({ partnerIds: on ? [...partnerIds, id] : without(id) })}
                />
              ))}
            </div>
          </Disclosure>
        </>
      )}
    </FieldGroup>
  )
}
