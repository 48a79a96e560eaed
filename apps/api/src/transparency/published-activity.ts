import { channelKinds } from "@loa/domain/activities/channel.ts"
import {
  activityLanguages,
  activityModes,
  languageLabels,
  modeLabels,
} from "@loa/domain/activities/circumstances.ts"
import { z } from "zod"
import { type Columns, joined } from "../http/csv.ts"
import { ItemRef } from "./plans-in-scope.ts"

export const Named = z.strictObject({ id: z.string(), name: z.string() })
export type Named = z.infer<typeof Named>

const ActivityItem = ItemRef.extend({
  main: z.boolean(),
  bullets: z
    .array(z.strictObject({ id: z.string(), text: z.string() }))
    .meta({ description: "Gạch đầu dòng được chọn, nguyên văn." }),
  subItems: z.array(z.strictObject({ id: z.string(), title: z.string() })),
})

const ActivityAudience = z.strictObject({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  reach: z.int().nullable().meta({ description: "null: không đếm được." }),
})

const PublicFile = z.strictObject({
  id: z.uuid().meta({ description: "Nội dung ở /evidence/{id}." }),
  mediaType: z.string(),
  altText: z.string().meta({ description: "Tệp cho thấy gì, bằng lời." }),
  caption: z.string(),
})

/** A published activity as everybody sees it: no author, no cost, of its files those made public one by one. */
export const PublishedActivity = z.strictObject({
  id: z.uuid(),
  state: z.literal("published"),
  plan: z.string(),
  organization: Named.meta({ description: "Tên vào ngày thực hiện." }),
  firstDay: z.iso.date(),
  lastDay: z.iso.date().nullable(),
  channel: z.strictObject({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    kind: z.enum(channelKinds).nullable(),
  }),
  task: z.strictObject({ code: z.string(), title: z.string() }).nullable(),
  title: z.string(),
  summary: z.string(),
  place: z.string(),
  links: z.array(z.string()),
  evidence: z
    .array(PublicFile)
    .meta({ description: "Ảnh, văn bản đã được công khai từng tệp một." }),
  items: z.array(ActivityItem).meta({ description: "Nội dung chính đứng đầu." }),
  audiences: z.array(ActivityAudience),
  reach: z
    .int()
    .nullable()
    .meta({ description: "Cộng các đối tượng đếm được; null: không đếm được ai." }),
  minutes: z.int().nullable(),
  copies: z.int().nullable(),
  languages: z.array(z.enum(activityLanguages)).meta({ description: "Đã nói bằng tiếng nào." }),
  mode: z
    .enum(activityModes)
    .nullable()
    .meta({ description: "Trực tiếp, trực tuyến hay cả hai; null: không ghi." }),
  partners: z.array(Named).meta({ description: "Đơn vị phối hợp; hoạt động chỉ tính một lần." }),
  afterPlan: z.boolean().meta({ description: "Sau thời hạn kế hoạch: đếm riêng." }),
  sample: z.boolean().meta({ description: "Dữ liệu minh hoạ." }),
  publishedAt: z.iso.datetime().nullable(),
})
export type PublishedActivity = z.infer<typeof PublishedActivity>
export type PublishedItem = z.infer<typeof ActivityItem>
export type PublishedFile = z.infer<typeof PublicFile>
export type PublishedAudience = z.infer<typeof ActivityAudience>

const main = (activity: PublishedActivity) => activity.items.find((item) => item.main)

export const activityColumns: Columns<PublishedActivity> = {
  "Mã hoạt động": (a) => a.id,
  "Kế hoạch": (a) => a.plan,
  "Mã đơn vị": (a) => a.organization.id,
  "Đơn vị": (a) => a.organization.name,
  "Ngày thực hiện": (a) => a.firstDay,
  "Đến ngày": (a) => a.lastDay,
  "Mã hình thức": (a) => a.channel.code,
  "Hình thức": (a) => a.channel.name,
  "Nhiệm vụ": (a) => a.task?.code ?? null,
  "Tiêu đề": (a) => a.title,
  "Đã nói và làm gì": (a) => a.summary,
  "Địa điểm": (a) => a.place,
  "Liên kết": (a) => joined(a.links),
  "Ảnh, văn bản": (a) => joined(a.evidence.map(({ id }) => `/api/public/v1/evidence/${id}`)),
  "Nội dung chính": (a) => main(a)?.label ?? null,
  "Tên nội dung chính": (a) => main(a)?.shortTitle ?? null,
  "Mọi nội dung": (a) => joined(a.items.map((item) => item.label)),
  "Đối tượng": (a) => joined(a.audiences.map((audience) => audience.name)),
  "Số người": (a) => a.reach,
  "Thời lượng (phút)": (a) => a.minutes,
  "Số bản in": (a) => a.copies,
  "Ngôn ngữ": (a) => joined(a.languages.map((language) => languageLabels[language])),
  "Trực tiếp hay trực tuyến": (a) => a.mode && modeLabels[a.mode],
  "Phối hợp": (a) => joined(a.partners.map((partner) => partner.name)),
  "Sau thời hạn kế hoạch": (a) => (a.afterPlan ? "có" : "không"),
  "Dữ liệu minh hoạ": (a) => (a.sample ? "có" : "không"),
  "Công khai lúc": (a) => a.publishedAt,
}
