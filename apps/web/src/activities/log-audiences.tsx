import { ChipRow } from "@loa/ui/chip.tsx"
import { CountChip } from "@loa/ui/count-chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"
import { nameOf } from "./channel-name.ts"
import { errorAt, fieldId } from "./draft-check.ts"
import type { PartProps } from "./log-part.ts"

/** Whom it reached, each with a number or none: not counted is a valid answer and is said so. */
export function AudiencesPart({ draft, set, errors, options }: PartProps) {
  const { audiences } = draft
  return (
    <FieldGroup
      label={m.log_audiences_label()}
      aside={m.log_audiences_aside()}
      hint={m.log_audiences_hint()}
      error={errorAt(errors, "audiences")}
    >
      {() => (
        <ChipRow label={m.log_audiences_label()}>
          {options.audiences.map((audience, at) => {
            const name = nameOf(audience)
            const chosen = audiences.findIndex((a) => a.code === audience.code)
            const reachField = `audiences.${chosen}.reach`
            return (
              <CountChip
                key={audience.code}
                id={chosen >= 0 ? fieldId(reachField) : at === 0 ? fieldId("audiences") : undefined}
                label={name}
                locale={getLocale()}
                pressed={chosen >= 0}
                onPress={() =>
                  set({
                    audiences:
                      chosen >= 0
                        ? audiences.toSpliced(chosen, 1)
                        : [...audiences, { code: audience.code, reach: null }],
                  })
                }
                count={audiences[chosen]?.reach ?? null}
                onCount={(reach) =>
                  set({ audiences: audiences.with(chosen, { code: audience.code, reach }) })
                }
                countLabel={m.log_audiences_count({ audience: name })}
                placeholder={m.log_audiences_uncounted()}
                invalid={errorAt(errors, reachField) !== undefined}
              />
            )
          })}
        </ChipRow>
      )}
    </FieldGroup>
  )
}
