import fc from "fast-check"
import { expect, test } from "vitest"
import { type WordSpan, wordDifference } from "./word-difference.ts"

const read = (spans: WordSpan[], without: WordSpan["kind"]) =>
  spans
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("")

test("what was exchanged stands between what stayed, the old first", () => {
  expect(wordDifference("Phát thanh ở huyện hằng tuần", "Phát thanh ở xã hằng tuần")).toEqual([
    { kind: "same", text: "Phát thanh ở " },
    { kind: "gone", text: "huyện" },
    { kind: "new", text: "xã" },
    { kind: "same", text: " hằng tuần" },
  ])
})

test("a text that did not change is one stretch; a new one is all new", () => {
  expect(wordDifference("Như cũ", "Như cũ")).toEqual([{ kind: "same", text: "Như cũ" }])
  expect(wordDifference("", "Thêm ý")).toEqual([{ kind: "new", text: "Thêm ý" }])
})

test("without what is new it is the old text, without what is gone the new one", () => {
  const words = fc
    .array(fc.constantFrom("xã", "huyện", " ", "\n", "một", "cửa"))
    .map((w) => w.join(""))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const spans = wordDifference(before, after)
      expect(read(spans, "new")).toBe(before)
      expect(read(spans, "gone")).toBe(after)
    }),
  )
})
