import type { ChannelAsk, ChannelKind } from "./channel.ts"

const airedOrPosted: readonly ChannelAsk[] = [
  "minutes",
  "copies",
  "pieces",
  "procedures",
  "documentNumber",
]

/**
 * Does a channel meet people face to face? Only their numbers are "trực tiếp": who listens to the radio or reads a
 * page, a leaflet or a notice is not counted there.
 */
export const meetsPeople = (channel: {
  kind: ChannelKind | null
  asks: readonly ChannelAsk[]
}): boolean =>
  channel.kind === "traditional" && !channel.asks.some((ask) => airedOrPosted.includes(ask))
