import { activityLabels } from "@loa/domain/activities/activity.ts"
import { askLabels } from "@loa/domain/activities/channel.ts"
import { expect, test } from "vitest"
import { askLabel, isAskedHere } from "./channel-asks.ts"
import { draftFields, fieldLabel, fieldText, type Names } from "./field-words.ts"
import { type HistoryEntry, historyWords } from "./history-words.ts"

const names: Names = {
  channel: (code) => ({ meeting: "Họp thôn", social: "Mạng xã hội" })[code] ?? code,
  item: (code) => ({ "pci-b": "PCI.b", "papi-g": "PAPI.g" })[code] ?? code,
  audience: (code) => ({ people: "Người dân" })[code] ?? code,
  organization: (id) => ({ "buu-dien": "Bưu điện" })[id] ?? id,
  plan: (id) => id,
  material: (id) => id,
}

const entry = (patch: Partial<HistoryEntry>): HistoryEntry => ({
  verb: "activity.save",
  actorName: "Cán bộ mẫu 01",
  organizationName: "UBND xã Trà Bồng",
  before: null,
  after: null,
  reason: null,
  ...patch,
})
const told = (patch: Partial<HistoryEntry>) => historyWords(entry(patch), names).text

test.each([
  [{}, "Cán bộ mẫu 01 (UBND xã Trà Bồng) ghi hoạt động."],
  [
    { before: { title: "a" }, after: { title: "b" } },
    "Cán bộ mẫu 01 (UBND xã Trà Bồng) sửa hoạt động.",
  ],
  [
    { before: { state: "submitted" }, after: { state: "draft" } },
    "Cán bộ mẫu 01 (UBND xã Trà Bồng) sửa hoạt động; hoạt động trở lại bản nháp.",
  ],
  [{ verb: "activity.submit" }, "Cán bộ mẫu 01 (UBND xã Trà Bồng) gửi kiểm tra."],
  [{ verb: "activity.return" }, "Cán bộ mẫu 01 (UBND xã Trà Bồng) trả lại hoạt động."],
  [
    { verb: "activity.publish", organizationName: null, actorName: "Hệ thống" },
    "Hệ thống công khai hoạt động.",
  ],
])("a line of the log is a sentence", (patch, text) => {
  expect(told(patch)).toBe(text)
})

test("a change is told field by field, in the order of the form, and only what changed", () => {
  const { differences } = historyWords(
    entry({
      before: { title: "Cũ", channelCode: "meeting", place: "Thôn 1", firstDay: "2026-03-05" },
      after: { title: "Mới", channelCode: "social", place: "Thôn 1", firstDay: "2026-03-06" },
    }),
    names,
  )
  expect(differences.map((d) => [d.label, d.before, d.after])).toEqual([
    ["Hình thức", "Họp thôn", "Mạng xã hội"],
    ["Ngày thực hiện", "5/3/2026", "6/3/2026"],
    ["Tiêu đề", "Cũ", "Mới"],
  ])
})

test("lists, figures and details read as people say them", () => {
  const draft = {
    items: [
      { code: "pci-b", main: true, bulletIds: ["x"], subItemIds: [] },
      { code: "papi-g", main: false, bulletIds: [], subItemIds: [] },
    ],
    audiences: [
      { code: "people", reach: 1620 },
      { code: "officials", reach: null },
    ],
    partnerIds: ["buu-dien"],
    details: { timesAired: 1200, route: "Thôn 1", documentDate: "2026-03-05" },
    minutes: 0,
  }
  expect(fieldText(draft, "items", names)).toBe("PCI.b (chính, 1 ý); PAPI.g")
  expect(fieldText(draft, "audiences", names)).toBe("Người dân 1.620; officials không đếm được")
  expect(fieldText(draft, "partnerIds", names)).toBe("Bưu điện")
  expect(fieldText(draft, "details", names)).toBe(
    "Số lần phát: 1.200; Tuyến đường: Thôn 1; Ngày văn bản: 5/3/2026",
  )
  expect(fieldText(draft, "minutes", names)).toBe("0")
  expect(fieldText(draft, "copies", names)).toBe("")
})

test("in Vietnamese a field has one name, on pages and in refusals", () => {
  for (const field of draftFields) expect(fieldLabel(field)).toBe(activityLabels[field])
  for (const [ask, label] of Object.entries(askLabels))
    if (isAskedHere(ask)) expect(askLabel(ask)).toBe(label)
})
