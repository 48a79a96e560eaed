import { expect, test } from "vitest"
import { formatNumber, parseNumber } from "./parse-number.ts"

test("a Vietnamese number is read grouped, spaced or plain", () => {
  for (const text of ["1246", "1.246", "1 246", "1\u00a0246"])
    expect(parseNumber(text, "vi")).toBe(1246)
  expect(parseNumber("12.640.000", "vi")).toBe(12_640_000)
})

test("an English number is grouped by commas", () => {
  expect(parseNumber("1,246", "en")).toBe(1246)
  expect(parseNumber("1.246", "en")).toBeNaN()
})

test("nothing typed is null, and what is no number is not guessed at", () => {
  expect(parseNumber("  ", "vi")).toBeNull()
  for (const text of ["abc", "1.5", "12.34", "1..246", "1,2,3", "12 người", "."])
    expect(parseNumber(text, "vi", 2)).toBeNaN()
})

test("decimals are taken only as many as allowed", () => {
  expect(parseNumber("65,18", "vi", 2)).toBe(65.18)
  expect(parseNumber("65,18", "vi")).toBeNaN()
  expect(parseNumber("65,183", "vi", 2)).toBeNaN()
  expect(parseNumber("-0,5", "vi", 1)).toBe(-0.5)
})

test("what is formatted can be read back", () => {
  for (const value of [0, 7, 999, 1000, 1_000_000, 65.18])
    expect(parseNumber(formatNumber(value, "vi", 2), "vi", 2)).toBe(value)
  expect(formatNumber(null, "vi")).toBe("")
})
