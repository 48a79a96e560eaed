import type { EvidenceKind } from "@loa/domain/evidence/kinds.ts"
import { ChipRadio } from "@loa/ui/chip.tsx"
import { FieldGroup } from "@loa/ui/field.tsx"
import { TextInput } from "@loa/ui/text-input.tsx"
import { m } from "../paraglide/messages.js"
import { kindOptions } from "./kind-words.ts"

type Said = { kind: EvidenceKind; caption: string }
type Props = {
  mediaType: string
  said: Said
  onSay: (said: Said) => void
  /** A public file stays what it is. */
  fixed?: boolean
}

/** What a file is and what is to be said of it; only what its type may be is offered. */
export function SayFields({ mediaType, said, onSay, fixed }: Props) {
  const options = kindOptions(mediaType)
  const { kind, caption } = said
  return (
    <>
      {options.length > 1 && !fixed && (
        <FieldGroup label={m.evidence_kind()}>
          {(group) => (
            <ChipRadio
              {...group}
              options={options.map((option) => ({ value: option.kind, label: option.label }))}
              value={kind}
              onValue={(value) => onSay({ kind: value, caption })}
            />
          )}
        </FieldGroup>
      )}
      <TextInput
        label={m.evidence_caption()}
        hint={m.evidence_caption_hint()}
        lang="vi"
        maxLength={300}
        value={caption}
        onValue={(value) => onSay({ kind, caption: value })}
      />
    </>
  )
}
