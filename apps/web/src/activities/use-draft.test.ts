import { expect, test } from "vitest"
import { emptyDraft } from "./draft.ts"
import { draftStore } from "./draft-store.ts"
import { reduceDraft, startFrom } from "./use-draft.ts"

const id = "01890a5d-ac96-774b-bcce-b302099a8057"
const writeId = "01890a5d-ac96-774b-bcce-b302099a8058"
const draft = emptyDraft({ organizationId: "ubnd-xa", planId: "ke-hoach", firstDay: "2026-03-05" })
const saved = { id, version: 2, draft }
const write = { ...draft, title: "Một câu", writeId, deviceId: null, version: 2 }

/** What a browser keeps, for as long as the test runs. */
function withStorage() {
  const kept = new Map<string, string>()
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
  })
  return kept
}

test("what was typed is there again for the same account and form, and for no other", () => {
  withStorage()
  const typed = { ...draft, title: "Đang gõ", links: ["https://a.vn", ""] }
  draftStore("a", "new").keep({ id, version: null, draft: typed, unanswered: write })
  expect(draftStore("a", "new").read()).toMatchObject({ id, draft: typed, unanswered: write })
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
    { id, version: 2, draft: typed, unanswered: null, keptAt },
  )
  expect(state).toMatchObject({ draft: typed, restoredFrom: keptAt, saved: { version: 2, draft } })
  expect(startFrom(saved, null)).toMatchObject({ draft, restoredFrom: null })
})

test("what is typed while the answer is on its way stays typed, and unsaved", () => {
  const sent = reduceDraft(startFrom(saved, null), { type: "sent", write })
  expect(sent.unanswered).toBe(write)
  const typed = reduceDraft(sent, { type: "patch", patch: { title: "Một câu nữa" } })
  const answered = reduceDraft(typed, {
    type: "saved",
    version: 3,
    draft: { ...draft, title: "Một câu" },
  })
  expect(answered).toMatchObject({
    unanswered: null,
    draft: { title: "Một câu nữa" },
    saved: { version: 3, draft: { title: "Một câu" } },
  })
})

test("a refused write is forgotten, the typed text is not", () => {
  const sent = reduceDraft(startFrom(saved, null), { type: "sent", write })
  const typed = reduceDraft(sent, { type: "patch", patch: { title: "x" } })
  expect(reduceDraft(typed, { type: "refused" })).toMatchObject({
    unanswered: null,
    draft: { title: "x" },
    saved,
  })
})
