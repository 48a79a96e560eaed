import { planIndexIds } from "@loa/domain/indices/structure.ts"
import { SelectInput } from "@loa/ui/select-input.tsx"
import { nameOf } from "../activities/channel-name.ts"
import { m } from "../paraglide/messages.js"
import { indexNames } from "../transparency/index-names.ts"
import type { OwnPlan } from "./outreach-queries.ts"

type Props = { own: OwnPlan; value: string; onValue: (value: string) => void; error?: string }

/** The plan's items under their index, as it prints them. */
export const ItemSelect = ({ own, value, onValue, error }: Props) => (
  <SelectInput
    label={m.outreach_item()}
    placeholder={m.outreach_item_choose()}
    error={error}
    value={value}
    onValue={onValue}
    options={planIndexIds.map((id) => ({
      group: indexNames[id],
      options: own.items
        .filter(({ indexId }) => indexId === id)
        .map(({ code, label, shortTitle }) => ({ value: code, label: `${label} · ${shortTitle}` })),
    }))}
    lang="vi"
  />
)

export const ChannelSelect = ({ own, value, onValue, error }: Props) => (
  <SelectInput
    label={m.outreach_channel()}
    placeholder={m.outreach_channel_choose()}
    error={error}
    value={value}
    onValue={onValue}
    options={own.channels.map((channel) => ({ value: channel.code, label: nameOf(channel) }))}
  />
)
