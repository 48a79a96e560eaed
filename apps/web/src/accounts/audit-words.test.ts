import { describe, expect, test } from "vitest"
import type { AuditLine } from "./audit-queries.ts"
import { changesOf, subjectText, valueText, verbText } from "./audit-words.ts"

const line = (patch: Partial<AuditLine>): AuditLine => ({
  ...{ id: 1, at: "2026-11-23T01:00:00.000Z", actorId: "a", actorName: "Hồ Thị Mai" },
  ...{ organizationId: null, organizationName: null, verb: "activity.save", requestId: null },
  ...{ subjectType: "activity", subjectId: "x", subjectName: "Họp thôn" },
  ...{ before: null, after: null, reason: null },
  ...patch,
})

describe("a value", () => {
  test.each([
    ["title", "Họp thôn", "Họp thôn"],
    ["state", "returned", "Trả lại"],
    ["role", "admin", "quản trị"],
    ["firstDay", "2026-03-05", "5/3/2026"],
    ["disabled", true, "có"],
    ["title", null, ""],
    ["links", ["a", "b"], "a; b"],
    ["minutes", 12, "12"],
    [
      "membership",
      { role: "reporter", organizationId: "xa", validTo: null },
      "Vai trò nhập liệu, Đơn vị xa",
    ],
  ])("of %s is read as a person reads it", (field, value, text) => {
    expect(valueText(field, value)).toBe(text)
  })
})

test("a change is told field by field, what stayed is not", () => {
  const before = { title: "Cũ", place: "Chợ" }
  expect(changesOf(line({ before, after: { title: "Mới", place: "Chợ" } }))).toEqual([
    { field: "title", name: "Tiêu đề", before: "Cũ", after: "Mới" },
  ])
})

test("what is not named yet stands as its code", () => {
  expect(verbText("plan.propose")).toBe("plan.propose")
  expect(changesOf(line({ after: { somethingNew: 1 } }))).toMatchObject([{ name: "somethingNew" }])
})

test("a subject is called by its name, or by what is known", () => {
  expect(subjectText(line({}))).toBe("Họp thôn")
  expect(subjectText(line({ subjectName: null }))).toBe("(chưa có tiêu đề)")
  expect(subjectText(line({ subjectType: "setting", subjectId: "year_due" }))).toBe(
    "Hạn báo cáo năm",
  )
})
