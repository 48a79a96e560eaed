import { expect, test } from "vitest"
import { addedSince, changesSinceReview, type LoggedLine } from "./changes-since-review.ts"

let minute = 0
const line = (verb: string, before: LoggedLine["before"], after: LoggedLine["after"]) => ({
  ...{ at: `2026-03-04T08:${String(minute++).padStart(2, "0")}:00.000Z`, actorName: "Ai đó" },
  ...{ verb: `activity.${verb}`, before, after, reason: null },
})
const created = line("save", null, { title: "Cũ", place: "Thôn 1", state: "draft" })
const submitted = line("submit", { state: "draft" }, { state: "submitted" })
const returned = line("return", { state: "submitted" }, { state: "returned" })

test("nobody has reviewed it yet", () => {
  expect(changesSinceReview([])).toBeNull()
  expect(changesSinceReview([created, submitted])).toBeNull()
})

test("several edits are one difference: as the reviewer saw it, and as it is", () => {
  const found = changesSinceReview([
    ...[created, submitted, returned],
    line("save", { title: "Cũ" }, { title: "Giữa" }),
    line(
      "save",
      { title: "Giữa", links: [], state: "returned" },
      { title: "Mới", links: ["https://a.vn"], state: "returned" },
    ),
    line("submit", { state: "returned" }, { state: "submitted" }),
  ])
  expect(found).toEqual({
    review: returned,
    before: { title: "Cũ", links: [] },
    after: { title: "Mới", links: ["https://a.vn"] },
  })
})

test("what was changed back is no change, whatever the order of its keys", () => {
  const found = changesSinceReview([
    returned,
    line("save", { items: [{ code: "a", main: true }] }, { items: [] }),
    line("save", { items: [] }, { items: [{ main: true, code: "a" }] }),
  ])
  expect(found).toEqual({ review: returned, before: {}, after: {} })
})

test("only what came after the last review counts", () => {
  const again = line("withdraw", { state: "published" }, { state: "withdrawn" })
  const found = changesSinceReview([
    ...[returned, line("save", { title: "a" }, { title: "b" })],
    ...[again, line("save", { place: "x" }, { place: "y" })],
  ])
  expect(found).toEqual({ review: again, before: { place: "x" }, after: { place: "y" } })
})

test("a field that was blanked later is told by what is left", () => {
  const found = changesSinceReview([returned, line("save", {}, { summary: "Mới" })])
  expect(found).toMatchObject({ before: { summary: undefined }, after: { summary: "Mới" } })
})

test("files put there since, unless they were taken down", () => {
  const file = (createdAt: string, removedAt: string | null = null) => ({ createdAt, removedAt })
  const at = "2026-03-04T08:00:00.000Z"
  const later = file("2026-03-04T15:30:00+07:00")
  const gone = file("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z")
  expect(addedSince(at, [file("2026-03-04T14:30:00+07:00"), later, gone])).toEqual([later])
})
