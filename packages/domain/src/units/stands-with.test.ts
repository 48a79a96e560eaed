import { expect, test } from "vitest"
import type { LineageLink } from "./lineage.ts"
import { standsWith } from "./stands-with.ts"

const links: LineageLink[] = [
  { from: "Trà Tân", to: "Cà Đam", share: "whole", weight: null },
  { from: "Trà Bùi", to: "Cà Đam", share: "part", weight: 0.4 },
  { from: "Trà Bùi", to: "Tây Trà Bồng", share: "part", weight: null },
]
const isCurrent = (unit: string) => ["Cà Đam", "Tây Trà Bồng"].includes(unit)

test.each([
  ["Cà Đam", ["Cà Đam"], []],
  ["Trà Tân", ["Cà Đam"], []],
  ["Trà Bùi", ["Cà Đam"], ["Trà Bùi"]],
  ["Phòng Tư pháp", [], ["Phòng Tư pháp"]],
])("%s stands with %j, and unallocated with %j", (unit, current, unallocated) => {
  expect(standsWith([unit], links, isCurrent)).toEqual({ current, unallocated })
})
