import { describe, expect, test } from "vitest"
import { figuresOf, noFigures } from "./figures.ts"
import { radioScript, type ScriptFacts, scriptSyllables, syllablesOf } from "./radio-script.ts"
import { reminderText } from "./reminder.ts"
import { line, notable, someFacts } from "./testing.ts"

const facts = (patch: Partial<ScriptFacts> = {}): ScriptFacts => {
  const { period, span, catalog, figures } = someFacts()
  return { place: "xã Trà Thủy", period, span, catalog, figures, notables: [], ...patch }
}

describe("the radio script", () => {
  test.each([
    ["with nothing done", facts({ figures: noFigures() })],
    ["with little to tell", facts()],
    [
      "with much to tell",
      facts({ notables: [1, 2, 3, 4, 5].map((n) => notable({ reach: n * 40 })) }),
    ],
    [
      "with long titles",
      facts({
        notables: [1, 2, 3].map((n) =>
          notable({ title: `${"Phổ biến quy định về đất đai cho bà con ".repeat(4)}${n}` }),
        ),
      }),
    ],
  ])("is two minutes long %s", (_how, given) => {
    const syllables = syllablesOf(radioScript(given))
    expect(syllables).toBeGreaterThanOrEqual(scriptSyllables.least)
    expect(syllables).toBeLessThanOrEqual(scriptSyllables.most)
  })

  test("says the figures as they are and the most visited by name", () => {
    const text = radioScript(facts({ notables: [notable({ title: "Hội nghị đối thoại" })] }))
    expect(text).toContain("đã tổ chức 5 hoạt động, gặp gỡ trực tiếp 1.246 lượt người")
    expect(text).toContain("Hội nghị đối thoại")
    expect(text).toContain("3 hoạt động về chỉ số cải cách hành chính")
    expect(text.startsWith("Kính thưa bà con")).toBe(true)
    expect(text.endsWith("lắng nghe!")).toBe(true)
  })

  test("speaks of no broadcast where there was none", () => {
    const figures = figuresOf([line("all", "", { activities: 1 })])
    expect(radioScript(facts({ figures }))).not.toContain("Trên loa truyền thanh")
  })
})

describe("the reminder", () => {
  const asked = {
    ...{ period: someFacts().period, due: "2025-06-20", planTitle: "Kế hoạch" },
    focalPointName: "Phòng Văn hóa và Thông tin",
    missing: [
      { name: "UBND xã Trà Thủy", reason: null },
      { name: "UBND xã Trà Bình", reason: "Thiếu kiến nghị" },
    ],
  }

  test("names every missing unit in order, with what one was given back for", () => {
    const text = reminderText({ ...asked, today: "2025-06-23" })
    expect(text).toContain(
      "1. UBND xã Trà Bình (đã trả lại: Thiếu kiến nghị)\n2. UBND xã Trà Thủy\n",
    )
    expect(text).toContain("đã quá hạn 3 ngày")
    expect(text).toContain("báo cáo quý II năm 2025")
  })

  test("counts down before the day, and says today", () => {
    expect(reminderText({ ...asked, today: "2025-06-17" })).toContain("còn 3 ngày")
    expect(reminderText({ ...asked, today: "2025-06-20" })).toContain(
      "hết ngày 20/6/2025 (hôm nay)",
    )
  })

  test("is empty when nobody is missing", () => {
    expect(reminderText({ ...asked, today: "2025-06-23", missing: [] })).toBe("")
  })
})
