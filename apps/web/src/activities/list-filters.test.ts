import { expect, test } from "vitest"
import { countsQueryOf, narrows, queryOf, withFilter } from "./list-filters.ts"

const search = (text: string) => new URLSearchParams(text)

test.each([
  ["", {}],
  ["trang-thai=returned&tim=%C4%91%E1%BA%A5t", { state: "returned", q: "đất" }],
  ["phan=cho-kiem-tra&trang-thai=draft", { mine: "review", state: "submitted" }],
  ["phan=phoi-hop&don-vi=ubnd", { mine: "partner", organization: "ubnd" }],
  ["trang-thai=khong-co&phan=x&tu=", {}],
  ["loat=019ab3de-0000-7000-8000-000000000000", { series: "019ab3de-0000-7000-8000-000000000000" }],
  [
    "noi-dung=pci-b&hinh-thuc=meeting&tu=2026-01-01&den=2026-03-31",
    {
      item: "pci-b",
      channel: "meeting",
      from: "2026-01-01",
      to: "2026-03-31",
    },
  ],
])("the address %s asks for %j", (text, query) => {
  expect(queryOf(search(text))).toEqual(query)
})

test("counts are asked for without what they do not know", () => {
  const asked = search("phan=don-vi-minh&don-vi=ubnd&tim=x&trang-thai=draft")
  expect(countsQueryOf(asked)).toEqual({ mine: "own", organization: "ubnd" })
  expect(narrows(asked)).toBe(true)
  expect(narrows(search("loat=x"))).toBe(true)
  expect(narrows(search("trang-thai=draft&don-vi=ubnd"))).toBe(false)
})

test("changing a filter keeps the others; another part begins without a state", () => {
  const now = search("tim=x&trang-thai=draft")
  expect(withFilter(now, "noi-dung", "pci-b").toString()).toBe(
    "tim=x&trang-thai=draft&noi-dung=pci-b",
  )
  expect(withFilter(now, "tim", "").toString()).toBe("trang-thai=draft")
  expect(withFilter(now, "phan", "phoi-hop").toString()).toBe("tim=x&phan=phoi-hop")
})
