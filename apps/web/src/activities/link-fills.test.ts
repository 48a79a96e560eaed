import { expect, test } from "vitest"
import { type Draft, emptyDraft } from "./draft.ts"
import { linkFills } from "./link-fills.ts"
import type { Options } from "./queries.ts"

const channel = (code: string, asks: Options["channels"][number]["asks"]) => ({
  ...{ code, name: code, nameEn: code, kind: "digital" as const, used: 0, asks },
})
const options = { channels: [channel("press", ["outlet", "link"]), channel("portal", ["link"])] }
const start = { organizationId: "xa", planId: "ke-hoach", firstDay: null }
const draft = (patch: Partial<Draft> = {}): Draft => ({ ...emptyDraft(start), ...patch })
const article = "https://baoquangngai.vn/bai"

test("an empty form gets channel and outlet, and is told so", () => {
  const { patch, said } = linkFills(article, draft(), options)
  expect(patch).toEqual({ channelCode: "press", details: { outlet: "Báo Quảng Ngãi" } })
  expect(said).toContain("Báo Quảng Ngãi")
})

test("a chosen channel stays; only its empty outlet is filled in", () => {
  expect(linkFills(article, draft({ channelCode: "portal" }), options)).toEqual({
    patch: {},
    said: null,
  })
  const press = draft({ channelCode: "press", details: { outlet: "Báo khác" } })
  expect(linkFills(article, press, options).patch).toEqual({})
  expect(linkFills(article, draft({ channelCode: "press" }), options).patch).toEqual({
    details: { outlet: "Báo Quảng Ngãi" },
  })
})

test("an unknown host, or a channel that is not offered, fills in nothing", () => {
  expect(linkFills("https://example.vn/x", draft(), options).patch).toEqual({})
  expect(linkFills("https://youtu.be/x", draft(), options).patch).toEqual({})
})
