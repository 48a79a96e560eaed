import { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { seriesPreview } from "@loa/domain/activities/series.ts"
import { v7 } from "uuid"
import { expect, test } from "vitest"
import { type Draft, emptyDraft } from "./draft.ts"
import { aired, eachAiring, emptySeries, entriesOf, planOf, rowsOf, turn } from "./series-form.ts"

const start = { organizationId: "xa", planId: "ke-hoach", firstDay: "2026-03-20" }
const draft = (patch: Partial<Draft> = {}): Draft => ({ ...emptyDraft(start), ...patch })
const form = {
  ...emptySeries(draft({ channelCode: "radio", title: "Phát thanh" }), "2026-03-20"),
  ...{ from: "2026-03-02", weekdays: [2, 4] },
}
const acceptance = {
  today: "2026-03-13",
  plan: { startsOn: "2026-01-01", endsOn: "2026-12-31" },
  organization: { validFrom: "2025-07-01", validTo: null },
  participation: [{ validFrom: "2026-01-01", validTo: null }],
  carried: [],
}

test("an exception half typed is one day, or none", () => {
  const except = [
    { from: "2026-03-05", to: null },
    { from: null, to: "2026-03-10" },
    { from: "2026-03-10", to: "2026-03-12" },
  ]
  expect(planOf({ ...form, except }).except).toEqual([
    { from: "2026-03-05", to: "2026-03-05" },
    { from: "2026-03-10", to: "2026-03-12" },
  ])
})

test("all days are ticked but those that would be refused or are logged already; a tick is turned by hand", () => {
  const days = seriesPreview(planOf(form), acceptance)
  const logged = new Map([["2026-03-05", "Phát thanh sáng"]])
  const ticked = (turned: string[]) =>
    rowsOf(days, { ...form, turned }, logged).flatMap((row) => (row.ticked ? [row.day] : []))
  expect(ticked([])).toEqual(["2026-03-03", "2026-03-10", "2026-03-12"])
  const byHand = turn({ ...form, turned: turn(form, "2026-03-05") }, "2026-03-10")
  expect(ticked(byHand)).toEqual(["2026-03-03", "2026-03-05", "2026-03-12"])
  expect(ticked(turn({ ...form, turned: byHand }, "2026-03-10"))).toContain("2026-03-10")
  // The day after today would be refused, whatever is pressed.
  expect(ticked(turn(form, "2026-03-17"))).not.toContain("2026-03-17")
  expect(rowsOf(days, form, logged).map((row) => row.taken)).toContain("Phát thanh sáng")
})

test("minutes of a day are those of one airing times the airings, both ways", () => {
  expect(aired(draft(), 6, 2)).toEqual({ minutes: 12, details: { timesAired: 2 } })
  expect(aired(draft(), 6, null)).toMatchObject({ minutes: 6 })
  expect(aired(draft(), null, 3)).toMatchObject({ minutes: null })
  expect(eachAiring(draft({ minutes: 12, details: { timesAired: 2 } }))).toBe(6)
  expect(eachAiring(draft({ minutes: 13, details: { timesAired: 2 } }))).toBe(6.5)
  expect(eachAiring(draft({ minutes: 12 }))).toBe(12)
  expect(eachAiring(draft())).toBeNull()
})

test("each day is an entry of its own, all of one series, each a whole write", () => {
  const one = draft({ ...form.draft, ...aired(draft(), 6, 2), lastDay: "2026-04-01" })
  const days = ["2026-03-03", "2026-03-05"]
  const ids = { uuid: () => v7(), deviceId: "3f0c7d10-6f0b-4a52-9f0c-6a1f5e2a0a1c" }
  const entries = entriesOf(one, days, ["minutes", "timesAired"], ids)
  const writes = entries.map(({ write }) => ActivityWrite.parse(write))
  expect(writes.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
    ["2026-03-03", null],
    ["2026-03-05", null],
  ])
  expect(new Set(writes.map(({ seriesId }) => seriesId)).size).toBe(1)
  expect(writes[0]?.seriesId).not.toBeNull()
  expect(new Set([...entries.map(({ id }) => id), ...writes.map((w) => w.writeId)]).size).toBe(4)
  expect(writes[1]).toMatchObject({ minutes: 12, details: { timesAired: 2 }, version: null })
})
