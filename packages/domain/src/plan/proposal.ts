import { z } from "zod"
import { type Actor, organizationsAs, type Role } from "../accounts/actor.ts"
import { planIndexIds } from "../indices/structure.ts"
import { aCode, aDay, aText, type Labels } from "../validation.ts"
import { cadences } from "./kinds.ts"

/** The plan's V.2: each year content, forms and measures are reviewed and added to; these are the changes it knows. */
export const proposalKinds = [
  "add-item",
  "change-item",
  "add-bullet",
  "change-bullet",
  "drop-bullet",
  "add-task",
  "change-task",
  "add-measure",
] as const
export type ProposalKind = (typeof proposalKinds)[number]

export const proposalLabels: Labels = {
  id: "Mã đề xuất",
  planId: "Kế hoạch",
  change: "Thay đổi",
  "change.kind": "Loại thay đổi",
  "change.indexId": "Chỉ số",
  "change.label": "Ký hiệu",
  "change.itemCode": "Nội dung",
  "change.bulletId": "Ý",
  "change.taskCode": "Nhiệm vụ",
  "change.title": "Tên",
  "change.shortTitle": "Tên ngắn",
  "change.bullets": "Các ý",
  "change.text": "Lời của ý, biện pháp",
  "change.content": "Nội dung, hình thức thực hiện",
  "change.cadence": "Thời gian thực hiện",
  "change.leadIds": "Cơ quan chủ trì",
  "change.coordinatingIds": "Cơ quan phối hợp",
  reason: "Lý do",
  accept: "Quyết định",
  effectiveFrom: "Áp dụng từ ngày",
  document: "Văn bản quyết định",
  version: "Phiên bản",
}

const aLine = aText(300).min(1, "chưa nhập")
const words = aText(2000).min(1, "chưa nhập")

const shapes = {
  "add-item": {
    indexId: z.enum(planIndexIds),
    /** As it will be printed: "PAR.l"; its code is made of it. */
    label: aText(20).regex(/^[A-Z]+\.[\p{L}0-9]{1,3}$/u, "cần dạng như PAR.l"),
    title: aLine,
    shortTitle: aText(80).min(1, "chưa nhập"),
    bullets: z.array(words).min(1, "cần ít nhất một ý").max(20),
  },
  "change-item": { itemCode: aCode(40), title: aLine, shortTitle: aText(80).min(1, "chưa nhập") },
  "add-bullet": { itemCode: aCode(40), text: words },
  "change-bullet": { bulletId: aCode(40), text: words },
  "drop-bullet": { bulletId: aCode(40) },
  "add-task": {
    title: aLine,
    content: words,
    cadence: z.enum(cadences),
    leadIds: z.array(aCode(100)).min(1, "cần một cơ quan chủ trì").max(5),
    coordinatingIds: z.array(aCode(100)).max(30).default([]),
  },
  /** A task of the plan may have a name and no further words. */
  "change-task": {
    taskCode: aCode(10),
    title: aLine,
    content: aText(2000),
    cadence: z.enum(cadences),
  },
  "add-measure": { text: words },
}

const change = <Kind extends ProposalKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), ...shapes[kind] })

/** "PCI.h" stands under PCI: a sign of another index would be printed in the wrong place. */
const addItem = change("add-item").refine(
  ({ indexId, label }) => label.startsWith(`${indexId.toUpperCase()}.`),
  { path: ["label"], error: "cần bắt đầu bằng tên của chỉ số đã chọn, dạng như PAR.l" },
)

/** One change to a plan's words. */
export const PlanChange = z.discriminatedUnion("kind", [
  addItem,
  change("change-item"),
  change("add-bullet"),
  change("change-bullet"),
  change("drop-bullet"),
  change("add-task"),
  change("change-task"),
  change("add-measure"),
])
export type PlanChange = z.infer<typeof PlanChange>

/** A proposal as its author writes it; the client makes its id, so that sending twice is one. */
export const Proposal = z.strictObject({
  planId: aCode(100),
  change: PlanChange,
  reason: aText(2000).min(1, "cần ghi rõ vì sao"),
})
export type Proposal = z.infer<typeof Proposal>

/** proposed → accepted or rejected; accepted ones become part of a version; its author may take it back before. */
export const proposalStates = ["proposed", "accepted", "rejected", "withdrawn", "enacted"] as const
export type ProposalState = (typeof proposalStates)[number]

const version = z.int().min(1)

export const ProposalDecision = z.strictObject({
  version,
  accept: z.boolean(),
  reason: aText(1000).min(1, "cần ghi rõ lý do"),
})
export type ProposalDecision = z.infer<typeof ProposalDecision>

export const ProposalWithdrawal = z.strictObject({ version })

/** A new version out of everything that was accepted, from a day on, by a document. */
export const NewVersion = z.strictObject({
  planId: aCode(100),
  effectiveFrom: aDay,
  document: aText(300).min(1, "cần ghi văn bản quyết định"),
})
export type NewVersion = z.infer<typeof NewVersion>

/** Who has which part in a plan today, as far as its review depends on it. */
export type ReviewedPlan = {
  participantIds: readonly string[]
  focalPointIds: readonly string[]
  ownerIds: readonly string[]
}

export type ReviewVerb = "propose" | "decide" | "enact"

const rolesFor: Record<ReviewVerb, readonly Role[]> = {
  propose: ["reporter", "approver", "coordinator"],
  decide: ["leader"],
  enact: ["coordinator"],
}

/** May this actor try at all, before any row is looked at? */
export const mayTryReview = (actor: Actor, verb: ReviewVerb): boolean =>
  organizationsAs(actor, ...rolesFor[verb]).length > 0

/** In which organization they may: participants propose, a leader of the owner decides, the focal point issues. */
export function reviewsIn(actor: Actor, verb: ReviewVerb, plan: ReviewedPlan): string | null {
  const held = organizationsAs(actor, ...rolesFor[verb])
  const wanted = {
    propose: [...plan.participantIds, ...plan.focalPointIds],
    decide: plan.ownerIds,
    enact: plan.focalPointIds,
  }[verb]
  return held.find((id) => wanted.includes(id)) ?? null
}
