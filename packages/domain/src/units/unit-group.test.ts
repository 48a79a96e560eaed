import { describe, expect, it } from "vitest"
import { byUnitGroup, unitGroupOf } from "./unit-group.ts"

const old = "2025-06-30"
const unit = (
  kind: Parameters<typeof unitGroupOf>[0]["kind"],
  level: Parameters<typeof unitGroupOf>[0]["level"],
  validTo: string | null,
) => ({ kind, level, validTo })

describe("unitGroupOf", () => {
  it.each([
    [unit("peoples-committee", "commune", null), "communes"],
    [unit("commune-department", "commune", null), "commune-offices"],
    [unit("peoples-committee", "commune", old), "former-communes"],
    [unit("district-department", "district", old), "former-district"],
    [unit("peoples-committee", "district", old), "former-district"],
    [unit("provincial-body", "province", old), "province"],
  ])("%o → %s", (given, group) => expect(unitGroupOf(given, "2026-11-23")).toBe(group))

  it("goes by the day: on its last day a unit is still there", () => {
    expect(unitGroupOf(unit("district-department", "district", old), old)).toBe("district")
    expect(unitGroupOf(unit("peoples-committee", "commune", old), "2025-07-01")).toBe(
      "former-communes",
    )
  })
})

describe("byUnitGroup", () => {
  it("keeps the order given and leaves empty groups out", () => {
    const [a, b, c] = [
      { ...unit("peoples-committee", "commune", old), id: "a" },
      { ...unit("peoples-committee", "commune", null), id: "b" },
      { ...unit("peoples-committee", "commune", old), id: "c" },
    ]
    expect(byUnitGroup([a, b, c], "2026-11-23")).toEqual([
      { group: "communes", units: [b] },
      { group: "former-communes", units: [a, c] },
    ])
  })
})
