import { expect, test } from "vitest"
import { createToastStore } from "./toast-store.ts"

test("the newest toasts stay, the oldest give way", () => {
  const store = createToastStore(2)
  for (const text of ["một", "hai", "ba"]) store.show({ text })
  expect(store.read().map((toast) => toast.text)).toEqual(["hai", "ba"])
})

test("listeners hear of every change, and of nothing else", () => {
  const store = createToastStore()
  let heard = 0
  const stop = store.subscribe(() => heard++)
  const id = store.show({ text: "đã lưu" })
  store.dismiss(id)
  store.dismiss(id)
  expect(heard).toBe(2)
  stop()
  store.show({ text: "nữa" })
  expect(heard).toBe(2)
})
