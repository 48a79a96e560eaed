import { z } from "zod"
import { aCode, aText } from "../validation.ts"

type Words = { vi: string; en: string }
const words = (vi: string, en: string): Words => ({ vi, en })

/** Stands where a text that must not be empty was blanked. */
export const redactedText = "[đã xóa]"

/** What an administrator may blank, and what kind of data that is. */
export const redactable = {
  activity: {
    title: words("Tiêu đề", "Title"),
    summary: words("Nội dung", "Summary"),
    place: words("Địa điểm", "Place"),
    links: words("Đường dẫn", "Links"),
    explanation: words("Giải trình minh chứng", "Explanation"),
    details: words("Chi tiết theo hình thức", "Details of the channel"),
    integratedWith: words("Lồng ghép với", "Held together with"),
    reason: words("Lý do trả lại, gỡ", "Reasons of returning and withdrawing"),
  },
  evidence: {
    name: words("Tên tệp", "File name"),
    caption: words("Chú thích", "Caption"),
    altText: words("Mô tả; tệp thôi công khai", "Description; the file is no longer public"),
    reason: words("Lý do gỡ", "Reason of removal"),
    file: words("Nội dung tệp: xóa hẳn khỏi kho lưu", "The file itself: deleted from the store"),
  },
  material: {
    title: words("Tên tài liệu", "Title"),
    body: words("Toàn văn", "Text"),
    link: words("Đường dẫn", "Link"),
    documentNumber: words("Số văn bản", "Document number"),
  },
  outreach: { note: words("Ghi chú", "Note") },
  clip: {
    contractor: words("Đơn vị thực hiện", "Contractor"),
    title: words("Tên phóng sự, clip", "Title"),
    brief: words("Yêu cầu", "Brief"),
    link: words("Đường dẫn", "Link"),
    acceptanceNote: words("Kết quả nghiệm thu", "Acceptance"),
  },
  account: {
    name: words("Họ và tên", "Name"),
    username: words("Tên đăng nhập", "User name"),
  },
} as const satisfies Record<string, Record<string, Words>>

export type ActivityField = keyof (typeof redactable)["activity"]
export type EvidenceField = keyof (typeof redactable)["evidence"]
export type MaterialField = keyof (typeof redactable)["material"]
export type OutreachField = keyof (typeof redactable)["outreach"]
export type ClipField = keyof (typeof redactable)["clip"]
export type AccountField = keyof (typeof redactable)["account"]

const fieldsOf = <Field extends string>(fields: readonly [Field, ...Field[]]) =>
  z.array(z.enum(fields)).min(1).max(10)

const why = { subjectId: aCode(100), reason: aText(500).min(1, "cần ghi rõ vì sao") }

export const Redact = z.discriminatedUnion("subjectType", [
  z.object({
    subjectType: z.literal("activity"),
    fields: fieldsOf([
      ...(["title", "summary", "place", "links", "explanation", "details"] as const),
      ...(["integratedWith", "reason"] as const),
    ]),
    ...why,
    subjectId: z.uuid().toLowerCase(),
  }),
  z.object({
    subjectType: z.literal("evidence"),
    fields: fieldsOf(["name", "caption", "altText", "reason", "file"]),
    ...why,
    subjectId: z.uuid().toLowerCase(),
  }),
  z.object({
    subjectType: z.literal("material"),
    fields: fieldsOf(["title", "body", "link", "documentNumber"]),
    ...why,
    subjectId: z.uuid().toLowerCase(),
  }),
  z.object({
    subjectType: z.literal("outreach"),
    fields: fieldsOf(["note"]),
    ...why,
    subjectId: z.uuid().toLowerCase(),
  }),
  z.object({
    subjectType: z.literal("clip"),
    fields: fieldsOf(["contractor", "title", "brief", "link", "acceptanceNote"]),
    ...why,
    subjectId: z.uuid().toLowerCase(),
  }),
  z.object({ subjectType: z.literal("account"), fields: fieldsOf(["name", "username"]), ...why }),
])
export type Redact = z.output<typeof Redact>
