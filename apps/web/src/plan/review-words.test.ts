import type { PlanChange } from "@loa/domain/plan/proposal.ts"
import { expect, test } from "vitest"
import { decidedBy, effectOf, firstDayOfNext, wordsNow } from "./review-words.ts"

const words = {
  items: [
    {
      ...{ code: "par-a", label: "PAR.a", indexId: "par" as const },
      ...{ title: "Chỉ đạo, điều hành", shortTitle: "Chỉ đạo" },
      bullets: [{ id: "par-a-1", text: "Ý một" }],
    },
  ],
  tasks: [{ code: "9", title: "Phóng sự", content: null, cadence: "yearly" as const }],
  bodies: [{ id: "xa", name: "UBND xã" }],
  gone: [{ id: "par-a-2", itemCode: "par-a", text: "Ý hai" }],
  measures: ["Đúng quy định"],
}
const where = "PAR.a · Chỉ đạo"

test.each<[PlanChange, unknown]>([
  [
    { kind: "add-bullet", itemCode: "par-a", text: "Ý mới" },
    { where, before: null, after: "Ý mới" },
  ],
  [
    { kind: "change-bullet", bulletId: "par-a-1", text: "Ý 1" },
    { where, before: "Ý một", after: "Ý 1" },
  ],
  // A bullet that a later version dropped is still told by its words, not by its key.
  [
    { kind: "drop-bullet", bulletId: "par-a-2" },
    { where, before: "Ý hai", after: null },
  ],
  [
    { kind: "change-item", itemCode: "par-a", title: "Điều hành", shortTitle: "Chỉ đạo" },
    { where, before: "Chỉ đạo, điều hành (Chỉ đạo)", after: "Điều hành (Chỉ đạo)" },
  ],
  [
    { kind: "change-task", taskCode: "9", title: "Phóng sự", content: "", cadence: "weekly" },
    {
      where: "Nhiệm vụ 9",
      before: "Phóng sự\nThời gian: Hằng năm",
      after: "Phóng sự\nThời gian: Hằng tuần",
    },
  ],
  [
    {
      ...{ kind: "add-task", title: "Ngày hội", content: "Một ngày", cadence: "yearly" },
      ...{ leadIds: ["xa"], coordinatingIds: [] },
    },
    {
      where: "Nhiệm vụ mới",
      before: null,
      after: "Ngày hội\nMột ngày\nThời gian: Hằng năm\nChủ trì: UBND xã",
    },
  ],
])("what the plan says and would say: %o", (change, effect) => {
  expect(effectOf(change, words)).toEqual(effect)
})

test("beside new words stands what the plan has of their sort", () => {
  const now = (kind: PlanChange["kind"], itemCode = "par-a") =>
    wordsNow({ kind, indexId: "par", itemCode }, words)
  expect(now("add-bullet")).toEqual(["Ý một"])
  expect(now("add-item")).toEqual(["PAR.a · Chỉ đạo, điều hành"])
  expect(now("add-task")).toEqual(["9. Phóng sự"])
  expect(now("add-measure")).toEqual(["Đúng quy định"])
  expect(now("change-bullet")).toEqual([])
})

test("the next version begins today, or the day after the one that is still to come", () => {
  const first = (...days: string[]) =>
    firstDayOfNext({
      today: "2026-11-23",
      versions: days.map((effectiveFrom, at) => ({ version: at + 1, effectiveFrom, note: null })),
    })
  expect(first("2026-01-01")).toBe("2026-11-23")
  expect(first("2026-01-01", "2026-11-23")).toBe("2026-11-24")
  expect(first("2026-01-01", "2026-12-31")).toBe("2027-01-01")
})

test("a decision is told with its hour until the plan has it", () => {
  const told = (state: "accepted" | "rejected" | "enacted") =>
    decidedBy({ state, decidedByName: "Cán bộ mẫu 06", stateAt: "2026-11-23T02:00:00.000Z" })
  expect(told("rejected")).toMatch(/^Cán bộ mẫu 06 · không đồng ý · 09:00/)
  expect(told("accepted")).toMatch(/^Cán bộ mẫu 06 · đồng ý · 09:00/)
  expect(told("enacted")).toBe("Cán bộ mẫu 06 · đồng ý")
})
