import { MaterialWrite } from "@loa/domain/materials/material.ts"
import { expect, test } from "vitest"
import { emptyDraft, withKind, writeOf } from "./draft.ts"

const start = { planId: "ke-hoach", today: "2026-11-23" }

test("a new one is a radio script of today, and is not complete", () => {
  const draft = emptyDraft(start)
  expect(draft).toMatchObject({
    kind: "script",
    channelCode: "commune-radio",
    validFrom: start.today,
  })
  const wrong = MaterialWrite.safeParse(writeOf(draft, null)).error?.issues
  expect(wrong?.map(({ path }) => path.join("."))).toContain("title")
})

test("filled in it is what the server takes; empty fields are nothing, the first item is the main one", () => {
  const draft = {
    ...emptyDraft(start),
    title: "Bài",
    body: "Thưa bà con",
    items: ["pci-b", "par-a"],
  }
  expect(MaterialWrite.parse(writeOf({ ...draft, minutes: 5 }, 3))).toMatchObject({
    ...{ version: 3, minutes: 5, taskCode: null, documentDate: null, validTo: null },
    items: [
      { code: "pci-b", main: true },
      { code: "par-a", main: false },
    ],
  })
})

test("another kind takes its usual channel along, unless one was chosen, and has no minutes of the last", () => {
  const draft = { ...emptyDraft(start), minutes: 5 }
  expect(withKind(draft, "leaflet").channelCode).toBe("leaflet")
  expect(writeOf(withKind(draft, "leaflet"), null).minutes).toBeNull()
  expect(withKind({ ...draft, channelCode: "mobile-loudspeaker" }, "clip").channelCode).toBe(
    "mobile-loudspeaker",
  )
})
