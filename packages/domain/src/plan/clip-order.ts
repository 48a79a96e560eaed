import { z } from "zod"
import { type Actor, organizationsAs, type Role } from "../accounts/actor.ts"
import { type Day, printedDay } from "../dates.ts"
import type { FieldError } from "../refusal.ts"
import { aCode, aDay, aText, type Labels } from "../validation.ts"

export const clipOrderLabels: Labels = {
  id: "Mã đơn đặt hàng",
  plan: "Kế hoạch",
  planId: "Kế hoạch",
  task: "Nhiệm vụ",
  taskCode: "Nhiệm vụ",
  contractor: "Đơn vị thực hiện",
  title: "Tên phóng sự, clip",
  brief: "Yêu cầu",
  cost: "Kinh phí",
  orderedOn: "Ngày đặt",
  dueOn: "Hạn giao",
  deliveredOn: "Ngày giao",
  link: "Đường dẫn",
  acceptedOn: "Ngày nghiệm thu",
  acceptanceNote: "Kết quả nghiệm thu",
  version: "Phiên bản",
}

const money = "cần là số đồng nguyên, ví dụ 12.000.000"

/** An order of a clip or short report (plan III.9), as whoever leads the line writes it. */
export const ClipOrderWrite = z.strictObject({
  planId: aCode(100),
  taskCode: aCode(10),
  contractor: aText(200).min(1, "chưa nhập"),
  title: aText(200).min(1, "chưa nhập"),
  brief: aText(5000),
  /** Whole đồng; null while nobody has said. */
  cost: z
    .number(money)
    .int(money)
    .min(0, "không được nhỏ hơn 0")
    .max(1_000_000_000_000, "không được lớn hơn 1.000 tỷ đồng")
    .nullable(),
  orderedOn: aDay,
  dueOn: aDay.nullable(),
  deliveredOn: aDay.nullable(),
  link: z.union([
    z.literal(""),
    z
      .url({
        protocol: /^https?$/,
        error: "cần là địa chỉ bắt đầu bằng http:// hoặc https://",
      })
      .max(2000),
  ]),
  acceptedOn: aDay.nullable(),
  acceptanceNote: aText(2000),
  /** Which version a change was made from. */
  version: z.number().int().min(1).optional(),
})
export type ClipOrderWrite = z.output<typeof ClipOrderWrite>

export const ClipOrderRemoval = z.strictObject({ version: z.number().int().min(1) })
export const ClipOrderQuery = z.strictObject({ plan: aCode(100), task: aCode(10) })
export type ClipOrderQuery = z.output<typeof ClipOrderQuery>

type Days = Pick<ClipOrderWrite, "orderedOn" | "dueOn" | "deliveredOn" | "acceptedOn">

const fault = (field: keyof Days, message: string): FieldError => ({
  field,
  label: clipOrderLabels[field] ?? field,
  message,
})

/** What is wrong with an order's days: they follow each other, and what has happened is not ahead. Empty when nothing. */
export function wrongOrderDays(days: Days, today: Day): FieldError[] {
  const { orderedOn, dueOn, deliveredOn, acceptedOn } = days
  const after = `phải bằng hoặc sau ngày đặt (${printedDay(orderedOn)}).`
  const notYet = `không ghi trước ngày chưa tới; hôm nay là ${printedDay(today)}.`
  const errors: FieldError[] = []
  if (orderedOn > today) errors.push(fault("orderedOn", notYet))
  if (dueOn && dueOn < orderedOn) errors.push(fault("dueOn", after))
  if (deliveredOn && deliveredOn < orderedOn) errors.push(fault("deliveredOn", after))
  else if (deliveredOn && deliveredOn > today) errors.push(fault("deliveredOn", notYet))
  if (acceptedOn && !deliveredOn)
    errors.push(fault("deliveredOn", "cần có ngày giao trước khi nghiệm thu."))
  else if (acceptedOn && deliveredOn && acceptedOn < deliveredOn)
    errors.push(fault("acceptedOn", `phải bằng hoặc sau ngày giao (${printedDay(deliveredOn)}).`))
  else if (acceptedOn && acceptedOn > today) errors.push(fault("acceptedOn", notYet))
  return errors
}

export const clipOrderStates = ["ordered", "overdue", "delivered", "accepted"] as const
export type ClipOrderState = (typeof clipOrderStates)[number]

/** Where an order stands on a day: the day it is due is still in time. */
export function clipOrderState(
  { dueOn, deliveredOn, acceptedOn }: Omit<Days, "orderedOn">,
  today: Day,
): ClipOrderState {
  if (acceptedOn) return "accepted"
  if (deliveredOn) return "delivered"
  return dueOn !== null && dueOn < today ? "overdue" : "ordered"
}

/** Is this the line of a plan under which clips are ordered? Plans number their lines each their own way. */
export const ordersClips = ({ title }: { title: string }): boolean =>
  /^đặt hàng\b.*(clip|phóng sự)/iu.test(title.normalize("NFC"))

/** Who leads the line today, and who stands above it. */
export type OrderedLine = {
  leadIds: readonly string[]
  focalPointIds: readonly string[]
  /** Owners and budget offices of the plan. */
  overseerIds: readonly string[]
}

const leads = ["reporter", "approver"] as const satisfies readonly Role[]

/** May this actor try at all, before any row is looked at? */
export const mayTryClipOrders = (actor: Actor, verb: "read" | "write"): boolean =>
  organizationsAs(actor, ...leads, "coordinator", ...(verb === "read" ? reads : [])).length > 0
const reads = ["leader", "finance"] as const satisfies readonly Role[]

/** In which organization the actor writes orders: one that leads the line, or the focal point; null when neither. */
export function writesClipOrdersIn(actor: Actor, line: OrderedLine): string | null {
  const first = (held: readonly string[], wanted: readonly string[]) =>
    held.find((id) => wanted.includes(id))
  return (
    first(organizationsAs(actor, ...leads), line.leadIds) ??
    first(organizationsAs(actor, "coordinator"), line.focalPointIds) ??
    null
  )
}

/** What a clip cost is not public: whoever writes, leads or pays reads it, nobody else. */
export const readsClipOrders = (actor: Actor, line: OrderedLine): boolean => {
  if (writesClipOrdersIn(actor, line) !== null) return true
  const held = organizationsAs(actor, ...reads)
  const wanted = [...line.leadIds, ...line.focalPointIds, ...line.overseerIds]
  return held.some((id) => wanted.includes(id))
}
