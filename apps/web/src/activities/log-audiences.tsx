import { ChipRow } from "@loa/ui/chip.tsx"
import { CountChip } from "@loa/ui/count-chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"
import { nameOf } from "./channel-name.ts"
import { errorAt, fieldId } from "./draft-check.ts"
import { habitOf } from "./fill-draft.ts"
import { Offer } from "./log-offer.tsx"
import type { PartProps } from "./log-part.ts"

/** Whom it reached, each with a number or none: not counted is a valid answer and is said so. */
export function AudiencesPart(props: PartProps) {
  const { draft, set, errors, options } = props
  const { audiences } = draft
  return (
    <FieldGroup
      label={m.log_audiences_label()}
      aside={m.log_audiences_aside()}
      hint={m.log_audiences_hint()}
      error={errorAt(errors, "audiences")}
    >
      {() => (
        <>
          <LastAudiences {...props} />
          <ChipRow label={m.log_audiences_label()}>
            {options.audiences.map((audience, at) => {
              const name = nameOf(audience)
              const chosen = audiences.findIndex((a) => a.code === audience.code)
              const reachField = `audiences.${chosen}.reach`
              return (
                <CountChip
                  key={audience.code}
                  id={
                    chosen >= 0 ? fieldId(reachField) : at === 0 ? fieldId("audiences") : undefined
                  }
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
        </>
      )}
    </FieldGroup>
  )
}

/** Whom it reached last time by this channel, with the numbers of then: pressed only where they are right again. */
function LastAudiences({ draft, set, options }: PartProps) {
  const habit = habitOf(options, draft.channelCode)
  if (draft.audiences.length > 0 || !habit || habit.audiences.length === 0) return null
  const told = habit.audiences.map(({ code, reach }) => {
    const audience = options.audiences.find((one) => one.code === code)
    const name = audience ? nameOf(audience) : code
    return reach === null ? name : `${name} ${formatCount(reach)}`
  })
  return (
    <Offer onPress={() => set({ audiences: habit.audiences })}>
      {m.log_offer_last({ told: told.join(", ") })}
    </Offer>
  )
}
