import { planIndexIds } from "@loa/domain/indices/structure.ts"
import { planPartyRoles } from "@loa/domain/plan/kinds.ts"
import { bodyTreatments } from "@loa/domain/units/kinds.ts"
import { z } from "zod"
import { csv, joined, type Table } from "../http/csv.ts"
import { countedBy, Quarter } from "./coverage-answer.ts"
import { ItemRef, PlanRef } from "./plans-in-scope.ts"
import { Named } from "./published-activity.ts"
import { NamedBody, Task } from "./select-tasks.ts"

const ids = z.array(z.string())

export const PlanParty = z.strictObject({
  role: z.enum(planPartyRoles),
  organization: Named.meta({ description: "Tên vào cuối phần tham gia." }),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  serves: Named.nullable().meta({ description: "Chỉ phục vụ đơn vị này; null: mọi đơn vị." }),
  optional: z.boolean().meta({ description: "Được ghi, không bị nhắc." }),
  document: z.string().nullable(),
})
export type PlanParty = z.infer<typeof PlanParty>

export const PlanItem = ItemRef.extend({
  title: z.string(),
  heading: z.string().meta({ description: "Nguyên văn, kể cả chữ cái đầu mục." }),
  letter: z.string(),
  anomaly: z.string().nullable(),
  continues: z
    .strictObject({ plan: z.string(), code: z.string() })
    .nullable()
    .meta({ description: "Nội dung của kế hoạch trước mà mục này nối tiếp." }),
  bullets: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      hasDash: z.boolean(),
      legalDocuments: ids,
    }),
  ),
  subItems: z.array(z.strictObject({ id: z.string(), title: z.string() })),
})
export type PlanItem = z.infer<typeof PlanItem>

export const PlanIndex = z.strictObject({
  index: z.enum(planIndexIds),
  name: z.string(),
  heading: z.string(),
  intro: z.string().nullable(),
})
export type PlanIndex = z.infer<typeof PlanIndex>

export const Body = NamedBody.extend({
  shortName: z.string().nullable(),
  kind: z.string(),
  level: z.string(),
  treatment: z.enum(bodyTreatments),
  note: z.string().nullable(),
})
export type Body = z.infer<typeof Body>

export const LegalDocument = z.strictObject({
  id: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  issuer: z.string().nullable(),
  level: z.string().nullable(),
  title: z.string(),
  role: z.string().nullable(),
  note: z.string().nullable(),
  variants: z
    .array(z.strictObject({ number: z.string(), date: z.string() }))
    .nullable()
    .meta({ description: "Số, ngày khác mà kế hoạch viết cho cùng văn bản." }),
})
export type LegalDocument = z.infer<typeof LegalDocument>

const Counted = z.strictObject({
  year: z.int(),
  quarter: Quarter,
  activities: z.int(),
  reach: z.int(),
})

export const PlanVersion = z.strictObject({
  version: z.int(),
  effectiveFrom: z.iso.date(),
  note: z.string().nullable().meta({ description: "Văn bản quyết định." }),
})
export type PlanVersion = z.infer<typeof PlanVersion>

/** The whole plan, texts verbatim, as in force on a day, with what is published of each item. */
export const Plan = PlanRef.extend({
  title: z.string(),
  number: z.string().nullable(),
  signedOn: z.iso.date().nullable(),
  asPrinted: z.strictObject({
    number: z.string(),
    date: z.string(),
    title: z.string(),
    basis: z.string(),
    opening: z.string(),
    closing: z.string(),
    signer: z
      .strictObject({ authority: z.string(), position: z.string(), name: z.string() })
      .nullable(),
  }),
  version: z.int(),
  effectiveFrom: z.iso.date(),
  versionNote: z.string().nullable(),
  versions: z.array(PlanVersion).meta({
    description: "Mọi phiên bản, cũ trước; đọc một phiên bản bằng `on` là ngày nó có hiệu lực.",
  }),
  parties: z.array(PlanParty),
  purposes: z.array(z.strictObject({ text: z.string(), legalDocuments: ids })),
  requirements: z.array(z.strictObject({ text: z.string(), legalDocuments: ids })),
  indices: z.array(
    PlanIndex.extend({
      items: z.array(PlanItem.extend({ quarters: z.array(Counted) })),
    }),
  ),
  countedBy: countedBy.meta({ description: "Cách đếm hoạt động của từng nội dung." }),
  countedSample: z.boolean().meta({ description: "Số hoạt động là dữ liệu minh hoạ." }),
  tasks: z.array(Task),
  budget: z.array(z.strictObject({ text: z.string() })),
  responsibilities: z.array(z.strictObject({ text: z.string(), bodies: ids })),
  reportingRules: z.array(
    z.strictObject({
      text: z.string(),
      kind: z.string().nullable(),
      reporters: ids,
      to: z.string().nullable(),
      via: z.string().nullable(),
      deadline: z.strictObject({ month: z.int(), day: z.int() }).nullable(),
      note: z.string().nullable(),
    }),
  ),
  recipients: z.array(z.strictObject({ text: z.string(), bodies: ids })),
  legalDocuments: z.array(LegalDocument),
  bodies: z.array(Body).meta({ description: "Cơ quan, nhóm, chức danh mà kế hoạch gọi tên." }),
  anomalies: z
    .array(
      z.strictObject({
        text: z.string(),
        where: z.string().nullable(),
        readAs: z.string().nullable(),
        count: z.int().nullable(),
      }),
    )
    .meta({ description: "Ghi chú khi đọc: chỗ văn bản in khác thường và cách hiểu." }),
})
export type Plan = z.infer<typeof Plan>

/** The content items, a row a bullet. */
export const planTable = ({ id, indices }: Plan): Table => ({
  name: `ke-hoach-${id}`,
  text: csv(
    indices.flatMap(({ name, items }) =>
      items.flatMap((item) => item.bullets.map((bullet) => ({ indexName: name, item, bullet }))),
    ),
    {
      "Kế hoạch": () => id,
      "Chỉ số": (row) => row.indexName,
      "Mã nội dung": (row) => row.item.code,
      "Ký hiệu": (row) => row.item.label,
      "Nội dung": (row) => row.item.title,
      "Mã gạch đầu dòng": (row) => row.bullet.id,
      "Gạch đầu dòng": (row) => row.bullet.text,
      "Văn bản được dẫn": (row) => joined(row.bullet.legalDocuments),
      "Số hoạt động (tính mọi nội dung được gắn)": (row) =>
        row.item.quarters.reduce((sum, quarter) => sum + quarter.activities, 0),
    },
  ),
})
