import { expect, test } from "vitest"
import { settingsOn } from "./dated-settings.ts"

const row = (value: string, validFrom: string, key = "quarter_cut_off_day") => ({
  ...{ key, value, validFrom },
})

test("of each setting the latest that has begun counts, and before any the system's own", () => {
  const on = settingsOn([
    row("10", "2026-01-01"),
    row("20", "2026-05-01"),
    row("25", "2026-05-01"),
    row("11-20", "2026-03-01", "year_cut_off"),
  ])
  expect(on("2025-12-31").quarter_cut_off_day).toBe(14)
  expect(on("2026-04-30").quarter_cut_off_day).toBe(10)
  expect(on("2026-05-01").quarter_cut_off_day).toBe(25)
  expect(on("2026-05-01").year_cut_off).toBe("11-20")
})

test("what cannot be read counts as never written", () => {
  expect(settingsOn([row("99", "2026-01-01")])("2026-02-01").quarter_cut_off_day).toBe(14)
})
