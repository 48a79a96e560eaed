import { type Day, isValidOn, printedDay } from "../dates.ts"
import type { FieldError } from "../refusal.ts"
import { type ActivityWrite, activityLabels } from "./activity.ts"
import { askLabels, type ChannelAsk } from "./channel.ts"

type Part = { id: string; itemCode: string }
type Validity = { validFrom: Day; validTo: Day | null }

/** What exists of the things a write names; the rest it names exists nowhere. */
export type Known = {
  channel: { asks: readonly ChannelAsk[] } | null
  task: { isHeading: boolean } | null
  /** Of the write's plan, in any of its versions. */
  itemCodes: readonly string[]
  bullets: readonly Part[]
  subItems: readonly Part[]
  audienceCodes: readonly string[]
  partners: readonly ({ id: string } & Validity)[]
  material: ({ planId: string } & Validity) | null
}

const unknown = "không có trong danh sách lựa chọn."
const twice = "đã chọn ở trên, mỗi thứ chỉ chọn một lần."

const wrong = (field: string, message: string, label?: string): FieldError => ({
  field,
  label: label ?? activityLabels[field.split(".")[0] ?? ""] ?? field,
  message,
})

/** Errors of a list of codes: unknown ones, and the second and later mention of one. */
function wrongCodes(
  codes: readonly string[],
  known: readonly string[],
  field: (at: number) => string,
) {
  return codes.flatMap((code, at) => {
    if (!known.includes(code)) return [wrong(field(at), unknown)]
    return codes.indexOf(code) < at ? [wrong(field(at), twice)] : []
  })
}

function wrongItems({ items }: ActivityWrite, known: Known): FieldError[] {
  const errors = wrongCodes(
    items.map((item) => item.code),
    known.itemCodes,
    (at) => `items.${at}.code`,
  )
  if (items.filter((item) => item.main).length > 1)
    errors.push(wrong("items", "chỉ chọn một nội dung chính."))
  const idsOf = (parts: readonly Part[], code: string) =>
    parts.filter((part) => part.itemCode === code).map((part) => part.id)
  const parts = items.flatMap(({ code, bulletIds, subItemIds }, at) => [
    ...wrongCodes(bulletIds, idsOf(known.bullets, code), (n) => `items.${at}.bulletIds.${n}`),
    ...wrongCodes(subItemIds, idsOf(known.subItems, code), (n) => `items.${at}.subItemIds.${n}`),
  ])
  return [...errors, ...parts]
}

const isFilled = (value: unknown) => value !== null && value !== undefined && value !== ""

/** A figure its channel does not ask for would be counted and never seen again in the form. */
function wrongAsks(write: ActivityWrite, known: Known): FieldError[] {
  const { minutes, copies, details } = write
  const filled = Object.entries({ minutes, copies, ...details }).filter(([, value]) =>
    isFilled(value),
  )
  const labels: Readonly<Record<string, string>> = askLabels
  const asked: readonly string[] = known.channel?.asks ?? []
  return filled
    .filter(([ask]) => !asked.includes(ask))
    .map(([ask]) => {
      const field = ask === "minutes" || ask === "copies" ? ask : `details.${ask}`
      const message = write.channelCode
        ? "hình thức đã chọn không ghi mục này."
        : "chọn hình thức trước."
      return wrong(field, message, labels[ask])
    })
}

function wrongPartners({ organizationId, partnerIds, firstDay }: ActivityWrite, known: Known) {
  const ids = known.partners.map((partner) => partner.id)
  const errors = wrongCodes(partnerIds, ids, (at) => `partnerIds.${at}`)
  partnerIds.forEach((id, at) => {
    const partner = known.partners.find((p) => p.id === id)
    if (id === organizationId)
      errors.push(wrong(`partnerIds.${at}`, "là đơn vị ghi hoạt động, không phải đơn vị phối hợp."))
    else if (partner && firstDay && !isValidOn(firstDay, partner))
      errors.push(wrong(`partnerIds.${at}`, "không hoạt động vào ngày này."))
  })
  return errors
}

function wrongTask({ taskCode }: ActivityWrite, { task }: Known): FieldError[] {
  if (!taskCode) return []
  if (!task) return [wrong("taskCode", unknown)]
  return task.isHeading ? [wrong("taskCode", "là đề mục, hãy chọn một dòng trong đó.")] : []
}

/** A material serves the plan it was made for, while it is in use. */
function wrongMaterial({ materialId, planId, firstDay }: ActivityWrite, { material }: Known) {
  if (!materialId) return []
  if (!material) return [wrong("materialId", unknown)]
  if (material.planId !== planId) return [wrong("materialId", "thuộc kế hoạch khác.")]
  if (!firstDay || isValidOn(firstDay, material)) return []
  const { validFrom, validTo } = material
  const until = validTo ? ` đến ${printedDay(validTo)}` : ""
  return [wrong("materialId", `dùng từ ${printedDay(validFrom)}${until}, không dùng vào ngày này.`)]
}

/** Everything a write names that does not exist, does not fit, or is named twice. */
export function wrongReferences(write: ActivityWrite, known: Known): FieldError[] {
  const audienceCodes = write.audiences.map((audience) => audience.code)
  return [
    ...(write.channelCode && !known.channel ? [wrong("channelCode", unknown)] : []),
    ...wrongTask(write, known),
    ...(write.channelCode && !known.channel ? [] : wrongAsks(write, known)),
    ...wrongItems(write, known),
    ...wrongCodes(audienceCodes, known.audienceCodes, (at) => `audiences.${at}.code`),
    ...wrongPartners(write, known),
    ...wrongMaterial(write, known),
  ]
}
