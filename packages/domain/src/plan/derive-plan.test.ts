import { expect, test } from "vitest"
import { Refusal } from "../refusal.ts"
import { derivePlan, type PlanBody, type PlanContent } from "./derive-plan.ts"

const body = (id: string, name = id): PlanBody => ({
  id,
  name,
  shortName: null,
  kind: "phòng chuyên môn",
  level: "xã",
  treatment: "reporter",
  organizationId: id,
  variants: [],
  note: null,
})

const old: PlanContent = {
  indices: [{ indexId: "par", ordinal: 1, name: "PAR", heading: "1. PAR", intro: null }],
  items: [
    {
      code: "par-a",
      indexId: "par",
      ordinal: 1,
      label: "PAR.a",
      continuesPlanId: null,
      continuesCode: null,
    },
  ],
  itemWordings: [
    {
      code: "par-a",
      title: "Chỉ đạo",
      shortTitle: "Chỉ đạo",
      heading: "a) Chỉ đạo",
      letterSource: "a",
      anomaly: "Nguồn ghi thiếu chữ.",
    },
  ],
  bullets: [
    {
      id: "par-a-1",
      itemCode: "par-a",
      ordinal: 1,
      text: "–",
      hasDash: true,
      legalDocumentIds: [],
    },
  ],
  subItems: [],
  bodies: ["culture", "radio", "schools"].map((id, at) => ({ ...body(id), ordinal: at + 1 })),
  tasks: [{ code: "1", parentCode: null, ordinal: 1, isHeading: false }],
  taskWordings: [
    {
      code: "1",
      title: "Phát thanh ở huyện",
      content: null,
      leadSource: "Cũ.",
      coordinatingSource: "Cũ.",
      cadenceSource: "Hàng tuần",
      cadence: "weekly",
      itemCodes: [],
      indexIds: [],
    },
  ],
  taskBodies: [
    { taskCode: "1", bodyId: "culture", role: "coordinating", ordinal: 1 },
    { taskCode: "1", bodyId: "schools", role: "coordinating", ordinal: 2 },
    { taskCode: "1", bodyId: "radio", role: "lead", ordinal: 1 },
  ],
  texts: [
    { section: "purpose", ordinal: 1, text: "Mục đích", details: null },
    { section: "budget", ordinal: 1, text: "Kinh phí", details: null },
  ],
  legalDocumentIds: ["nq-1"],
}

const committee = body("committee", "UBND xã")
const derivation = {
  sourcePlanId: "old",
  bodies: { culture: committee, radio: committee, schools: null },
  reword: (text: string) => text.replace("huyện", "xã"),
}

test("each item continues the one it was copied from", () => {
  expect(derivePlan(old, derivation).items).toEqual([
    { ...old.items[0], continuesPlanId: "old", continuesCode: "par-a" },
  ])
})

test("bullets, documents and tasks stay; remarks on the old print and other texts do not", () => {
  const plan = derivePlan(old, derivation)

  expect(plan.bullets).toEqual(old.bullets)
  expect(plan.legalDocumentIds).toEqual(["nq-1"])
  expect(plan.tasks).toEqual(old.tasks)
  expect(plan.itemWordings[0]?.anomaly).toBeNull()
  expect(plan.texts.map(({ section }) => section)).toEqual(["purpose"])
})

test("two bodies that became one stand once in a task, as its lead", () => {
  const plan = derivePlan(old, derivation)

  expect(plan.bodies).toEqual([{ ...committee, ordinal: 1 }])
  expect(plan.taskBodies).toEqual([
    { taskCode: "1", bodyId: "committee", role: "lead", ordinal: 1 },
  ])
  expect(plan.taskWordings[0]).toMatchObject({
    title: "Phát thanh ở xã",
    leadSource: "UBND xã.",
    coordinatingSource: null,
    cadence: "weekly",
  })
})

test("a body nobody has decided about is refused by name", () => {
  const { radio: _, ...bodies } = derivation.bodies

  expect(() => derivePlan(old, { ...derivation, bodies })).toThrow(Refusal)
  expect(() => derivePlan(old, { ...derivation, bodies })).toThrow("radio")
})
