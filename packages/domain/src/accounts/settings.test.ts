import { describe, expect, test } from "vitest"
import { NewSetting, settingKeys, settingsList, settingsOf } from "./settings.ts"

test("nothing written is what the system starts with", () => {
  expect(settingsOf(new Map())).toMatchObject({
    ...{ site_name: "Loa", require_second_factor: false, quarter_cut_off_day: 14 },
    ...{ quarter_due_working_days: 5, year_due: "11-24", rolling_amber_days: 92 },
  })
})

test("what is written counts, as what it is; what cannot be read does not", () => {
  const stored = new Map([
    ["require_second_factor", "1"],
    ["quarter_cut_off_day", "20"],
    ["rolling_amber_days", "nhiều"],
    ["sample_through", "2026-01-01"],
  ])
  expect(settingsOf(stored)).toMatchObject({
    ...{ require_second_factor: true, quarter_cut_off_day: 20, rolling_amber_days: 92 },
  })
  expect(Object.keys(settingsOf(stored))).toEqual(settingKeys)
})

describe("a new value", () => {
  const given = (key: string, value: string) =>
    NewSetting.safeParse({ key, value, validFrom: "2026-11-23", reason: "Theo quy chế" })

  test.each([
    ["site_name", "  Loa Trà Bồng ", "Loa Trà Bồng"],
    ["quarter_cut_off_day", "014", "14"],
    ["year_due", "11-24", "11-24"],
    ["require_second_factor", "1", "1"],
  ])("of %s is kept tidy: %j", (key, value, kept) => {
    expect(given(key, value).data).toMatchObject({ value: kept })
  })

  test.each([
    ["site_name", " "],
    ["quarter_cut_off_day", "29"],
    ["quarter_cut_off_day", "mười"],
    ["quarter_due_working_days", "0"],
    ["year_due", "11-31"],
    ["year_due", "02-29"],
    ["require_second_factor", "có"],
  ])("of %s is refused: %j", (key, value) => {
    expect(given(key, value).error?.issues.map(({ path }) => path)).toEqual([["value"]])
  })

  test("of a setting there is none of is refused", () => {
    expect(given("sample_through", "2026-01-01").success).toBe(false)
  })

  test("starts with what may be written itself", () => {
    for (const key of settingKeys) expect(given(key, settingsList[key].initial).success).toBe(true)
  })
})
