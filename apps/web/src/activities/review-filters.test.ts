import { expect, test } from "vitest"
import {
  filtersUsed,
  queryOf,
  stepOf,
  withEntry,
  withFilter,
  withoutFilters,
  withStep,
} from "./review-filters.ts"

const search = (text: string) => new URLSearchParams(text)

test.each([
  ["", {}],
  ["buoc=cong-khai&bai=x", { step: "publish" }],
  [
    "don-vi=ubnd&hinh-thuc=meeting&noi-dung=pci-b",
    {
      organization: "ubnd",
      channel: "meeting",
      item: "pci-b",
    },
  ],
  [
    "cho=7&minh-chung=khong&da-sua=1&goi-y=any",
    {
      waited: "7",
      evidence: "without",
      again: "1",
      hint: "any",
    },
  ],
  ["minh-chung=co&goi-y=copied-text", { evidence: "with", hint: "copied-text" }],
  ["cho=5&minh-chung=x&da-sua=0&goi-y=x&buoc=x", {}],
])("the address %s asks for %j", (text, query) => {
  expect(queryOf(search(text))).toEqual(query)
})

test("a filter keeps the others and begins at the head of the queue", () => {
  const now = search("don-vi=a&bai=x&buoc=cong-khai")
  expect(withFilter(now, "cho", "7").toString()).toBe("don-vi=a&buoc=cong-khai&cho=7")
  expect(withFilter(now, "don-vi", "").toString()).toBe("buoc=cong-khai")
  expect(withStep(now, "verify").toString()).toBe("don-vi=a")
  expect(stepOf(withStep(search(""), "publish"))).toBe("publish")
})

test("an entry is looked at in the same queue", () => {
  expect(withEntry(search("cho=7"), "x").toString()).toBe("cho=7&bai=x")
  expect(withEntry(search("cho=7&bai=x"), undefined).toString()).toBe("cho=7")
  expect(withoutFilters(search("cho=7&bai=x&buoc=cong-khai")).toString()).toBe("buoc=cong-khai")
  expect(filtersUsed(search("cho=7&bai=x&da-sua=1&don-vi="))).toBe(2)
})
