import { expect, test } from "vitest"
import { readView, writeView } from "./ranking-view.ts"

const component = (id: string, more = {}) => ({
  id,
  parentId: null,
  name: id,
  nameEn: id,
  scaleMin: 0,
  scaleMax: 100,
  rankable: true,
  firstYear: 2005,
  lastYear: 2024,
  ...more,
})
const edition = (year: number) => ({
  year,
  fieldSize: 63,
  fieldComplete: true,
  scaleMin: 0,
  scaleMax: 100,
  rule: null,
  ruleSourceId: null,
  weights: [],
})
const province = (code: string) => ({ code, name: code, firstYear: 2005, lastYear: 2024 })
const pci = {
  components: [
    component("total"),
    component("pci_02_land"),
    component("points", { rankable: false }),
    component("never", { firstYear: null }),
  ],
  editions: [edition(2005), edition(2024)],
  provinces: ["01", "46", "48", "51", "52", "62", "75", "79"].map(province),
}
const read = (search: string, index = pci) => readView(new URLSearchParams(search), index)

test("without a query: Quảng Ngãi's total rank beside its peers, in all years there are", () => {
  expect(read("")).toEqual({
    component: "total",
    from: 2005,
    to: 2024,
    provinces: ["51", "48", "46", "52", "62"],
    measure: "rank",
  })
})

test("an address holds the whole view and reads back as it was written", () => {
  const view = {
    component: "pci_02_land",
    from: 2013,
    to: 2021,
    provinces: ["48", "51"],
    measure: "score",
  } as const
  const address = writeView({ ...view, provinces: [...view.provinces] })
  expect(address).toBe("?thanh-phan=pci_02_land&tu=2013&den=2021&tinh=48,51&xem=diem")
  expect(read(address)).toEqual(view)
})

test("what the index does not have takes the usual view instead", () => {
  expect(read("thanh-phan=papi_d1&tu=1990&den=2050&tinh=99&xem=gi")).toEqual(read(""))
  expect(read("thanh-phan=never")).toEqual(read(""))
  expect(read("tu=2020&den=2010")).toEqual(read(""))
  expect(read("tu=")).toEqual(read(""))
})

test("provinces are taken once, six at most", () => {
  expect(read("tinh=51,51,48,46,52,62,75,79")?.provinces).toEqual([
    "51",
    "48",
    "46",
    "52",
    "62",
    "75",
  ])
})

test("points that are not ranked are shown as scores", () => {
  expect(read("thanh-phan=points&xem=hang")?.measure).toBe("score")
})

test("an index without an edition has no view", () => {
  expect(read("", { ...pci, editions: [] })).toBeNull()
})
