import { expect, test } from "vitest"
import { z } from "zod"
import { fieldErrorsOf } from "../validation.ts"
import { rankingParameters, scoreParameters } from "./ranking-query.ts"

const RankingQuery = z.object(rankingParameters)
const wrong = (query: Record<string, unknown>) => {
  const { error } = RankingQuery.safeParse(query)
  return (error ? fieldErrorsOf(error, {}) : []).map((e) => [e.field, e.message])
}

test("nothing asked means the total, all years, all provinces", () => {
  expect(RankingQuery.parse({})).toEqual({ component: "total" })
})

test("provinces may be repeated, comma separated, or both", () => {
  expect(RankingQuery.parse({ province: "51,48" }).province).toEqual(["51", "48"])
  expect(RankingQuery.parse({ province: ["51", "48, 46"] }).province).toEqual(["51", "48", "46"])
})

test("scores take several components", () => {
  const query = { component: ["total", "pci_02_land"] }
  expect(z.object(scoreParameters).parse(query)).toEqual(query)
})

test("a wrong parameter is named, with what is expected", () => {
  expect(wrong({ from: "hai nghìn" })).toEqual([["from", "cần là năm có bốn chữ số, ví dụ 2013."]])
  expect(wrong({ province: "51,Huế" })).toEqual([
    ["province.1", "cần là mã tỉnh gồm hai chữ số, ví dụ 51."],
  ])
})
