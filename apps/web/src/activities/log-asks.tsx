import { NumberInput } from "@loa/ui/number-input.tsx"
import { DateInput, TextInput } from "@loa/ui/text-input.tsx"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"
import { type AskedHere, askLabel, isAskedHere, isDetail, kindOfAsk } from "./channel-asks.ts"
import { nameOf } from "./channel-name.ts"
import type { Draft } from "./draft.ts"
import { errorAt, fieldId } from "./draft-check.ts"
import { habitOf, sameAsks } from "./fill-draft.ts"
import styles from "./log.module.css"
import { Offer } from "./log-offer.tsx"
import type { PartProps } from "./log-part.ts"

/** What the chosen channel asks for beside the rest, but for what is asked elsewhere; nothing where it asks nothing. */
export function AsksPart({
  without = [],
  ...props
}: PartProps & { without?: readonly AskedHere[] }) {
  const channel = props.options.channels.find((c) => c.code === props.draft.channelCode)
  const asks = channel?.asks.filter(isAskedHere).filter((ask) => !without.includes(ask)) ?? []
  if (!channel || asks.length === 0) return null
  return (
    <div className={styles.under}>
      <p className={styles.lead}>
        <b>{m.log_asks_title({ channel: nameOf(channel) })}</b> {m.log_asks_hint()}
      </p>
      <LastAsks asks={asks} {...props} />
      <div className={styles.pair}>
        {asks.map((ask) => (
          <AskInput key={ask} ask={ask} {...props} />
        ))}
      </div>
    </div>
  )
}

const isBlank = (value: unknown) => value === null || value === undefined || value === ""

/** The figures of last time that may be the same again. */
function LastAsks({ asks, draft, set, options }: PartProps & { asks: readonly AskedHere[] }) {
  const habit = habitOf(options, draft.channelCode)
  if (!habit) return null
  const same = sameAsks(habit)
  const valueIn = ({ minutes, copies, details }: Partial<Draft>, ask: AskedHere) =>
    isDetail(ask) ? details?.[ask] : { minutes, copies }[ask]
  const known = asks.filter((ask) => !isBlank(valueIn(same, ask)))
  if (known.length === 0 || asks.some((ask) => !isBlank(valueIn(draft, ask)))) return null
  const told = known.map((ask) => {
    const value = valueIn(same, ask)
    return `${askLabel(ask)}: ${typeof value === "number" ? formatCount(value) : value}`
  })
  return (
    <Offer onPress={() => set({ ...same, details: { ...draft.details, ...same.details } })}>
      {m.log_offer_last({ told: told.join(", ") })}
    </Offer>
  )
}

const channelAsks = (options: PartProps["options"], { channelCode }: Draft) =>
  options.channels.find((channel) => channel.code === channelCode)?.asks ?? []

function AskInput({ ask, draft, set, errors, options }: PartProps & { ask: AskedHere }) {
  const field = isDetail(ask) ? `details.${ask}` : ask
  const value = isDetail(ask) ? draft.details[ask] : draft[ask]
  const put = (given: string | number | null) =>
    set(isDetail(ask) ? { details: { ...draft.details, [ask]: given ?? "" } } : { [ask]: given })
  const aired = ask === "minutes" && channelAsks(options, draft).includes("timesAired")
  const same = {
    id: fieldId(field),
    label: askLabel(ask),
    hint: aired ? m.log_ask_minutes_hint() : undefined,
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
