import { z } from "zod"
import { type Actor, organizationsAs } from "../accounts/actor.ts"
import { aCode, aText, type Labels } from "../validation.ts"

const aBox = z.string().regex(/^\d{4}(-W\d{2})?$/, "cần là một tuần (2026-W47) hoặc một năm (2026)")

const boxes = z
  .array(aBox)
  .min(1, "chọn ít nhất một kỳ")
  .max(53)
  .transform((keys) => [...new Set(keys)])

const which = { plan: aCode(100), task: aCode(10), organization: aCode(100), boxes }

/** "Không thực hiện": which boxes of a line will stay empty, of whom, and why. */
export const Waive = z.object({ ...which, reason: aText(500).min(1, "cần ghi rõ vì sao") })
export type Waive = z.output<typeof Waive>

export const Unwaive = z.object(which)
export type Unwaive = z.output<typeof Unwaive>

export const waiverLabels: Labels = {
  plan: "Kế hoạch",
  task: "Nhiệm vụ",
  organization: "Đơn vị",
  boxes: "Kỳ",
  reason: "Lý do",
}

export type WaiverSubject = {
  /** Who owes the box, and who took over its work. */
  organizationId: string
  successorIds: readonly string[]
  /** Focal points that act for it. */
  focalPointIds: readonly string[]
}

/** May this actor try at all? */
export const mayTryWaive = (actor: Actor): boolean =>
  organizationsAs(actor, "approver", "coordinator").length > 0

/** In which organization they may: the head of whoever owes it, or its coordinator; null when neither. */
export function waivesIn(actor: Actor, subject: WaiverSubject): string | null {
  const own = [subject.organizationId, ...subject.successorIds]
  const held = (role: "approver" | "coordinator", wanted: readonly string[]) =>
    organizationsAs(actor, role).find((id) => wanted.includes(id))
  return held("coordinator", subject.focalPointIds) ?? held("approver", own) ?? null
}
