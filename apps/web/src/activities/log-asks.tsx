import { NumberInput } from "@loa/ui/number-input.tsx"
import { DateInput, TextInput } from "@loa/ui/text-input.tsx"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"
import { type AskedHere, askLabel, isAskedHere, isDetail, kindOfAsk } from "./channel-asks.ts"
import { nameOf } from "./channel-name.ts"
import { errorAt, fieldId } from "./draft-check.ts"
import styles from "./log.module.css"
import type { PartProps } from "./log-part.ts"

/** What the chosen channel asks for beside the rest; nothing for a channel that asks for nothing. */
export function AsksPart(props: PartProps) {
  const channel = props.options.channels.find((c) => c.code === props.draft.channelCode)
  const asks = channel?.asks.filter(isAskedHere) ?? []
  if (!channel || asks.length === 0) return null
  return (
    <div className={styles.under}>
      <p className={styles.lead}>
        <b>{m.log_asks_title({ channel: nameOf(channel) })}</b> {m.log_asks_hint()}
      </p>
      <div className={styles.pair}>
        {asks.map((ask) => (
          <AskInput key={ask} ask={ask} {...props} />
        ))}
      </div>
    </div>
  )
}

function AskInput({ ask, draft, set, errors }: PartProps & { ask: AskedHere }) {
  const field = isDetail(ask) ? `details.${ask}` : ask
  const value = isDetail(ask) ? draft.details[ask] : draft[ask]
  const put = (given: string | number | null) =>
    set(isDetail(ask) ? { details: { ...draft.details, [ask]: given ?? "" } } : { [ask]: given })
  const same = {
    id: fieldId(field),
    label: askLabel(ask),
    dense: true,
    error: errorAt(errors, field),
  }
  const kind = kindOfAsk(ask)
  if (kind === "number")
    return (
      <NumberInput
        {...same}
        locale={getLocale()}
        value={typeof value === "number" ? value : null}
        onValue={put}
      />
    )
  const text = typeof value === "string" ? value : ""
  if (kind === "day") return <DateInput {...same} value={text} onValue={put} />
  return <TextInput {...same} value={text} onValue={put} />
}
