import { expect, test } from "vitest"
import { linesNear, type NearLine } from "./lines-near.ts"

const line = (code: string, near: Partial<NearLine>): NearLine => ({
  ...{ code, title: code, leads: [], itemCodes: [], indexIds: [], ...near },
})
const lines = [
  line("2", { indexIds: ["par", "pci"] }),
  line("3", { indexIds: ["par"], itemCodes: ["par-h"] }),
]
const codes = (code: string, indexId: "par" | "papi" | "pci") =>
  linesNear({ code, indexId }, lines).map((one) => one.code)

test("an item has the lines near to it, else those for the whole of its index", () => {
  expect(codes("par-h", "par")).toEqual(["3"])
  expect(codes("par-a", "par")).toEqual(["2"])
  expect(codes("pci-a", "pci")).toEqual(["2"])
  expect(codes("papi-a", "papi")).toEqual([])
})
