import { linkSource } from "@loa/domain/activities/link-source.ts"
import { m } from "../paraglide/messages.js"
import { nameOf } from "./channel-name.ts"
import type { Draft } from "./draft.ts"
import type { Options } from "./queries.ts"

type Filled = { patch: Partial<Draft>; said: string | null }

/** What a link's host fills in, only where nothing was said, and the sentence that tells of it. */
export function linkFills(link: string, draft: Draft, options: Pick<Options, "channels">): Filled {
  const nothing = { patch: {}, said: null }
  const source = linkSource(link)
  if (!source) return nothing
  const code = draft.channelCode ?? source.channelCode
  const channel = options.channels.find((one) => one.code === code)
  if (!channel) return nothing
  const asksOutlet = channel.asks.includes("outlet") && !draft.details.outlet
  const outlet = asksOutlet ? source.outlet : ""
  const details = outlet ? { details: { ...draft.details, outlet } } : {}
  if (draft.channelCode === null) {
    const name = nameOf(channel)
    return {
      patch: { channelCode: code, ...details },
      said: outlet
        ? m.log_link_filled_both({ channel: name, outlet })
        : m.log_link_filled_channel({ channel: name }),
    }
  }
  return outlet ? { patch: details, said: m.log_link_filled_outlet({ outlet }) } : nothing
}
