import { z } from "zod"
import { aCode, aDay, aText, type Labels, noNul } from "../validation.ts"
import { type MaterialKind, materialKinds } from "./material-kinds.ts"

/** The name on screen of each field; refusals and the form use the same ones. */
export const materialLabels: Labels = {
  id: "Mã tài liệu",
  version: "Phiên bản",
  planId: "Kế hoạch",
  plan: "Kế hoạch",
  kind: "Loại",
  title: "Tên tài liệu",
  body: "Toàn văn",
  link: "Đường dẫn",
  documentNumber: "Số văn bản",
  documentDate: "Ngày văn bản",
  taskCode: "Nhiệm vụ",
  task: "Nhiệm vụ",
  channelCode: "Hình thức",
  minutes: "Thời lượng (phút)",
  validFrom: "Dùng từ ngày",
  validTo: "Dùng đến hết ngày",
  items: "Nội dung kế hoạch",
  item: "Nội dung kế hoạch",
  organizationId: "Đơn vị",
  unread: "Chưa xác nhận",
  ended: "Đã thôi dùng",
  q: "Tìm",
  cursor: "Trang tiếp",
  limit: "Số dòng",
}

/** What an activity is filled with has to be about something; guidance may be about the whole plan. */
export const needsItems = (kind: MaterialKind): boolean =>
  kind === "script" || kind === "leaflet" || kind === "clip"

const link = z.union([
  z.literal(""),
  z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .refine(noNul),
])

const Items = z
  .array(z.strictObject({ code: aCode(40), main: z.boolean() }))
  .max(30)
  .refine(
    (items) => new Set(items.map(({ code }) => code)).size === items.length,
    "mỗi nội dung chỉ chọn một lần",
  )
  .refine(
    (items) => items.length === 0 || items.filter(({ main }) => main).length === 1,
    "cần đúng một nội dung chính",
  )

const shape = {
  /** The version the writer saw; null for one they make. */
  version: z.int().min(1).nullable(),
  planId: aCode(100),
  kind: z.enum(materialKinds),
  title: aText(200).min(1, "chưa nhập"),
  body: aText(30_000),
  link,
  documentNumber: aText(100),
  documentDate: aDay.nullable(),
  taskCode: aCode(10).nullable(),
  channelCode: aCode(40).nullable(),
  minutes: z.int().min(1, "cần từ 1 phút").max(1000).nullable(),
  validFrom: aDay,
  validTo: aDay.nullable(),
  items: Items,
}

/** What the focal point writes: the whole content of one material, replacing what was there. */
export const MaterialWrite = z.strictObject(shape).check(({ value, issues }) => {
  const wrong = (field: keyof typeof shape, message: string) =>
    issues.push({ code: "custom", path: [field], input: value[field], message })
  if (value.kind === "script" && value.body === "")
    wrong("body", "cần có lời của bài để các đơn vị đọc trên loa")
  else if (value.body === "" && value.link === "")
    wrong("body", "cần có toàn văn, hoặc một đường dẫn để mở tài liệu")
  if (needsItems(value.kind) && value.items.length === 0)
    wrong("items", "chọn ít nhất một nội dung: hoạt động dùng tài liệu này sẽ tính cho nội dung đó")
  if (value.validTo !== null && value.validTo < value.validFrom)
    wrong("validTo", "cần bằng hoặc sau ngày bắt đầu dùng")
})
export type MaterialWrite = z.output<typeof MaterialWrite>

/** From the day after it is no choice any more, and nobody is asked for a receipt. */
export const MaterialEnd = z.strictObject({ version: z.int().min(1), validTo: aDay })
export type MaterialEnd = z.output<typeof MaterialEnd>

/** In the name of which organization it is confirmed. */
export const MaterialReceipt = z.strictObject({ organizationId: aCode(100) })
export type MaterialReceipt = z.output<typeof MaterialReceipt>

const code = aCode(100).optional()
const yes = z.literal("1").optional()

/** Filters of the list, as they stand in the address. */
export const MaterialListQuery = z.strictObject({
  plan: code,
  kind: z.enum(materialKinds).optional(),
  item: code,
  task: code,
  /** Only what one of the actor's organizations has yet to confirm. */
  unread: yes,
  /** Also those no longer in use. */
  ended: yes,
  q: aText(200).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(30),
})
export type MaterialListQuery = z.output<typeof MaterialListQuery>

export const MaterialOptionsQuery = z.strictObject({ plan: code })
