import { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { expect, test } from "vitest"
import { emptyDraft } from "./draft.ts"
import { draftStore, keptDrafts } from "./draft-store.ts"
import { reduceDraft, startFrom } from "./use-draft.ts"

const id = "01890a5d-ac96-774b-bcce-b302099a8057"
const writeId = "01890a5d-ac96-774b-bcce-b302099a8058"
const draft = emptyDraft({ organizationId: "ubnd-xa", planId: "ke-hoach", firstDay: "2026-03-05" })
const address = "/lam-viec/ghi?noi-dung=par-a"
const saved = { id, version: 2, writeId: null, draft }
const handed = { type: "queued", writeId, draft: { ...draft, title: "Một câu" } } as const

/** What a browser keeps, for as long as the test runs. */
function withStorage() {
  const kept = new Map<string, string>()
  const value = Object.defineProperties(
    {},
    {
      getItem: { value: (key: string) => kept.get(key) ?? null },
      setItem: { value: (key: string, text: string) => kept.set(key, text) },
      removeItem: { value: (key: string) => kept.delete(key) },
      length: { get: () => kept.size },
      key: { value: (at: number) => [...kept.keys()][at] ?? null },
    },
  )
  Object.defineProperty(globalThis, "localStorage", { configurable: true, value })
  return kept
}

test("what was typed is there again for the same account and form, and for no other", () => {
  withStorage()
  const typed = { ...draft, title: "Đang gõ", links: ["https://a.vn", ""] }
  draftStore("a", "new").keep({ id, version: null, draft: typed, address })
  expect(draftStore("a", "new").read()).toMatchObject({ id, draft: typed })
  expect(draftStore("b", "new").read()).toBeNull()
  expect(draftStore("a", id).read()).toBeNull()
  draftStore("a", "new").forget()
  expect(draftStore("a", "new").read()).toBeNull()
})

test("what another version of the program kept is not mistaken for a draft", () => {
  const kept = withStorage()
  kept.set("loa.activity.a.new", JSON.stringify({ id, draft: { title: 3 } }))
  expect(draftStore("a", "new").read()).toBeNull()
  kept.set("loa.activity.a.new", "{")
  expect(draftStore("a", "new").read()).toBeNull()
})

test("a form begins with what the device kept, over the version it was typed over", () => {
  const typed = { ...draft, title: "Đang gõ" }
  const keptAt = "2026-03-05T01:02:03.000Z"
  const state = startFrom(
    { ...saved, version: 5 },
    { id, version: 2, draft: typed, address, keptAt },
  )
  expect(state).toMatchObject({ draft: typed, restoredFrom: keptAt, saved: { version: 2, draft } })
  expect(startFrom(saved, null)).toMatchObject({ draft, restoredFrom: null })
})

test("what is typed while the answer is on its way stays typed, and unsaved", () => {
  const sent = reduceDraft(startFrom(saved, null), handed)
  expect(sent.queued).toMatchObject({ writeId })
  const typed = reduceDraft(sent, { type: "patch", patch: { title: "Một câu nữa" } })
  const answered = reduceDraft(typed, { type: "saved", version: 3, writeId })
  expect(answered).toMatchObject({
    queued: null,
    draft: { title: "Một câu nữa" },
    saved: { version: 3, writeId, draft: { ...draft, title: "Một câu" } },
  })
})

test("an answer to an earlier write does not pass for one to the write that waits", () => {
  const sent = reduceDraft(startFrom(saved, null), handed)
  expect(reduceDraft(sent, { type: "saved", version: 3, writeId: id })).toBe(sent)
})

test("a refused write is forgotten, the typed text is not", () => {
  const sent = reduceDraft(startFrom(saved, null), handed)
  const typed = reduceDraft(sent, { type: "patch", patch: { title: "x" } })
  expect(reduceDraft(typed, { type: "refused", version: null })).toMatchObject({
    queued: null,
    draft: { title: "x" },
    saved,
  })
})

test("a text that arrived although its submit was refused is what the form writes over", () => {
  const sent = reduceDraft(startFrom(saved, null), handed)
  expect(reduceDraft(sent, { type: "refused", version: 3 }).saved).toMatchObject({
    version: 3,
    draft: { ...draft, title: "Một câu" },
  })
})

const entry = (state: "waiting" | "refused") => ({
  ...{ accountId: "a", id, submit: true, savedVersion: null, attempted: null, tried: true },
  write: ActivityWrite.parse({ ...draft, title: "Trong hộp", writeId, version: 2 }),
  ...{ state, problem: null, tries: 1, notBefore: 0, order: 1, queuedAt: "" },
})

test("a form of what waits in the outbox holds its text, and nothing unsaved", () => {
  const state = startFrom(saved, null, entry("waiting"))
  expect(state).toMatchObject({ draft: { title: "Trong hộp" }, queued: { writeId } })
})

test("a form that is opened to mend holds what was refused, unsaved, over the same version", () => {
  const state = startFrom(saved, null, entry("refused"))
  expect(state).toMatchObject({
    draft: { title: "Trong hộp" },
    queued: null,
    saved: { version: 2 },
  })
})

test("a device that cannot keep what is typed says so", () => {
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    value: {
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError")
      },
    },
  })
  expect(draftStore("a", "new").keep({ id, version: null, draft, address })).toBe(false)
})

test("half-typed forms of an account are found again, last typed first", () => {
  withStorage()
  draftStore("a", "new").keep({ id, version: null, draft, address })
  draftStore("b", "new").keep({ id, version: null, draft, address })
  expect(keptDrafts("a").map(({ form }) => form)).toEqual(["new"])
})
