import { describe, expect, it } from "vitest"
import type { LineageLink } from "../units/lineage.ts"
import { amountsToday, channelMarks, channelsReported, channelsToday } from "./coverage-table.ts"

// A and B became C whole; D was split into C and E, of which only C's share was recorded.
const links: LineageLink[] = [
  { from: "A", to: "C", share: "whole", weight: null },
  { from: "B", to: "C", share: "whole", weight: null },
  { from: "D", to: "C", share: "part", weight: 0.6 },
  { from: "D", to: "E", share: "part", weight: null },
]
const succession = { links, isCurrent: (unit: string) => unit === "C" || unit === "E" }

describe("amounts in today's boundaries", () => {
  it("add up what went into a unit and keep apart what nobody can tell", () => {
    const reported = new Map([
      ["A", new Map([["par-a", 3]])],
      [
        "B",
        new Map([
          ["par-a", 2],
          ["pci-a", 1],
        ]),
      ],
      ["D", new Map([["par-a", 10]])],
    ])
    const { units, unallocated } = amountsToday(reported, succession)
    expect(units.get("C")).toEqual(
      new Map([
        ["par-a", 11],
        ["pci-a", 1],
      ]),
    )
    expect(units.get("E")).toBeUndefined()
    expect(unallocated).toEqual(new Map([["par-a", 4]]))
  })
})

describe("channels", () => {
  const told = (organizationId: string, codes: string[], flags: string[]) => ({
    ...{ organizationId, codes, flags: flags.join("") },
    items: ["par-a", "pci-a"].slice(0, flags.length),
  })
  const reported = channelMarks([
    told("A", ["commune-radio", "meeting"], ["10", "01"]),
    told("A", ["meeting", "press"], ["10"]),
    told("B", ["meeting"], ["1"]),
    told("D", ["press"], ["1"]),
  ])

  it("count each once, however many units used it", () => {
    const { units, unallocated } = channelsToday(reported, succession)
    expect(units.get("C")).toEqual(
      new Map([
        ["par-a", 2],
        ["pci-a", 1],
      ]),
    )
    expect(unallocated).toEqual(new Map([["par-a", 1]]))
  })

  it("are each unit's own as they were recorded", () => {
    expect(channelsReported(reported).get("A")?.get("par-a")).toBe(2)
    expect(channelsReported(reported).get("B")).toEqual(new Map([["par-a", 1]]))
  })
})
