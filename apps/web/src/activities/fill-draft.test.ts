import { expect, test } from "vitest"
import { type Draft, emptyDraft } from "./draft.ts"
import { againFrom, copyOf, filledFrom, sameReach } from "./fill-draft.ts"
import type { Options } from "./queries.ts"

const start = { organizationId: "xa", planId: "ke-hoach", firstDay: "2026-03-05" }
const draft = (patch: Partial<Draft> = {}): Draft => ({ ...emptyDraft(start), ...patch })
const item = (code: string, main = false) => ({ code, main, bulletIds: [], subItemIds: [] })

const script = {
  ...{ id: "01a00000-0000-7000-8000-000000000001", kind: "script", title: "Nộp hồ sơ qua mạng" },
  ...{ link: "", documentNumber: "", documentDate: null, taskCode: "10a", channelCode: "radio" },
  ...{ minutes: 6, validFrom: "2026-01-01", validTo: null },
  items: [
    { code: "pci-b", main: true },
    { code: "papi-g", main: false },
  ],
} satisfies Options["materials"][number]

const habit = {
  ...{ firstDay: "2026-02-26", channelCode: "radio", taskCode: "10a", place: "Toàn xã" },
  ...{ minutes: 12, copies: null, details: { timesAired: 2 }, languages: ["cor"], mode: null },
  ...{ costSource: null, items: [item("pci-b", true)], partnerIds: ["buu-dien", "da-giai-the"] },
  audiences: [{ code: "people", reach: 620 }],
} satisfies Options["habits"][number]

const named = { nameEn: "", name: "" }
const options: Options = {
  ...{ today: "2026-03-05", planId: "ke-hoach", plans: [], indices: [], gaps: [], audiences: [] },
  organization: {
    ...{ id: "xa", name: "UBND xã", areaName: "xã", level: "commune", predecessor: false },
    ...{ validFrom: "2025-07-01", validTo: null },
  },
  ...{ organizations: [], quarter: { year: 2026, quarter: 1, activities: 0, reach: 0 } },
  channels: [
    {
      ...{ ...named, code: "radio", kind: "traditional", used: 3 },
      asks: ["minutes", "timesAired", "station"],
    },
    { ...named, code: "meeting", kind: "traditional", asks: [], used: 1 },
    {
      ...{ ...named, code: "guidance", kind: "traditional", used: 0 },
      asks: ["documentNumber", "documentDate"],
    },
  ],
  items: ["pci-b", "papi-g"].map((code) => ({
    ...{ code, label: code, indexId: "pci" as const, title: code, shortTitle: code },
    ...{ bullets: [], subItems: [] },
  })),
  tasks: [{ code: "10a", title: "Truyền thanh", cadence: "weekly", role: null }],
  partners: [{ id: "buu-dien", name: "Bưu điện", validFrom: "2020-01-01", validTo: null }],
  ...{ habits: [habit], places: [], materials: [script] },
}

test("the last time fills in what is the same again; title, day and proof are left to be told", () => {
  const again = againFrom(habit, options)
  expect(again).toEqual({
    ...{ channelCode: "radio", place: "Toàn xã", languages: ["cor"], mode: null, taskCode: "10a" },
    ...{ minutes: 12, copies: null, details: { timesAired: 2 }, partnerIds: ["buu-dien"] },
    items: [item("pci-b", true)],
    audiences: [{ code: "people", reach: 620 }],
  })
})

test("whom a loudspeaker reaches stays, who came to a meeting is counted anew", () => {
  const people = [{ code: "people", reach: 42 }]
  expect(sameReach(people, "radio", options)).toEqual(people)
  expect(sameReach(people, "meeting", options)).toEqual([{ code: "people", reach: null }])
  expect(sameReach(people, null, options)).toEqual([{ code: "people", reach: null }])
})

test("what was decided and how many spoke is not said again", () => {
  const dialogue = {
    ...habit,
    details: { issuesRaised: 9, results: "Giải nhất", station: "Đài xã", documentNumber: "1/HD" },
  }
  expect(againFrom(dialogue, options).details).toEqual({ station: "Đài xã" })
})

test("a plan that has neither item nor task any more gets neither, and one item is the main one", () => {
  const other = { ...options, tasks: [], items: options.items.slice(1) }
  const two = { ...habit, items: [item("pci-b", true), item("papi-g")] }
  expect(againFrom(two, other)).toMatchObject({ taskCode: null, items: [item("papi-g", true)] })
})

test("a copy is like its entry but for its day, what proves it, its series and how many came", () => {
  const row = draft({
    ...{ title: "Họp thôn 3", firstDay: "2026-01-05", lastDay: "2026-01-06", summary: "Đã nói" },
    ...{ channelCode: "meeting", links: ["https://a.vn"], explanation: "Sổ", cost: 200_000 },
    ...{ seriesId: script.id, materialId: script.id, headPresent: true, taskCode: "4" },
    ...{ audiences: [{ code: "people", reach: 42 }], items: [item("pci-b", true)] },
  })
  const copied = { ...draft(), ...copyOf(row, options) }
  expect(copied).toEqual(
    draft({
      ...{ title: "Họp thôn 3", summary: "Đã nói", channelCode: "meeting", cost: 200_000 },
      ...{ materialId: script.id, headPresent: true, items: [item("pci-b", true)] },
      audiences: [{ code: "people", reach: null }],
    }),
  )
})

test("a script fills in channel, items, title, task and minutes of every airing", () => {
  expect({ ...draft(), ...filledFrom(script, draft(), options) }).toEqual(
    draft({
      ...{ materialId: script.id, channelCode: "radio", title: "Nộp hồ sơ qua mạng" },
      ...{ taskCode: "10a", minutes: 6, items: [item("pci-b", true), item("papi-g")] },
    }),
  )
  const twice = draft({ details: { timesAired: 2 } })
  expect(filledFrom(script, twice, options)).toMatchObject({ minutes: 12 })
})

test("nothing typed is replaced by a script: title and minutes stay", () => {
  const typed = draft({ title: "Phát bài của đầu mối", minutes: 9, taskCode: "4" })
  const filled = { ...typed, ...filledFrom(script, typed, options) }
  expect(filled).toMatchObject({ title: "Phát bài của đầu mối", minutes: 9, taskCode: "4" })
})

test("a guidance brings its number and day where the channel asks for them", () => {
  const guidance = {
    ...{ ...script, channelCode: "guidance", documentNumber: "03/HD", minutes: null },
    documentDate: "2026-01-12",
  }
  expect(filledFrom(guidance, draft(), options).details).toEqual({
    documentNumber: "03/HD",
    documentDate: "2026-01-12",
  })
  expect(filledFrom({ ...guidance, channelCode: null }, draft(), options).details).toBeUndefined()
})
