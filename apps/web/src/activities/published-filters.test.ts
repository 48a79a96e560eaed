import { describe, expect, it } from "vitest"
import { changed, filtersOf } from "./published-filters.ts"

const asked = (address: string) => filtersOf(new URLSearchParams(address))

describe("filtersOf", () => {
  it("reads every filter by its name in the address", () =>
    expect(
      asked(
        "tim=đất đai&noi-dung=pci-b&chi-so=pci&hinh-thuc=meeting&don-vi=ubnd-xa-ca-dam&ke-hoach=x&nam=2025&quy=3",
      ),
    ).toEqual({
      q: "đất đai",
      item: "pci-b",
      index: "pci",
      channel: "meeting",
      organization: "ubnd-xa-ca-dam",
      plan: "x",
      year: "2025",
      quarter: "3",
    }))

  it("leaves out what is empty or cannot be", () => {
    expect(asked("tim=%20&nam=năm nay&quy=3&chi-so=gdp")).toEqual({})
    expect(asked("nam=2025&quy=5")).toEqual({ year: "2025" })
    expect(asked("quy=2")).toEqual({})
  })
})

describe("changed", () => {
  const search = new URLSearchParams("nam=2025&quy=3&chi-so=pci")

  it("sets and takes away one filter and leaves the others", () => {
    expect(changed(search, "quy", "").toString()).toBe("nam=2025&chi-so=pci")
    expect(changed(search, "don-vi", "a").get("don-vi")).toBe("a")
  })

  it("takes the quarter away with its year, and the index when an item is chosen", () => {
    expect(changed(search, "nam", "").toString()).toBe("chi-so=pci")
    expect(changed(search, "noi-dung", "par-a").has("chi-so")).toBe(false)
  })
})
