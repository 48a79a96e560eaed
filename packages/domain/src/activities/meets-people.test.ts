import { expect, test } from "vitest"
import type { ChannelAsk, ChannelKind } from "./channel.ts"
import { meetsPeople } from "./meets-people.ts"

test.each<[string, ChannelKind | null, ChannelAsk[], boolean]>([
  ["a village meeting", "traditional", [], true],
  ["a training course", "traditional", ["days"], true],
  ["house visits", "traditional", ["households"], true],
  ["commune radio", "traditional", ["minutes", "timesAired"], false],
  ["leaflets", "traditional", ["copies", "copiesHandedOut"], false],
  ["posting at the one-stop shop", "traditional", ["procedures"], false],
  ["written guidance", "traditional", ["documentNumber", "documentDate"], false],
  ["social media", "digital", ["link"], false],
  ["another way nobody has described", null, ["channelName"], false],
])("%s", (_, kind, asks, direct) => {
  expect(meetsPeople({ kind, asks })).toBe(direct)
})
