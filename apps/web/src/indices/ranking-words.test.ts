import { expect, test } from "vitest"
import { headlineSentence, yearList } from "./ranking-words.ts"

const said = { measure: "rank", province: "Quảng Ngãi", index: "PCI" } as const
const latest = { year: 2022, value: 33 }
const best = { year: 2013, value: 7 }
const worst = { year: 2009, value: 58 }

test("the headline says it as a villager would", () => {
  const moved = { latest, best, worst, since: 2005 }
  expect(headlineSentence({ ...said, headline: { kind: "off-best", ...moved } })).toBe(
    "Quảng Ngãi lên hạng 7 năm 2013, về hạng 33 năm 2022",
  )
  expect(headlineSentence({ ...said, headline: { kind: "fallen", ...moved } })).toBe(
    "Quảng Ngãi từ hạng 7 năm 2013 xuống hạng 33 năm 2022",
  )
  expect(headlineSentence({ ...said, headline: { kind: "best-now", ...moved } })).toBe(
    "Quảng Ngãi lên hạng 33 năm 2022, cao nhất từ năm 2005",
  )
  expect(headlineSentence({ ...said, headline: { kind: "none" } })).toBe(
    "Loa chưa có hạng PCI của Quảng Ngãi",
  )
})

test("scores are said with a decimal comma", () => {
  const headline = { kind: "single", latest: { year: 2021, value: 86.45 }, since: 2021 } as const
  expect(headlineSentence({ ...said, measure: "score", headline })).toBe(
    "Quảng Ngãi đạt 86,45 điểm năm 2021",
  )
})

test("years are listed in spans", () => {
  expect(yearList([2019, 2015, 2017, 2018])).toBe("2015, 2017–2019")
})
