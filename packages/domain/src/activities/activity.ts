import { z } from "zod"
import type { Labels } from "../validation.ts"
import { channelAsks } from "./channel.ts"

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
  details: "Thông tin của hình thức",
  items: "Nội dung kế hoạch",
  audiences: "Đối tượng",
  partnerIds: "Đơn vị phối hợp",
  reason: "Lý do",
  id: "Mã hoạt động",
  q: "Tìm",
  state: "Trạng thái",
  organization: "Đơn vị",
  plan: "Kế hoạch",
  item: "Nội dung kế hoạch",
  channel: "Hình thức",
  from: "Từ ngày",
  to: "Đến ngày (lọc)",
  cursor: "Trang tiếp",
  limit: "Số dòng",
}

const text = (max: number) => z.string().trim().normalize("NFC").max(max)
const whole = (max: number) => z.int().min(0).max(max)

const ActivityItem = z.object({
  code: z.string().max(40),
  main: z.boolean(),
  bulletIds: z.array(z.string().max(40)).max(20).default([]),
  subItemIds: z.array(z.string().max(40)).max(20).default([]),
})

const ActivityAudience = z.object({
  code: z.string().max(40),
  /** Null is "không đếm được". */
  reach: whole(1_000_000).nullable(),
})

/** Channel details other than the figures that are added up: text and counts by the channel's own names. */
const Details = z.partialRecord(
  z.enum(channelAsks),
  z.union([text(300), whole(1_000_000)], "cần là chữ hoặc số"),
)

/**
 * What a client writes: the whole content of one activity, replacing what was there. A draft may leave all but
 * plan and organization empty. `writeId` names the write, so that the same one sent twice changes nothing.
 */
export const ActivityWrite = z.object({
  writeId: z.uuid(),
  deviceId: z.uuid().nullable().default(null),
  /** The version the writer saw; absent when the client has not heard from the server yet. */
  version: z.int().min(1).nullable().default(null),
  organizationId: z.string().min(1).max(100),
  planId: z.string().min(1).max(100),
  firstDay: z.iso.date().nullable().default(null),
  lastDay: z.iso.date().nullable().default(null),
  channelCode: z.string().max(40).nullable().default(null),
  taskCode: z.string().max(10).nullable().default(null),
  title: text(200).default(""),
  summary: text(5000).default(""),
  place: text(200).default(""),
  links: z
    .array(z.url({ protocol: /^https?$/ }).max(1000))
    .max(10)
    .default([]),
  explanation: text(1000).default(""),
  minutes: whole(100_000).nullable().default(null),
  copies: whole(1_000_000).nullable().default(null),
  cost: whole(1_000_000_000_000).nullable().default(null),
  details: Details.default({}),
  items: z.array(ActivityItem).max(24).default([]),
  audiences: z.array(ActivityAudience).max(10).default([]),
  partnerIds: z.array(z.string().max(100)).max(30).default([]),
})
export type ActivityWrite = z.infer<typeof ActivityWrite>
export type ActivityWriteInput = z.input<typeof ActivityWrite>

/** A reason in words, required to return and to withdraw. */
export const MoveReason = z.object({ reason: text(1000).min(1, "cần ghi rõ lý do") })
