import { quarterStates } from "@loa/domain/plan/coverage.ts"
import { z } from "zod"
import { csv, type Table } from "../http/csv.ts"
import { Quarter } from "./coverage-answer.ts"
import { Organization, Role } from "./list-organizations.ts"
import { ItemRef, PlanRef } from "./plans-in-scope.ts"
import { Named } from "./published-activity.ts"
import { boundaries } from "./succession.ts"

const span = { from: z.iso.date(), to: z.iso.date().nullable() }

const DatedName = z.strictObject({
  name: z.string(),
  shortName: z.string().nullable(),
  ...span,
})
const DatedParent = Named.extend(span)
const ReportingLine = z.strictObject({
  to: Named,
  through: Named.nullable(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
})
const Kin = Named.extend({ share: z.enum(["whole", "part"]) })
const TaskRole = z.strictObject({
  code: z.string(),
  title: z.string(),
  role: z.enum(["lead", "coordinating"]),
})
export type TaskRole = z.infer<typeof TaskRole>

const InPlan = PlanRef.extend({
  roles: z.array(Role),
  tasks: z
    .array(TaskRole)
    .meta({ description: "Nhiệm vụ mà kế hoạch gọi đúng tên đơn vị, không kể gọi theo nhóm." }),
  published: z.int().meta({ description: "Không tính trùng (countedBy: main)." }),
  publishedAfterPlan: z.int(),
  quarters: z.array(
    z.strictObject({
      year: z.int(),
      quarter: Quarter,
      state: z.enum(quarterStates),
      activities: z.int().meta({ description: "Không tính trùng." }),
      byIndex: z
        .strictObject({ par: z.int(), papi: z.int(), pci: z.int() })
        .meta({ description: "Tính mọi nội dung được gắn (countedBy: tag)." }),
    }),
  ),
  coveredItems: z.int(),
  totalItems: z.int(),
  items: z
    .array(ItemRef.extend({ activities: z.int() }))
    .meta({ description: "Tính mọi nội dung được gắn (countedBy: tag)." }),
})
export type InPlan = z.infer<typeof InPlan>

export const OrganizationDetail = Organization.extend({
  sample: z.boolean().meta({ description: "Các số đếm là dữ liệu minh hoạ." }),
  boundaries: z.enum(boundaries).meta({
    description: "today: số đếm gồm cả của đơn vị tiền thân, theo đơn vị hiện nay.",
  }),
  countedWith: z
    .array(Kin)
    .meta({ description: "Đơn vị tiền thân được tính cùng, toàn bộ hay một phần theo tỷ lệ." }),
  note: z.string().nullable(),
  names: z.array(DatedName),
  aliases: z.array(z.string()),
  parents: z.array(DatedParent),
  reportingLines: z.array(ReportingLine),
  predecessors: z.array(Kin),
  successors: z.array(Kin),
  plans: z.array(InPlan).meta({ description: "Kế hoạch mà đơn vị tham gia hoặc có hoạt động." }),
})
export type OrganizationDetail = z.infer<typeof OrganizationDetail>

export const organizationDetailTable = (organization: OrganizationDetail): Table => ({
  name: `don-vi-${organization.id}`,
  text: csv(
    organization.plans.flatMap(({ id, quarters }) =>
      quarters.map((quarter) => ({ plan: id, ...quarter })),
    ),
    {
      "Mã đơn vị": () => organization.id,
      "Đơn vị": () => organization.name,
      "Kế hoạch": (row) => row.plan,
      Năm: (row) => row.year,
      Quý: (row) => row.quarter,
      "Số hoạt động (không tính trùng)": (row) => row.activities,
      "PAR INDEX (lượt nội dung)": (row) => row.byIndex.par,
      "PAPI (lượt nội dung)": (row) => row.byIndex.papi,
      "PCI (lượt nội dung)": (row) => row.byIndex.pci,
    },
  ),
})
