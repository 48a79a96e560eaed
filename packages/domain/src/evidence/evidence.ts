import { z } from "zod"
import { aCode, aText, type Labels } from "../validation.ts"
import { evidenceKinds } from "./kinds.ts"

/** The name on screen of each field. */
export const evidenceLabels: Labels = {
  id: "Mã minh chứng",
  activity: "Hoạt động",
  activityId: "Hoạt động",
  kind: "Loại minh chứng",
  name: "Tên tệp",
  file: "Tệp",
  caption: "Chú thích",
  altText: "Mô tả ảnh",
  confirmed: "Xác nhận",
  version: "Phiên bản",
  reason: "Lý do",
  organization: "Đơn vị",
  cursor: "Trang tiếp",
  limit: "Số dòng",
}

const anActivity = z.uuid().toLowerCase()
const caption = aText(300)
const version = z.int().min(1)

/** What goes along with the bytes of a file, in its address. The client makes the id, version 7. */
export const EvidencePut = z.strictObject({
  activity: anActivity,
  kind: z.enum(evidenceKinds),
  name: aText(200).min(1),
  caption: caption.default(""),
})
export type EvidencePut = z.output<typeof EvidencePut>

/** Which activity a file is to prove, or no longer. */
export const EvidenceLink = z.strictObject({ activityId: anActivity })

/** What people say of a file; `version` is the one they saw. */
export const EvidenceDescribe = z.strictObject({
  version,
  kind: z.enum(evidenceKinds),
  caption,
  altText: aText(500),
})
export type EvidenceDescribe = z.output<typeof EvidenceDescribe>

/** A reviewer who looked at the file says what it shows, and that everybody may see it. */
export const EvidencePublish = z.strictObject({
  version,
  altText: aText(500).min(3, "cần tả ảnh hoặc tệp cho người không nhìn thấy, từ 3 ký tự"),
  confirmed: z.literal(
    true,
    "cần đánh dấu “không có dữ liệu cá nhân, đã được phép đăng” sau khi đã xem tệp",
  ),
})
export type EvidencePublish = z.output<typeof EvidencePublish>

export const EvidenceUnpublish = z.strictObject({ version })

export const EvidenceRemove = z.strictObject({
  version,
  reason: aText(500).min(1, "cần ghi rõ lý do"),
})
export type EvidenceRemove = z.output<typeof EvidenceRemove>

/** The files an organization has, newest first. */
export const EvidenceListQuery = z.strictObject({
  organization: aCode(100),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number<string>().int().min(1).max(100).default(40),
})
export type EvidenceListQuery = z.output<typeof EvidenceListQuery>
