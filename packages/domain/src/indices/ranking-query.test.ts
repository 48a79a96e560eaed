import { expect, test } from "vitest"
import { fieldErrorsOf } from "../validation.ts"
import { RankingQuery, rankingLabels, ScoreQuery } from "./ranking-query.ts"

const wrong = (query: Record<string, unknown>) => {
  const { error } = RankingQuery.safeParse(query)
  return error ? fieldErrorsOf(error, rankingLabels) : []
}

test("nothing asked means the total, all years, all provinces", () => {
  expect(RankingQuery.parse({})).toEqual({ component: "total" })
})

test("provinces may be repeated, comma separated, or both", () => {
  expect(RankingQuery.parse({ province: "51,48" }).province).toEqual(["51", "48"])
  expect(RankingQuery.parse({ province: ["51", "48, 46"] }).province).toEqual(["51", "48", "46"])
})

test("scores take several components", () => {
  expect(ScoreQuery.parse({ component: ["total", "pci_02_land"] }).component).toEqual([
    "total",
    "pci_02_land",
  ])
})

test("each wrong parameter is named, with what is expected", () => {
  expect(wrong({ from: "hai nghìn" })).toEqual([
    {
      field: "from",
      label: "Từ năm (from)",
      message: "cần là năm có bốn chữ số, ví dụ 2013.",
    },
  ])
  expect(wrong({ from: "2020", to: "2013" })).toEqual([
    { field: "to", label: "Đến năm (to)", message: "phải bằng hoặc sau năm bắt đầu." },
  ])
  expect(wrong({ province: "51,Huế" }).map((e) => e.message)).toEqual([
    "cần là mã tỉnh gồm hai chữ số, ví dụ 51.",
  ])
  expect(wrong({ format: "xml" }).map((e) => e.label)).toEqual(["Định dạng (format)"])
})

test("a parameter nobody knows is refused by its own name", () => {
  expect(wrong({ nam: "2013", tinh: "51" }).map((e) => e.field)).toEqual(["nam", "tinh"])
})
