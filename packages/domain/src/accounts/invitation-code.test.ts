import { expect, test } from "vitest"
import { hashCode, inHalves, readCode, writeCode, writeRecoveryCode } from "./invitation-code.ts"

test("a code carries all 128 bits in signs that nobody mistakes", () => {
  expect(writeCode(new Uint8Array(16))).toBe("0".repeat(26))
  expect(writeCode(new Uint8Array(16).fill(255))).toBe(`7${"z".repeat(25)}`)
  const one = new Uint8Array(16)
  one[15] = 1
  expect(writeCode(one)).toBe(`${"0".repeat(25)}1`)
})

test("it is read however it was typed", async () => {
  expect(readCode(" O1L-i0 Z ")).toBe("01110z")
  expect(await hashCode("7ZOL")).toBe(await hashCode("7z-01"))
  expect(await hashCode("7z01")).toMatch(/^[0-9a-f]{64}$/)
})

test("a recovery code is read back from paper", () => {
  const code = writeRecoveryCode(new Uint8Array(16).fill(1))
  expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
  expect(inHalves(readCode(code.toUpperCase().replace("-", " ")))).toBe(code)
})
