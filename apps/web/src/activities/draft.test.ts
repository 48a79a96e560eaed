import { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { expect, test } from "vitest"
import { completeLink, contentOf, type Draft, draftOf, emptyDraft, sameContent } from "./draft.ts"
import { controlOf, errorAt, errorsInForm, errorsOf, requiredSteps } from "./draft-check.ts"
import { makeMain, toggleItem, togglePart } from "./draft-items.ts"

const start = { organizationId: "ubnd-xa", planId: "ke-hoach", firstDay: "2026-03-05" }
const draft = (patch: Partial<Draft> = {}): Draft => ({ ...emptyDraft(start), ...patch })

const complete = draft({
  channelCode: "commune-radio",
  title: "Hướng dẫn nộp hồ sơ qua mạng",
  items: [{ code: "pci-b", main: true, bulletIds: [], subItemIds: [] }],
  audiences: [{ code: "people", reach: null }],
  place: "Toàn xã Trà Bồng",
})

test("what is sent parses as a write, with its marks beside it", () => {
  const marks = { writeId: "01890a5d-ac96-774b-bcce-b302099a8057", deviceId: null, version: null }
  expect(ActivityWrite.parse({ ...marks, ...contentOf(complete, []) })).toEqual({
    ...marks,
    ...complete,
  })
})

test("a figure its channel does not ask for stays in the form and is not sent", () => {
  const typed = draft({ minutes: 12, copies: 500, details: { timesAired: 2, route: "thôn 1" } })
  expect(contentOf(typed, ["minutes", "timesAired"])).toMatchObject({
    minutes: 12,
    copies: null,
    details: { timesAired: 2 },
  })
  expect(contentOf(typed, ["copies"])).toMatchObject({ minutes: null, copies: 500, details: {} })
})

test("blank links and details and a last day equal to the first are not sent", () => {
  const typed = draft({
    links: ["", " trabong.gov.vn/tin ", ""],
    details: { station: "" },
    lastDay: "2026-03-05",
    title: "  một câu  ",
  })
  expect(contentOf(typed, ["station"])).toMatchObject({
    links: ["https://trabong.gov.vn/tin"],
    details: {},
    lastDay: null,
    title: "một câu",
  })
})

test("a source of money is sent with the money only, and a programme without spaces around it", () => {
  const typed = draft({ costSource: "sponsor", integratedWith: "  Ngày Pháp luật " })
  expect(contentOf(typed, [])).toMatchObject({ costSource: null, integratedWith: "Ngày Pháp luật" })
  expect(contentOf({ ...typed, cost: 0 }, []).costSource).toBe("sponsor")
})

test.each([
  ["https://a.vn", "https://a.vn"],
  ["a.vn/b", "https://a.vn/b"],
  ["ftp://a.vn", "ftp://a.vn"],
  [" ", ""],
])("the link %s is sent as %s", (typed, sent) => {
  expect(completeLink(typed)).toBe(sent)
})

test("a row with more than a draft becomes a draft and nothing else", () => {
  const items = complete.items.map((item) => ({ label: "PCI.b", ...item }))
  const row = { ...complete, version: 3, state: "draft", items }
  expect(draftOf(row)).toEqual(complete)
})

test("two drafts are the same whatever the order of their details, and no number is not nothing", () => {
  const one = draft({ details: { route: "a", days: 2 } })
  expect(sameContent(one, draft({ details: { days: 2, route: "a" } }))).toBe(true)
  expect(sameContent(draft({ minutes: Number.NaN }), draft())).toBe(false)
})

test("the six required answers fill one by one; a link stands for a place", () => {
  const done = (d: Draft) => requiredSteps(d).filter((s) => s.done).length
  expect(done(draft({ firstDay: null }))).toBe(0)
  expect(done(draft())).toBe(1)
  expect(done(complete)).toBe(6)
  expect(done({ ...complete, place: "" })).toBe(5)
  expect(done({ ...complete, place: "", links: ["https://a.vn"] })).toBe(6)
})

const acceptance = {
  today: "2026-11-23",
  plan: { startsOn: "2026-01-01", endsOn: "2026-12-31" },
  organization: { validFrom: "2025-07-01", validTo: null },
  participation: [{ validFrom: "2026-01-01", validTo: null }],
  carried: [],
}

test("a draft may be empty, what is submitted may not, and a wrong day is wrong in both", () => {
  expect(errorsOf(draft({ firstDay: null }), acceptance, false)).toEqual([])
  expect(errorsOf(draft(), acceptance, true).map((e) => e.field)).toEqual([
    "channelCode",
    "title",
    "items",
    "audiences",
    "place",
  ])
  const tomorrow = { ...complete, firstDay: "2026-11-24" }
  expect(errorsOf(tomorrow, acceptance, false)).toMatchObject([{ field: "firstDay" }])
})

test("what is no number is named by its field in Vietnamese", () => {
  const typed = { ...complete, audiences: [{ code: "people", reach: Number.NaN }] }
  const errors = errorsOf(typed, acceptance, true)
  expect(errors).toMatchObject([{ field: "audiences.0.reach", label: "Đối tượng" }])
  expect(errorAt(errors, "audiences")).toBe(errors[0]?.message)
  expect(errorAt(errors, "items")).toBeUndefined()
})

test("a wrong link is shown at its row, not at its place among those sent", () => {
  const typed = draft({ links: ["", "https://a.vn", "", "ftp://b"] })
  const errors = errorsInForm(errorsOf(contentOf(typed, []), acceptance, false), typed)
  expect(errors.map((e) => e.field)).toEqual(["links.3"])
})

test.each([
  ["title", "log-title"],
  ["details.route", "log-details-route"],
  ["items.0.bulletIds.1", "log-items"],
  ["partnerIds.3", "log-partnerIds"],
  ["audiences", "log-audiences"],
  ["audiences.1.code", "log-audiences-1-reach"],
])("an error of %s leads to %s", (field, id) => {
  expect(controlOf(field)).toBe(id)
})

test("the first chosen item is the main one; taking it out makes the next one main", () => {
  const one = toggleItem([], "pci-b")
  const two = toggleItem(one, "papi-g")
  expect(two.map((i) => [i.code, i.main])).toEqual([
    ["pci-b", true],
    ["papi-g", false],
  ])
  expect(makeMain(two, "papi-g").map((i) => i.main)).toEqual([false, true])
  expect(toggleItem(two, "pci-b")).toMatchObject([{ code: "papi-g", main: true }])
  expect(toggleItem(one, "pci-b")).toEqual([])
})

test("ticking a bullet chooses its item, unticking it leaves the item", () => {
  const ticked = togglePart([], "pci-b", "bulletIds", "pci-b-1")
  expect(ticked).toMatchObject([{ code: "pci-b", main: true, bulletIds: ["pci-b-1"] }])
  expect(togglePart(ticked, "pci-b", "bulletIds", "pci-b-1")).toMatchObject([{ bulletIds: [] }])
})
