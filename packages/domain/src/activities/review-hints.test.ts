import { expect, test } from "vitest"
import {
  burstFrom,
  burstWindow,
  lateAfterDays,
  type ReviewFacts,
  reasonFor,
  reviewHints,
  sameTitleFrom,
} from "./review-hints.ts"

const twin = { id: "t", organizationId: "xa-khac", organizationName: "Xã khác", day: "2026-03-05" }
const sound: ReviewFacts = {
  ...{ title: "Họp thôn 3 về tiếp cận đất đai", summary: "Nói về sổ đỏ", place: "Thôn 3" },
  ...{ explanation: "", links: ["https://example.vn"], evidenceCount: 0, materialId: null },
  ...{ firstDay: "2026-03-04", submittedDay: "2026-03-05" },
  ...{ twins: [], sameTitle: 0, burst: null },
}
const kinds = (patch: Partial<ReviewFacts>) =>
  reviewHints({ ...sound, ...patch }).map((hint) => hint.kind)

test("a sound entry has none", () => {
  expect(kinds({})).toEqual([])
})

test.each<[string, Partial<ReviewFacts>, string[]]>([
  ["nothing to look at", { links: [] }, ["no-evidence"]],
  ["a file instead of a link", { links: [], evidenceCount: 1 }, []],
  ["words instead of both", { links: [], explanation: "Máy hỏng" }, []],
  ["another unit's words", { twins: [twin] }, ["copied-text"]],
  ["the words of a material for all", { twins: [twin], sameTitle: 9, materialId: "m" }, []],
  ["a title of many units", { sameTitle: sameTitleFrom }, ["same-title"]],
  ["a title of two units", { sameTitle: sameTitleFrom - 1 }, []],
  ["many at once", { burst: { cutOff: "2026-03-14", entries: burstFrom } }, ["deadline-burst"]],
  ["a few at once", { burst: { cutOff: "2026-03-14", entries: burstFrom - 1 } }, []],
  ["a title that says nothing", { title: "Họp thôn 3" }, ["generic-title"]],
  ["a telephone number", { summary: "Gọi 0905123456" }, ["personal-data"]],
  ["sent on the last day", { submittedDay: "2026-03-18" }, []],
  ["sent a day later", { submittedDay: "2026-03-19" }, ["late-entry"]],
  ["never sent", { submittedDay: null }, []],
])("%s", (_what, patch, expected) => {
  expect(kinds(patch)).toEqual(expected)
})

test("hints carry what a reviewer needs to judge them", () => {
  const hints = reviewHints({
    ...sound,
    ...{ sameTitle: 4, submittedDay: "2026-03-30" },
    burst: { cutOff: "2026-03-14", entries: 12 },
  })
  expect(hints).toEqual([
    { kind: "same-title", organizations: 5 },
    { kind: "deadline-burst", cutOff: "2026-03-14", entries: 12 },
    { kind: "late-entry", days: 26 },
  ])
  expect(lateAfterDays).toBe(14)
})

test("the last days of a cut-off are its day and the one before", () => {
  expect(burstWindow("2026-03-01")).toEqual({ from: "2026-02-28", to: "2026-03-01" })
})

test("some hints suggest what to write when returning it", () => {
  expect(reasonFor({ kind: "copied-text", twins: [twin] })).toContain("Xã khác (5/3/2026)")
  expect(reasonFor({ kind: "copied-text", twins: [] })).toContain("đơn vị khác")
  expect(reasonFor({ kind: "no-evidence" })).toContain("minh chứng")
  expect(reasonFor({ kind: "late-entry", days: 20 })).toBeNull()
})
