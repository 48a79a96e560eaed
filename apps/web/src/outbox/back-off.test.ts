import { expect, test } from "vitest"
import { backOff } from "./back-off.ts"
import { failureOf } from "./failure.ts"

test("each try that failed doubles the wait, up to five minutes, half of it by chance", () => {
  expect([1, 2, 3].map((tries) => backOff(tries, 1))).toEqual([1_000, 2_000, 4_000])
  expect([backOff(40, 0), backOff(40, 1)]).toEqual([150_000, 300_000])
})

test("a gateway without its server means waiting, a stumble of the server trying later", () => {
  const problem = { title: "", detail: "" }
  const of = (status: number) => failureOf({ ...problem, status, code: "bug" })
  expect([502, 503, 504].map(of)).toEqual(["wait", "wait", "wait"])
  expect(of(500)).toBe("later")
})
