import { expect, test } from "vitest"
import { searchItems } from "./item-search.ts"

const items = [
  {
    code: "pci-b",
    label: "PCI.b",
    title: "Tiếp cận đất đai",
    bullets: [{ text: "Cấp giấy chứng nhận" }],
  },
  {
    code: "x",
    label: "PAPI.đ",
    title: "Thủ tục hành chính công",
    bullets: [{ text: "Niêm yết tại xã" }],
  },
]
const found = (asked: string) => searchItems(items, asked).map((i) => i.label)

test.each([
  ["dat dai", ["PCI.b"]],
  ["ĐẤT", ["PCI.b"]],
  ["niem xa", ["PAPI.đ"]],
  ["sổ đỏ", ["PCI.b"]],
  ["giấy chứng", ["PCI.b"]],
  ["ất ai", []],
  ["papi.d", ["PAPI.đ"]],
  ["", ["PCI.b", "PAPI.đ"]],
  ["giáo dục", []],
])("asking for %s finds %j", (asked, labels) => {
  expect(found(asked)).toEqual(labels)
})
