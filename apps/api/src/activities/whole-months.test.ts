import { addDays, type Day } from "@loa/domain/dates.ts"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { Span } from "./scope-of.ts"
import { splitByMonth } from "./whole-months.ts"

const span = (from: Day | null, to: Day | null): Span => ({
  planId: "p",
  organizationIds: null,
  from,
  to,
})

test.each([
  { from: "2026-01-01", to: "2026-03-31", whole: [["2026-01-01", "2026-03-31"]], edges: [] },
  {
    from: "2026-01-15",
    to: "2026-03-10",
    whole: [["2026-02-01", "2026-02-28"]],
    edges: [
      ["2026-01-15", "2026-01-31"],
      ["2026-03-01", "2026-03-10"],
    ],
  },
  { from: "2026-01-02", to: "2026-02-27", whole: [], edges: [["2026-01-02", "2026-02-27"]] },
  { from: null, to: "2024-02-29", whole: [[null, "2024-02-29"]], edges: [] },
  {
    from: "2025-12-31",
    to: null,
    whole: [["2026-01-01", null]],
    edges: [["2025-12-31", "2025-12-31"]],
  },
])("$from to $to", ({ from, to, whole, edges }) => {
  const days = (spans: Span[]) => spans.map((s) => [s.from, s.to])
  const split = splitByMonth(span(from, to))
  expect(days(split.whole)).toEqual(whole)
  expect(days(split.edges)).toEqual(edges)
})

test("every day of a span is in exactly one part, and whole months hold whole months", () => {
  const anyDay = fc.integer({ min: 0, max: 900 }).map((n) => addDays("2024-01-01", n))
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (from, to, day) => {
      const { whole, edges } = splitByMonth(span(from, to))
      const holds = (s: Span, d: Day) => (!s.from || s.from <= d) && (!s.to || d <= s.to)
      const parts = [...whole, ...edges].filter((s) => holds(s, day))
      expect(parts.length).toBe(from <= day && day <= to ? 1 : 0)
      const month = `${day.slice(0, 7)}-01`
      for (const part of whole) expect(holds(part, day)).toBe(holds(part, month))
    }),
  )
})
