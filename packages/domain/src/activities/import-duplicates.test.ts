import { expect, test } from "vitest"
import { duplicateKey, repeatedKeys } from "./import-duplicates.ts"

const row = (title: string, firstDay: string | null = "2026-03-05", channelCode = "meeting") => ({
  ...{ firstDay, channelCode, title },
})

test("the same day, channel and title, whatever accents and case, points to the first", () => {
  const rows = [row("Họp thôn 1"), row("Họp thôn 2"), row("hop THÔN 1"), row("Họp thôn  1")]
  expect(repeatedKeys(rows.map(duplicateKey))).toEqual([null, null, 0, 0])
})

test("another day or channel is another activity, and so is one without a day or title", () => {
  const rows = [row("Họp"), row("Họp", "2026-03-06"), row("Họp", "2026-03-05", "portal")]
  expect(repeatedKeys(rows.map(duplicateKey))).toEqual([null, null, null])
  const partial = [row("Họp", null), row("Họp", null), row(""), row("")]
  expect(repeatedKeys(partial.map(duplicateKey))).toEqual([null, null, null, null])
})
