import type { RankingRow } from "@loa/domain/indices/ranking-row.ts"
import { rankingRow } from "@loa/domain/indices/testing.ts"
import { expect, test } from "vitest"
import { yearNotes } from "./ranking-notes.ts"

const row = (year: number, more: Partial<RankingRow>) =>
  rankingRow(year, {
    score: 51.39,
    computedRank: 45,
    rank: 45,
    rankOf: 64,
    rankBasis: "computed",
    ...more,
  })

test("2007: the published and the computed rank differ, and both are said", () => {
  expect(yearNotes([row(2007, { publishedRank: 44, rank: 44, rankBasis: "published" })])).toEqual([
    {
      number: 1,
      years: [2007],
      quoted: false,
      text: "Năm 2007, hạng công bố là 44; tính từ điểm của đủ 64 tỉnh, thành thì đứng thứ 45.",
    },
  ])
})

test("what the press printed is said beside what is computed here, never instead of it", () => {
  const [same] = yearNotes([
    row(2021, { rank: 43, pressRank: 43, note: "Báo địa phương ghi hạng 43" }),
  ])
  expect(same?.text).toContain("trùng với hạng Loa tính")
  const [other] = yearNotes([row(2020, { rank: 60, pressRank: 62 })])
  expect(other?.text).toContain("khác hạng Loa tính")
})

test("remarks are numbered from the latest year down; a year without one has no number", () => {
  const notes = yearNotes([row(2006, { note: "A." }), row(2008, {}), row(2022, { note: "B" })])
  expect(notes.map((n) => [n.number, n.years, n.text])).toEqual([
    [1, [2022], "Năm 2022: B."],
    [2, [2006], "Năm 2006: A."],
  ])
})

test("one remark on several years is said once, with all its years", () => {
  const notes = yearNotes([2015, 2017, 2018, 2019].map((year) => row(year, { note: "Khớp" })))
  expect(notes.map((n) => n.text)).toEqual(["Năm 2015, 2017–2019: Khớp."])
})
