import { Chip, ChipRow } from "@loa/ui/chip.tsx"
import { TextArea } from "@loa/ui/text-input.tsx"
import { m } from "../paraglide/messages.js"

type Props = {
  value: string
  onValue: (reason: string) => void
  hint: string
  error?: string
  /** Words to start from; each can be picked and then edited. */
  suggestions?: readonly string[]
}

/** Joined to what stands there already; picked a second time, it is taken out again. */
function withReason(text: string, picked: string): string {
  if (text.includes(picked)) return text.replace(picked, "").replaceAll(/\s+/g, " ").trim()
  return [text.trim(), picked].filter(Boolean).join(" ")
}

/** Why, in words that the author will read; common reasons are picked and then edited. */
export const ReasonField = ({ value, onValue, hint, error, suggestions = [] }: Props) => (
  <>
    {suggestions.length > 0 && (
      <ChipRow label={m.review_reasons()}>
        {suggestions.map((reason) => (
          <Chip
            key={reason}
            size="sm"
            lang="vi"
            pressed={value.includes(reason)}
            onClick={() => onValue(withReason(value, reason))}
          >
            {reason}
          </Chip>
        ))}
      </ChipRow>
    )}
    <TextArea
      id="reason"
      label={m.activity_reason()}
      hint={hint}
      rows={4}
      lang="vi"
      required
      value={value}
      error={error}
      onValue={onValue}
    />
  </>
)
