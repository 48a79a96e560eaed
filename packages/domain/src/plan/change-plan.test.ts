import { describe, expect, it } from "vitest"
import { changePlan } from "./change-plan.ts"
import type { PlanContent } from "./derive-plan.ts"
import { planDifference } from "./plan-difference.ts"
import { PlanChange } from "./proposal.ts"

const body = (id: string, name: string) => ({
  ...{ id, name, shortName: null, kind: "cơ quan", level: "xã", ordinal: 1 },
  ...{ treatment: "reporter" as const, organizationId: id, variants: [], note: null },
})

const plan: PlanContent = {
  indices: [
    { indexId: "par", ordinal: 1, name: "PAR INDEX", heading: "1. PAR INDEX", intro: null },
  ],
  items: [
    {
      ...{ code: "par-a", indexId: "par", ordinal: 1, label: "PAR.a" },
      ...{ continuesPlanId: null, continuesCode: null },
    },
  ],
  itemWordings: [
    {
      ...{ code: "par-a", title: "Công tác chỉ đạo, điều hành", shortTitle: "Chỉ đạo" },
      ...{ heading: "a) Công tác chỉ đạo, điều hành", letterSource: "a)", anomaly: null },
    },
  ],
  bullets: [1, 2].map((n) => ({
    ...{ id: `par-a-${n}`, itemCode: "par-a", ordinal: n, text: `Ý ${n}` },
    ...{ hasDash: true, legalDocumentIds: [] },
  })),
  subItems: [],
  bodies: [body("phong-vhxh", "Phòng Văn hóa - Xã hội"), body("van-phong", "Văn phòng")],
  tasks: [{ code: "10a", parentCode: "10", ordinal: 1, isHeading: false }],
  taskWordings: [
    {
      ...{ code: "10a", title: "Truyền thanh", content: null, cadence: "weekly" },
      ...{ leadSource: "Phòng.", coordinatingSource: null, cadenceSource: "Hàng tuần" },
      ...{ itemCodes: [], indexIds: [] },
    },
  ],
  taskBodies: [],
  texts: [{ section: "requirement", ordinal: 1, text: "Thiết thực", details: null }],
  legalDocumentIds: [],
}

describe("the next version of a plan", () => {
  it("leaves the version before it as it was", () => {
    const before = structuredClone(plan)
    changePlan(plan, [
      { kind: "change-bullet", bulletId: "par-a-1", text: "Ý mới" },
      { kind: "drop-bullet", bulletId: "par-a-2" },
    ])
    expect(plan).toEqual(before)
  })

  it("gives a new item its code, its bullets and a place at the end", () => {
    const changed = changePlan(plan, [
      {
        ...{ kind: "add-item", indexId: "par", label: "PAR.đ2", title: "Chi phí thời gian" },
        ...{ shortTitle: "Thời gian", bullets: ["Một", "Hai"] },
      },
    ])
    expect(changed.items.at(-1)).toMatchObject({ code: "par-dd2", ordinal: 2 })
    expect(changed.bullets.slice(-2).map(({ id }) => id)).toEqual(["par-dd2-1", "par-dd2-2"])
    expect(() =>
      changePlan(changed, [
        {
          ...{ kind: "add-item", indexId: "par", label: "PAR.đ2", title: "Lần nữa" },
          ...{ shortTitle: "Lần nữa", bullets: ["Ba"] },
        },
      ]),
    ).toThrow("đã có nội dung PAR.đ2")
  })

  it("never gives a new bullet the id of another, of whatever version", () => {
    const changed = changePlan(
      plan,
      [
        { kind: "drop-bullet", bulletId: "par-a-1" },
        { kind: "add-bullet", itemCode: "par-a", text: "Ý ba" },
      ],
      new Set(["par-a-1", "par-a-2", "par-a-3"]),
    )
    expect(changed.bullets.map(({ id, ordinal }) => [id, ordinal])).toEqual([
      ["par-a-2", 2],
      ["par-a-4", 3],
    ])
  })

  it("numbers a new task after the last one and names who leads it", () => {
    const changed = changePlan(plan, [
      {
        ...{ kind: "add-task", title: "Mô hình mới", content: "Loa xóm", cadence: "yearly" },
        ...{ leadIds: ["phong-vhxh"], coordinatingIds: ["van-phong"] },
      },
    ])
    expect(changed.taskWordings.at(-1)).toMatchObject({
      ...{ code: "11", leadSource: "Phòng Văn hóa - Xã hội.", coordinatingSource: "Văn phòng." },
    })
    expect(changed.taskBodies).toEqual([
      { taskCode: "11", bodyId: "phong-vhxh", role: "lead", ordinal: 1 },
      { taskCode: "11", bodyId: "van-phong", role: "coordinating", ordinal: 1 },
    ])
  })

  it("refuses what the plan does not have, and an item without bullets", () => {
    const refused = (change: PlanChange) => () => changePlan(plan, [change])
    expect(refused({ kind: "change-bullet", bulletId: "par-z-1", text: "?" })).toThrow("par-z-1")
    expect(refused({ kind: "add-bullet", itemCode: "par-z", text: "?" })).toThrow("par-z")
    expect(() =>
      changePlan(plan, [
        { kind: "drop-bullet", bulletId: "par-a-1" },
        { kind: "drop-bullet", bulletId: "par-a-2" },
      ]),
    ).toThrow("ít nhất một ý")
  })
})

describe("the difference of two versions", () => {
  it("names what is new, changed and gone, and nothing else", () => {
    const changed = changePlan(plan, [
      { kind: "change-bullet", bulletId: "par-a-1", text: "Ý một, rõ hơn" },
      { kind: "drop-bullet", bulletId: "par-a-2" },
      { kind: "add-measure", text: "Mỗi xã một chuyên mục tiếng Cor" },
      {
        ...{ kind: "change-task", taskCode: "10a", title: "Truyền thanh" },
        ...{ content: "Hai buổi mỗi tuần", cadence: "weekly" },
      },
    ])
    expect(planDifference(plan, changed)).toEqual([
      { part: "bullet", where: "PAR.a", before: "Ý 1", after: "Ý một, rõ hơn" },
      { part: "bullet", where: "PAR.a", before: "Ý 2", after: null },
      {
        part: "task",
        where: "Nhiệm vụ 10a",
        before: "Truyền thanh\nThời gian: hằng tuần\nChủ trì: Phòng.",
        after: "Truyền thanh\nHai buổi mỗi tuần\nThời gian: hằng tuần\nChủ trì: Phòng.",
      },
      {
        ...{ part: "text", where: "Yêu cầu, biện pháp", before: null },
        after: "Mỗi xã một chuyên mục tiếng Cor",
      },
    ])
    expect(planDifference(plan, plan)).toEqual([])
  })
})

describe("a change as it is sent", () => {
  it("needs what its kind needs, and nothing of another", () => {
    expect(PlanChange.safeParse({ kind: "drop-bullet", bulletId: "par-a-1" }).success).toBe(true)
    expect(PlanChange.safeParse({ kind: "drop-bullet", itemCode: "par-a" }).success).toBe(false)
    expect(
      PlanChange.safeParse({
        ...{ kind: "add-item", indexId: "par", label: "PAR l", title: "x" },
        ...{ shortTitle: "x", bullets: ["y"] },
      }).success,
    ).toBe(false)
  })
})
