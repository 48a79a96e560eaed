import { describe, expect, test } from "vitest"
import { type Acceptance, missingToSubmit, missingToVerify, refusedDays } from "./complete.ts"

const complete = {
  firstDay: "2026-03-04",
  lastDay: null,
  channelCode: "meeting",
  title: "Họp thôn",
  place: "Thôn 1",
  links: [],
  items: [{ main: true }, { main: false }],
  audiences: [{}],
}

test.each([
  [{}, []],
  [{ firstDay: null }, ["firstDay"]],
  [{ channelCode: null }, ["channelCode"]],
  [{ title: "" }, ["title"]],
  [{ items: [] }, ["items"]],
  [{ items: [{ main: false }] }, ["items"]],
  [{ items: [{ main: true }, { main: true }] }, ["items"]],
  [{ audiences: [] }, ["audiences"]],
  [{ place: "" }, ["place"]],
  [{ place: "", links: ["https://a.vn"] }, []],
])("with %j sending lacks %j", (patch, fields) => {
  expect(missingToSubmit({ ...complete, ...patch }).map((e) => e.field)).toEqual(fields)
})

test("verifying needs a link, a file or an explanation", () => {
  expect(missingToVerify({ links: ["https://a.vn"], explanation: "" })).toEqual([])
  expect(missingToVerify({ links: [], explanation: "Máy hỏng" })).toEqual([])
  expect(missingToVerify({ links: [], explanation: "", files: 1 })).toEqual([])
  const words = { links: [], explanation: "Máy hỏng" }
  expect(missingToVerify(words, { wordsCount: false }).map((e) => e.field)).toEqual(["links"])
  expect(missingToVerify({ ...words, files: 2 }, { wordsCount: false })).toEqual([])
  expect(missingToVerify({ links: [], explanation: "" }).map((e) => e.label)).toEqual([
    "Liên kết",
    "Giải trình",
  ])
})

describe("days", () => {
  const acceptance: Acceptance = {
    today: "2026-11-23",
    plan: { startsOn: "2022-08-01", endsOn: "2025-12-31" },
    organization: { validFrom: "0001-01-01", validTo: null },
    participation: [{ validFrom: "2022-08-01", validTo: null }],
    carried: [{ validFrom: "2026-01-01", validTo: "2026-06-30" }],
  }

  test.each([
    ["the plan's first day", "2022-08-01", {}, null],
    ["the day before the plan", "2022-07-31", {}, /bắt đầu từ 1\/8\/2022/],
    ["the plan's last day", "2025-12-31", {}, null],
    ["after the plan, carried on", "2026-06-30", {}, null],
    ["after the plan, no longer carried on", "2026-07-01", {}, /kết thúc ngày 31\/12\/2025/],
    ["today", "2026-11-23", { plan: { startsOn: "2026-01-01", endsOn: "2026-12-31" } }, null],
    ["tomorrow", "2026-11-24", {}, /hôm nay là 23\/11\/2026/],
    [
      "an organization that ended",
      "2025-07-01",
      { organization: { validFrom: "0001-01-01", validTo: "2025-06-30" } },
      /đơn vị hoạt động đến 30\/6\/2025/,
    ],
    ["no part in the plan", "2025-07-01", { participation: [] }, /không tham gia kế hoạch này/],
  ])("%s", (_what, firstDay, patch, says) => {
    const errors = refusedDays({ firstDay, lastDay: null }, { ...acceptance, ...patch })
    if (!says) return expect(errors).toEqual([])
    expect(errors).toMatchObject([{ field: "firstDay", label: "Ngày thực hiện" }])
    expect(errors[0]?.message).toMatch(says)
  })

  test("only the first day must be one the plan takes; the last must follow it and have come", () => {
    const of = (firstDay: string | null, lastDay: string) =>
      refusedDays({ firstDay, lastDay }, acceptance).map((e) => e.field)
    expect(of("2025-12-31", "2026-10-01")).toEqual([])
    expect(of("2025-12-31", "2025-12-31")).toEqual([])
    expect(of("2025-12-31", "2025-12-30")).toEqual(["lastDay"])
    expect(of("2025-12-31", "2026-11-24")).toEqual(["lastDay"])
    expect(of(null, "2025-12-31")).toEqual(["firstDay"])
  })
})
