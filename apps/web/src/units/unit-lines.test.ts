import { describe, expect, it } from "vitest"
import type { OrganizationLine } from "../transparency/queries.ts"
import { named, overAllPlans } from "./unit-lines.ts"

const line = (id: string, published: number, after: number, part: boolean): OrganizationLine => ({
  id,
  name: id,
  shortName: null,
  kind: "peoples-committee",
  level: "commune",
  validFrom: "2025-07-01",
  validTo: null,
  area: { code: "21115", validFrom: "2025-07-01", name: "Xã Trà Bồng" },
  parent: null,
  aliases: [],
  roles: part ? [{ role: "participant", from: "2025-07-01", to: null, optional: false }] : [],
  published,
  publishedAfterPlan: after,
})

describe("overAllPlans", () => {
  it("adds up what one organization published under each plan, what came after a plan too", () => {
    const lines = overAllPlans([
      [line("a", 40, 3, true), line("b", 0, 0, false)],
      [line("a", 90, 0, false), line("b", 0, 0, false)],
    ])
    expect(lines.map(({ id, published, asked }) => [id, published, asked])).toEqual([
      ["a", 133, true],
      ["b", 0, false],
    ])
  })
})

describe("named", () => {
  const units = [
    { name: "UBND xã Trà Bồng", shortName: "Xã Trà Bồng", aliases: [] },
    {
      name: "Phòng Văn hóa và Thông tin huyện Trà Bồng",
      shortName: "P. VH&TT",
      aliases: ["Phòng VHTT"],
    },
  ]
  it("finds without accents, in the short name too, and everything when nothing is typed", () => {
    expect(named(units, "xa tra bong")).toEqual([units[0]])
    expect(named(units, "vh&tt")).toEqual([units[1]])
    expect(named(units, "")).toEqual(units)
  })

  it("finds by another name, and by the words of a name with others between them", () => {
    expect(named(units, "phòng vhtt")).toEqual([units[1]])
    expect(named(units, "Phòng Văn hoá – Thông tin")).toEqual([units[1]])
    expect(named(units, "văn hóa xã")).toEqual([])
  })
})
