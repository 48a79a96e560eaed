import { expect, test } from "vitest"
import { type Failures, type Watch, waitSeconds, withFailure } from "./slow-down.ts"

const start = new Date("2026-03-05T01:00:00Z")
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)

function afterFailures(watch: Watch, count: number): Failures | undefined {
  let seen: Failures | undefined
  for (let i = 0; i < count; i++) seen = withFailure(watch, seen, start)
  return seen
}

test("five wrong passwords are forgiven, then each doubles the wait up to a quarter of an hour", () => {
  const waits = [4, 5, 6, 7, 12, 13, 40].map((n) =>
    waitSeconds("pair", afterFailures("pair", n), start),
  )
  expect(waits).toEqual([0, 5, 10, 20, 640, 900, 900])
})

test("the wait runs out, and is told in whole seconds", () => {
  const seen = afterFailures("pair", 6)
  expect(waitSeconds("pair", seen, after(9.2))).toBe(1)
  expect(waitSeconds("pair", seen, after(10))).toBe(0)
})

test("an account attacked from everywhere answers once a minute at least", () => {
  expect(waitSeconds("account", afterFailures("account", 19), start)).toBe(0)
  expect(waitSeconds("account", afterFailures("account", 20), start)).toBe(1)
  expect(waitSeconds("account", afterFailures("account", 5000), start)).toBe(60)
})

test("an address counts by the hour, from three hundred on", () => {
  const seen = afterFailures("address", 300)
  expect(waitSeconds("address", afterFailures("address", 299), start)).toBe(0)
  expect(waitSeconds("address", seen, start)).toBe(10)
  expect(waitSeconds("address", seen, after(3600))).toBe(0)
  expect(withFailure("address", seen, after(3600)).failures).toBe(1)
})

test("a day of quiet makes the pair forget", () => {
  const seen = afterFailures("pair", 30)
  expect(withFailure("pair", seen, after(24 * 3600 - 1)).failures).toBe(31)
  expect(withFailure("pair", seen, after(24 * 3600)).failures).toBe(1)
})
