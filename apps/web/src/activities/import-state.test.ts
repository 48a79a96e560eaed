import type { ReadRow } from "@loa/domain/activities/import-row.ts"
import { expect, test } from "vitest"
import { judge, linesOf } from "./import-lines.ts"
import { bestSheet, blankWork, columnsWith, edited, workOfSheet } from "./import-state.ts"

const heads = ["Ngày", "Hình thức", "Tiêu đề"]
const sheet = (...rows: string[][]) => ({ name: "Trang", grid: [["SỔ THEO DÕI"], heads, ...rows] })
const take = (...rows: string[][]) => {
  const work = workOfSheet({ sheets: [sheet(...rows)], sheetAt: 0 }, [], {}, null)
  if (!work) throw new Error("The sheet is short.")
  return work
}

/** Reads a row as one whose first cell decides all. */
const read = ([key = ""]: readonly string[]): ReadRow => ({
  ...{ row: null, key: key || null, seen: { firstDay: null, channelCode: null, title: key } },
  problems:
    key === "sai"
      ? [{ column: 0, field: "firstDay", label: "Ngày", text: key, message: "sai." }]
      : [],
})
const checked = (...rows: string[][]) => {
  const work = take(...rows)
  return { ...work, checked: work.lines.map(({ cells }) => read(cells)) }
}

test("rows are numbered as in the spreadsheet, empty ones left out", () => {
  const { lines, header, columns } = take(["a"], ["", " "], ["b"])
  expect(header).toBe(1)
  expect(columns).toEqual(["firstDay", "channelCode", "title"])
  expect(lines.map(({ number }) => number)).toEqual([3, 5])
  expect(linesOf(sheet(["a"]), null).map(({ number }) => number)).toEqual([1, 2, 3])
})

test("more rows than one import takes are no work", () => {
  const rows = Array.from({ length: 5001 }, () => ["a"])
  expect(workOfSheet({ sheets: [sheet(...rows)], sheetAt: 0 }, [], {}, null)).toBeNull()
})

test("of several sheets the one with known headings is taken", () => {
  const other = { name: "Bìa", grid: [["Báo cáo"], ["Năm 2026"]] }
  expect(bestSheet([other, sheet()], [])).toBe(1)
  expect(bestSheet([other, other], [])).toBe(0)
})

test("a field moves to the column that is chosen for it", () => {
  expect(columnsWith(take(), 0, "title")).toEqual(["title", "channelCode", null])
  expect(columnsWith(take(), 1, null)).toEqual(["firstDay", null, "title"])
})

test("what is typed is read anew, the other rows stay as they were", () => {
  const work = checked(["a", "x", "y"], ["b"])
  const next = edited(work, { at: 1, column: 1, texts: [["mới"]] }, read)
  expect(next.lines[1]?.cells).toEqual(["b", "mới", ""])
  expect(next.lines[0]).toBe(work.lines[0])
  expect(next.checked?.[0]).toBe(work.checked[0])
})

test("a pasted block goes right and down, and makes the rows it needs", () => {
  const block = [
    ["1", "2"],
    ["3", "4"],
    ["5", "6", "thừa", "7"],
  ]
  const next = edited(checked(["a"], ["b"]), { at: 1, column: 1, texts: block }, read)
  expect(next.lines.map(({ number, cells }) => [number, ...cells])).toEqual([
    [3, "a"],
    [4, "b", "1", "2"],
    [5, "", "3", "4"],
    [6, "", "5", "6"],
  ])
})

test("each row is written, mended, or left out as a duplicate or by hand", () => {
  const work = checked(["a"], ["sai"], ["a"], ["có"], ["bỏ"])
  const choices = { skipsDuplicates: true, out: new Set([4]) }
  const known = new Map([["có", { id: "1", state: "verified" as const }]])
  const verdicts = (skipsDuplicates: boolean) =>
    judge(work.lines, work.checked, { ...choices, skipsDuplicates, known }).map((r) => r.verdict)
  expect(verdicts(true)).toEqual(["right", "wrong", "duplicate", "duplicate", "out"])
  expect(verdicts(false)).toEqual(["right", "wrong", "right", "right", "out"])
  const [, , twin] = judge(work.lines, work.checked, { ...choices, known })
  expect(twin?.twin).toBe(3)
})

test("a row taken out by hand is nobody's twin", () => {
  const work = checked(["a"], ["a"])
  const choices = { skipsDuplicates: true, out: new Set([0]), known: new Map() }
  expect(judge(work.lines, work.checked, choices).map((r) => r.verdict)).toEqual(["out", "right"])
})

test("an empty table has rows that nobody counts until they are typed into", () => {
  const work = blankWork([])
  const rows = work.lines.map(({ cells }) => read(cells))
  const verdicts = judge(work.lines, rows, work).map(({ verdict }) => verdict)
  expect(new Set(verdicts)).toEqual(new Set(["blank"]))
})
