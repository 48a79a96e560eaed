import { describe, expect, test } from "vitest"
import type { BoardLine, LineBox, LineTrack } from "./board-queries.ts"
import { boxText, boxTone, linesByState, trackState, weeksText } from "./board-words.ts"

const box = (patch: Partial<LineBox> = {}): LineBox => ({
  ...{ key: "2026-W47", from: "2026-11-16", due: "2026-11-22", quarter: 4 },
  ...{ state: "on-track", counted: 0, waiting: 0, waiver: null },
  ...patch,
})
const track = (boxes: LineBox[], age: LineTrack["age"] = null): LineTrack => ({
  ...{ organizationId: "xa", organizationName: "UBND xã", cadence: "weekly", boxes, age },
  waiver: null,
})
const line = (...tracks: LineTrack[]): BoardLine => ({
  ...{ code: "10a", parentCode: "10", isHeading: false, title: "Truyền thanh", content: null },
  ...{ cadence: "weekly", cadenceAsPrinted: null, leadAsPrinted: null },
  ...{ coordinatingAsPrinted: null, role: null, tracks, own: [] },
  helped: { organizations: 0, counted: 0, waiting: 0 },
})

describe("a box looks", () => {
  test.each([
    [{ state: "done", waiting: 2 }, "done"],
    [{ state: "not-done", waiting: 1 }, "skipped"],
    // What only waits for a check is not drawn as missed.
    [{ state: "late", waiting: 1 }, "waiting"],
    [{ state: "late", waiting: 0 }, "missed"],
    [{ state: "on-track", waiting: 0 }, "now"],
    [{ state: "not-due", waiting: 0 }, "ahead"],
  ] as const)("%o: %s", (of, tone) => {
    expect(boxTone(of)).toBe(tone)
  })
})

test("a box is told whole: week, days, state, figures and reason", () => {
  const waiver = { reason: "Nghỉ Tết.", byName: "A", byOrganization: "B", on: "2026-02-01" }
  expect(boxText(box({ state: "not-done", waiting: 1, waiver }))).toBe(
    "Tuần 47, 16/11 – 22/11. Không thực hiện. 1 hoạt động chờ kiểm tra. Nghỉ Tết.",
  )
  expect(boxText(box({ state: "done", counted: 2 }))).toContain("Hoàn thành. 2 hoạt động")
})

describe("a line", () => {
  const done = box({ state: "done", counted: 1 })
  const late = box({ state: "late" })
  const ahead = box({ state: "not-due" })
  const waived = box({ state: "not-done" })

  test.each([
    [[done, late, ahead], "late"],
    [[done, ahead], "on-track"],
    [[done, waived], "done"],
    [[waived], "not-done"],
    [[ahead], "not-due"],
  ] as const)("with these boxes stands so", (boxes, state) => {
    expect(trackState(track([...boxes]))).toBe(state)
  })

  test("without boxes stands by its age", () => {
    const age = { state: "late" as const, lastDay: null, days: 120, lateOn: "2026-08-01" }
    expect(trackState(track([], age))).toBe("late")
  })

  test("is counted once: late when any of its leads is", () => {
    const lines = [
      line(track([done, late]), track([done])),
      line(track([done])),
      line(track([ahead])),
      { ...line(), isHeading: true },
    ]
    expect(linesByState(lines)).toEqual({ done: 1, running: 1, late: 1 })
  })

  test("says its weeks in figures; weeks to come are not counted", () => {
    expect(weeksText(track([done, late, waived, ahead]))).toEqual([
      "1 trong 3 tuần đã có",
      "1 tuần chậm",
      "1 tuần không thực hiện",
    ])
  })
})
