import { z } from "zod"
import { aCode, aDay, aText, type Labels, noNul } from "../validation.ts"
import { askLabels, countedAsks, datedAsks, detailAsks } from "./channel.ts"
import { activityLanguages, activityModes, costSources } from "./circumstances.ts"

/** The name on screen of each field; refusals and the form use the same ones. */
export const activityLabels: Labels = {
  writeId: "Mã lần ghi",
  deviceId: "Mã thiết bị",
  version: "Phiên bản",
  organizationId: "Đơn vị",
  planId: "Kế hoạch",
  firstDay: "Ngày thực hiện",
  lastDay: "Đến ngày",
  channelCode: "Hình thức",
  taskCode: "Nhiệm vụ",
  title: "Tiêu đề",
  summary: "Đã nói và làm gì",
  place: "Địa điểm",
  links: "Liên kết",
  explanation: "Giải trình",
  minutes: "Thời lượng (phút)",
  copies: "Số bản in",
  cost: "Kinh phí (đồng)",
  costSource: "Nguồn kinh phí",
  languages: "Ngôn ngữ",
  headPresent: "Người đứng đầu trực tiếp tham gia, chỉ đạo",
  integratedWith: "Lồng ghép với",
  mode: "Trực tiếp hay trực tuyến",
  materialId: "Tài liệu đã dùng",
  seriesId: "Mã loạt",
  details: "Thông tin của hình thức",
  ...Object.fromEntries(detailAsks.map((ask) => [`details.${ask}`, askLabels[ask]])),
  items: "Nội dung kế hoạch",
  audiences: "Đối tượng",
  partnerIds: "Đơn vị phối hợp",
  reason: "Lý do",
  id: "Mã hoạt động",
  q: "Tìm",
  state: "Trạng thái",
  organization: "Đơn vị",
  partner: "Đơn vị phối hợp",
  plan: "Kế hoạch",
  item: "Nội dung kế hoạch",
  channel: "Hình thức",
  task: "Nhiệm vụ",
  series: "Loạt",
  material: "Tài liệu đã dùng",
  format: "Loại tệp",
  from: "Từ ngày",
  to: "Đến ngày",
  cursor: "Trang tiếp",
  limit: "Số dòng",
  mine: "Phạm vi",
}

const whole = (max: number) => z.int().min(0).max(max)

const ActivityItem = z.object({
  code: aCode(40),
  main: z.boolean(),
  bulletIds: z.array(aCode(40)).max(20).default([]),
  subItemIds: z.array(aCode(40)).max(20).default([]),
})

const ActivityAudience = z.object({
  code: aCode(40),
  /** Null is "không đếm được". */
  reach: whole(1_000_000).nullable(),
})

const counted: ReadonlySet<string> = new Set(countedAsks)
const dated: ReadonlySet<string> = new Set(datedAsks)

const count = whole(1_000_000)
const words = aText(300)

/** What the value of a detail must be, by its name. */
function detailSchema(ask: string): z.ZodType<string | number> {
  if (counted.has(ask)) return count
  return dated.has(ask) ? aDay : words
}

/** What only some channels ask for: text, counts and a day, by the channel's own names; "" is not given. */
const Details = z
  .partialRecord(z.enum(detailAsks), z.union([count, words], "cần là chữ hoặc số nguyên"))
  .check(({ value, issues }) => {
    if (issues.length > 0) return
    for (const [ask, detail] of Object.entries(value)) {
      if (detail === "") continue
      const { error } = detailSchema(ask).safeParse(detail)
      const [first] = error?.issues ?? []
      if (first) issues.push({ code: "custom", path: [ask], input: detail, message: first.message })
    }
  })

const Languages = z
  .array(z.enum(activityLanguages))
  .refine((codes) => new Set(codes).size === codes.length, "mỗi ngôn ngữ chỉ chọn một lần")

/**
 * What a client writes: the whole content of one activity, replacing what was there. A draft may leave all but
 * plan and organization empty. `writeId` names the write, so that the same one sent twice changes nothing.
 */
export const ActivityWrite = z.object({
  /** Version 7, so that later writes of one device have later ids. */
  writeId: z.uuidv7().toLowerCase(),
  deviceId: z.uuid().toLowerCase().nullable().default(null),
  /** The version the writer saw; absent when the client has not heard from the server yet. */
  version: z.int().min(1).nullable().default(null),
  organizationId: aCode(100),
  planId: aCode(100),
  firstDay: aDay.nullable().default(null),
  lastDay: aDay.nullable().default(null),
  channelCode: aCode(40).nullable().default(null),
  taskCode: aCode(10).nullable().default(null),
  title: aText(200).default(""),
  summary: aText(5000).default(""),
  place: aText(200).default(""),
  links: z
    .array(
      z
        .url({ protocol: /^https?$/ })
        .max(1000)
        .refine(noNul),
    )
    .max(10)
    .default([]),
  explanation: aText(1000).default(""),
  minutes: whole(100_000).nullable().default(null),
  copies: whole(1_000_000).nullable().default(null),
  cost: whole(1_000_000_000_000).nullable().default(null),
  costSource: z.enum(costSources).nullable().default(null),
  languages: Languages.default([]),
  headPresent: z.boolean().default(false),
  /** Another programme it was held together with (lồng ghép). */
  integratedWith: aText(200).default(""),
  mode: z.enum(activityModes).nullable().default(null),
  /** The script, leaflet or clip of the focal point that was broadcast or handed out. */
  materialId: z.uuid().toLowerCase().nullable().default(null),
  /** Shared by the entries that were made together. */
  seriesId: z.uuid().toLowerCase().nullable().default(null),
  details: Details.default({}),
  items: z.array(ActivityItem).max(24).default([]),
  audiences: z.array(ActivityAudience).max(10).default([]),
  partnerIds: z.array(aCode(100)).max(30).default([]),
})
export type ActivityWrite = z.infer<typeof ActivityWrite>
export type ActivityWriteInput = z.input<typeof ActivityWrite>

const version = z.int().min(1).optional()

/** Asks for a move; `version` is the one the asker saw. */
export const ActivityMoveBody = z.object({ version, reason: aText(1000).optional() })
export type ActivityMoveBody = z.infer<typeof ActivityMoveBody>

/** A reason in words, required to return and to withdraw. */
export const MoveReason = z.object({
  version,
  reason: aText(1000).min(1, "cần ghi rõ lý do"),
})
