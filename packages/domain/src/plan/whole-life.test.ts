import { describe, expect, test } from "vitest"
import type { Quarter } from "../dates.ts"
import { weeksBetween } from "../weeks.ts"
import { type Obligation, obligationsOfQuarter } from "./obligations.ts"
import { standingLines } from "./standing-lines.ts"
import {
  contributors,
  defaultTerms,
  newCommunes,
  offices,
  oldCommunes,
  planEnd,
  traBong,
} from "./testing.ts"

/*
 * What the plan expects, worked out by hand from its text; one column a quarter.
 *
 * It starts on Monday 1/8/2022, so Q3/2022 has the Thursdays 4/8 … 29/9: 9 weeks. Every later quarter has 13; the last
 * week of the plan is W52/2025 (Thursday 25/12), since W1/2026 has its Thursday on 1/1/2026, after the plan.
 * A year's box is due on 31/12 and a year's report on 24/11: both stand in Q4. 31/12/2025 and 24/11/2025 are after the
 * district's end on 30/6/2025, so those of 2025 pass to the six communes that carry the plan on.
 * A quarter's report is due in its own quarter (21/9/2022 … 20/6/2025 … 19/12/2025). Q2/2025 closes on 14/6 and is due
 * on 20/6: still the district's. Q3/2025 is due on 19/9: the communes'.
 */
type Row = readonly number[]
const sum = (...rows: Row[]): Row =>
  quarters.map((_, at) => rows.reduce((total, row) => total + (row[at] ?? 0), 0))

//                        2022     2023            2024            2025
//                        Q3  Q4   Q1  Q2  Q3  Q4   Q1  Q2  Q3  Q4   Q1  Q2  Q3  Q4
const weekly: Row /*   */ = [9, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 0, 0]
const oneYearly: Row /**/ = [0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0]
const reports: Row /*  */ = [1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 0, 0]
const nothing: Row /*  */ = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
// 10a and 10b are 2 × 13 weeks; lines 1, 2, 3, 4, 5, 7, 9, 11 are eight boxes of the year.
const afterReform: Row /**/ = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 26 + 1, 26 + 8 + 2]

const quarters: readonly Quarter[] = [2022, 2023, 2024, 2025]
  .flatMap((year) => ([1, 2, 3, 4] as const).map((quarter) => ({ year, quarter })))
  .slice(2)

const expected: Readonly<Record<string, Row>> = {
  // Leads 10b every week, and lines 1, 7 and 9 every year.
  "phong-vhtt": sum(weekly, oneYearly, oneYearly, oneYearly, reports),
  // Leads 10a every week.
  "tt-tt-vh-tt": sum(weekly, reports),
  // Lead one line of the year each: 2, 3, 4, 5 and 11.
  "cq-to-chuc-noi-vu": sum(oneYearly, reports),
  "phong-kt-ht": sum(oneYearly, reports),
  "phong-tu-phap": sum(oneYearly, reports),
  "cq-ubkt-tt": sum(oneYearly, reports),
  "tt-chinh-tri": sum(oneYearly, reports),
  // Lead 6 and 8, "thường xuyên": kept up, without boxes.
  "van-phong-huyen": reports,
  "phong-tc-kh": reports,
  // Asked to help, never late (plan V.5).
  ...Object.fromEntries(contributors.map((id) => [id, nothing])),
  // Coordinate only: their reports.
  ...Object.fromEntries(oldCommunes.map((id) => [id, reports])),
  // Carry every line on, each in its own area.
  ...Object.fromEntries(newCommunes.map((id) => [id, afterReform])),
}

const settingsOn = () => defaultTerms
const owedIn = quarters.map((quarter) => obligationsOfQuarter(traBong, quarter, settingsOn))
const countOf = (id: string, owed: readonly Obligation[]) =>
  owed.filter(({ organizationId }) => organizationId === id).length

describe("the life of the plan 2022–2025 through the reform", () => {
  test.each(Object.keys(expected))("boxes of %s in each quarter", (id) => {
    expect(owedIn.map((owed) => countOf(id, owed))).toEqual(expected[id])
  })

  test("it speaks of 9 offices, 2 contributors and 16 + 6 communes, and of nobody else", () => {
    expect(Object.keys(expected)).toHaveLength(9 + 2 + 16 + 6)
    const debtors = new Set(owedIn.flat().map(({ organizationId }) => organizationId))
    expect([...debtors].filter((id) => !(id in expected))).toEqual([])
    expect(offices.every((id) => debtors.has(id))).toBe(true)
  })

  test("each thing owed has a name of its own, and is counted in the quarter asked for", () => {
    const names = owedIn
      .flat()
      .map((one) =>
        [
          one.organizationId,
          one.kind === "task" ? `line ${one.taskCode}` : one.period.kind,
          one.key,
        ].join("|"),
      )
    expect(new Set(names).size).toBe(names.length)
    owedIn.forEach((owed, at) => {
      for (const { quarter } of owed) expect(quarter).toEqual(quarters[at])
    })
  })

  test("lines 6 and 8 are kept up by their offices, then by the six communes", () => {
    const keepers = (day: string) =>
      standingLines(traBong, day).map((one) => `${one.taskCode} ${one.organizationId}`)
    expect(keepers("2025-06-30")).toEqual(["6 van-phong-huyen", "8 phong-tc-kh"])
    const each = (code: string) => newCommunes.map((id) => `${code} ${id}`)
    expect(keepers("2025-07-01")).toEqual([...each("6"), ...each("8")])
    expect(keepers("2026-01-01")).toEqual([])
    expect(keepers("2022-07-31")).toEqual([])
  })

  test("after its last day it expects nothing", () => {
    expect(obligationsOfQuarter(traBong, { year: 2026, quarter: 1 }, settingsOn)).toEqual([])
    expect(obligationsOfQuarter(traBong, { year: 2022, quarter: 2 }, settingsOn)).toEqual([])
    expect(weeksBetween("2025-12-22", planEnd).map(({ week }) => week)).toEqual([52])
  })
})
