import { expect, test } from "vitest"
import { queryOf, withFilter } from "./list-filters.ts"

const search = (text: string) => new URLSearchParams(text)

test.each([
  ["", {}],
  ["loai=script&chua-xac-nhan=1", { kind: "script", unread: "1" }],
  ["loai=khong-co&tim=", {}],
  [
    "noi-dung=pci-b&ke-hoach=x&nhiem-vu=1&ca-cu=1&tim=%C4%91%E1%BA%A5t",
    {
      ...{ item: "pci-b", plan: "x", task: "1", ended: "1", q: "đất" },
    },
  ],
])("the address %s asks for %j", (text, query) => {
  expect(queryOf(search(text))).toEqual(query)
})

test("changing a filter keeps the others", () => {
  const now = search("tim=x&loai=script")
  expect(withFilter(now, "chua-xac-nhan", "1").toString()).toBe("tim=x&loai=script&chua-xac-nhan=1")
  expect(withFilter(now, "tim", "").toString()).toBe("loai=script")
})
