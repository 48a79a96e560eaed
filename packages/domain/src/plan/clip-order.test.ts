import { describe, expect, test } from "vitest"
import type { Person, Role } from "../accounts/actor.ts"
import { fieldErrorsOf } from "../validation.ts"
import {
  ClipOrderWrite,
  clipOrderLabels,
  clipOrderState,
  mayTryClipOrders,
  ordersClips,
  readsClipOrders,
  writesClipOrdersIn,
  wrongOrderDays,
} from "./clip-order.ts"

const today = "2026-06-12"
const none = { dueOn: null, deliveredOn: null, acceptedOn: null }
const order = {
  ...{ planId: "p", taskCode: "9", contractor: "Đài TT-TH", title: "Clip một cửa", brief: "" },
  ...{ cost: 12_000_000, orderedOn: "2026-05-01", link: "", acceptanceNote: "", ...none },
}

describe("the state of an order", () => {
  test.each([
    [none, "ordered"],
    [{ ...none, dueOn: today }, "ordered"],
    [{ ...none, dueOn: "2026-06-11" }, "overdue"],
    [{ ...none, dueOn: "2026-06-11", deliveredOn: today }, "delivered"],
    [{ dueOn: "2026-06-11", deliveredOn: today, acceptedOn: today }, "accepted"],
  ] as const)("%o is %s", (days, state) => {
    expect(clipOrderState(days, today)).toBe(state)
  })
})

describe("the days of an order", () => {
  type Days = Parameters<typeof wrongOrderDays>[0]
  const wrong = (days: Partial<Days>) => wrongOrderDays({ ...order, ...days }, today)

  test("follow each other", () => {
    expect(wrong({ dueOn: "2026-08-01" })).toEqual([])
    expect(wrong({ dueOn: "2026-04-30" })).toEqual([
      { field: "dueOn", label: "Hạn giao", message: "phải bằng hoặc sau ngày đặt (1/5/2026)." },
    ])
    expect(wrong({ deliveredOn: "2026-04-30" })).toMatchObject([{ field: "deliveredOn" }])
    expect(wrong({ acceptedOn: today })).toMatchObject([
      { field: "deliveredOn", message: "cần có ngày giao trước khi nghiệm thu." },
    ])
    expect(wrong({ deliveredOn: today, acceptedOn: "2026-06-01" })).toMatchObject([
      { field: "acceptedOn", message: "phải bằng hoặc sau ngày giao (12/6/2026)." },
    ])
  })

  test("of what has happened are not ahead", () => {
    expect(wrong({ orderedOn: "2026-06-13" })).toMatchObject([
      { field: "orderedOn", message: expect.stringContaining("12/6/2026") },
    ])
    expect(wrong({ deliveredOn: "2026-06-13" })).toMatchObject([{ field: "deliveredOn" }])
    expect(wrong({ deliveredOn: today, acceptedOn: "2026-06-13" })).toMatchObject([
      { field: "acceptedOn" },
    ])
  })
})

test("a wrong order says field and expectation in Vietnamese", () => {
  const bad = { ...order, contractor: " ", cost: 1.5, link: "javascript:alert(1)", dueOn: "mai" }
  const { error } = ClipOrderWrite.safeParse(bad)
  expect(error && fieldErrorsOf(error, clipOrderLabels)).toEqual([
    { field: "contractor", label: "Đơn vị thực hiện", message: "chưa nhập." },
    { field: "cost", label: "Kinh phí", message: "cần là số đồng nguyên, ví dụ 12.000.000." },
    { field: "dueOn", label: "Hạn giao", message: expect.stringContaining("cần là ngày") },
    { field: "link", label: "Đường dẫn", message: expect.stringContaining("http://") },
  ])
})

test("the line of orders is known by its words", () => {
  expect(
    ordersClips({ title: "Đặt hàng sản xuất phóng sự ngắn, video clip truyền thông về CCHC" }),
  ).toBe(true)
  expect(ordersClips({ title: "Biên soạn tài liệu" })).toBe(false)
})

describe("who", () => {
  const line = { leadIds: ["vh"], focalPointIds: ["dau-moi"], overseerIds: ["ubnd", "tc"] }
  const as = (organizationId: string, role: Role): Person => ({
    ...{ kind: "person", accountId: "a", name: "A", username: "a" },
    memberships: [{ organizationId, role }],
  })

  test.each([
    [as("vh", "reporter"), "vh", true],
    [as("vh", "approver"), "vh", true],
    [as("dau-moi", "coordinator"), "dau-moi", true],
    [as("ubnd", "leader"), null, true],
    [as("tc", "finance"), null, true],
    [as("vh", "leader"), null, true],
    [as("ubnd", "reporter"), null, false],
    [as("xa", "coordinator"), null, false],
    [as("vh", "admin"), null, false],
  ])("%o writes in %s and reads: %s", (actor, acting, reads) => {
    expect(writesClipOrdersIn(actor, line)).toBe(acting)
    expect(readsClipOrders(actor, line)).toBe(reads)
  })

  test("an administrator does not even try, a leader does not try to write", () => {
    expect(mayTryClipOrders(as("vh", "admin"), "read")).toBe(false)
    expect(mayTryClipOrders(as("ubnd", "leader"), "read")).toBe(true)
    expect(mayTryClipOrders(as("ubnd", "leader"), "write")).toBe(false)
  })
})
