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

test("several words exchanged for several are one exchange, but each line is its own", () => {
  expect(wordDifference("truyền quan điểm, mục tiêu, và", "truyền tinh thần, và")).toEqual([
    { kind: "same", text: "truyền " },
    { kind: "gone", text: "quan điểm, mục tiêu," },
    { kind: "new", text: "tinh thần," },
    { kind: "same", text: " và" },
  ])
  expect(wordDifference("xã\nngày", "thôn\nđêm")).toEqual([
    { kind: "gone", text: "xã" },
    { kind: "new", text: "thôn" },
    { kind: "same", text: "\n" },
    { kind: "gone", text: "ngày" },
    { kind: "new", text: "đêm" },
  ])
})

test("words only taken out leave their space where it was", () => {
  expect(wordDifference("a b c d", "a d")).toEqual([
    { kind: "same", text: "a " },
    { kind: "gone", text: "b c " },
    { kind: "same", text: "d" },
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
