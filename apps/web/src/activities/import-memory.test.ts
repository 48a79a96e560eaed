import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { rememberColumn, rememberedColumns } from "./import-memory.ts"

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

test("a heading means what this person last chose for it, however it is written", () => {
  rememberColumn("a", "Ghi chú", "summary")
  rememberColumn("a", "STT", null)
  rememberColumn("a", "GHI CHU:", "explanation")
  expect(rememberedColumns("a")).toEqual({ stt: "", "ghi chu": "explanation" })
  expect(rememberedColumns("b")).toEqual({})
})

test("only so much is kept, the oldest goes first", () => {
  for (let at = 0; at < 305; at++) rememberColumn("a", `Cột ${at}`, "title")
  const kept = Object.keys(rememberedColumns("a"))
  expect(kept).toHaveLength(300)
  expect(kept[0]).toBe("cot 5")
})

test("without storage, or with something else in it, nothing is remembered and nothing fails", () => {
  localStorage.setItem("loa.import.a", "[1")
  expect(rememberedColumns("a")).toEqual({})
  const full = () => {
    throw new Error("QuotaExceededError")
  }
  vi.stubGlobal("localStorage", { getItem: full, setItem: full })
  rememberColumn("a", "Ngày", "firstDay")
  expect(rememberedColumns("a")).toEqual({})
})
