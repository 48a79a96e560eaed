import { expect, test } from "vitest"
import { paths } from "../paths.ts"
import { askedOf, formOf } from "./start-draft.ts"

const asked = (address: string) => askedOf(new URL(address, "https://loa.example").searchParams)
const id = "01a00000-0000-7000-8000-000000000001"

test("an address says what its form begins with, there and back", () => {
  for (const start of [
    {},
    { item: "pci-b", task: "10a", channel: "commune-radio" },
    { copyOf: id },
    { material: id },
  ])
    expect(asked(paths.logActivity(start))).toEqual({
      ...{ item: undefined, task: undefined, channel: undefined },
      ...{ copyOf: undefined, material: undefined, ...start },
    })
})

test("an id that is none begins an empty form", () => {
  expect(asked("/lam-viec/ghi?tu=../session&tai-lieu=1")).toMatchObject({
    ...{ copyOf: undefined, material: undefined },
  })
})

test("each beginning is kept under a name of its own", () => {
  const names = [{}, { item: "a" }, { copyOf: id }, { material: id }].map(formOf)
  expect(new Set(names).size).toBe(names.length)
})
