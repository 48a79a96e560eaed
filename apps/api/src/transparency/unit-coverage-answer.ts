import { areaLevels } from "@loa/domain/indices/structure.ts"
import { quarterStates } from "@loa/domain/plan/coverage.ts"
import { organizationKinds } from "@loa/domain/units/kinds.ts"
import { z } from "zod"
import { csv, joined, type Table } from "../http/csv.ts"
import { count, countedBy, Quarter } from "./coverage-answer.ts"
import { PlanRef } from "./plans-in-scope.ts"
import { Named } from "./published-activity.ts"
import { boundaries } from "./succession.ts"

const quarters = z.array(z.strictObject({ quarter: Quarter, activities: count }))

const Part = z
  .strictObject({
    name: z.string(),
    level: z.enum(areaLevels),
    until: z.iso.date().nullable().meta({ description: "Ngày hoạt động cuối cùng." }),
    organizations: z.array(Named),
    quarters,
  })
  .meta({ description: "Một đơn vị cũ; các cơ quan cấp huyện gộp thành một." })

export const UnitCoverage = z.strictObject({
  plan: PlanRef,
  year: z.int(),
  asOf: z.iso.date(),
  sample: z.boolean().meta({ description: "Chỉ đếm dữ liệu minh hoạ." }),
  boundaries: z.enum(boundaries),
  countedBy,
  quarters: z.array(
    z.strictObject({
      quarter: Quarter,
      from: z.iso.date(),
      to: z.iso.date(),
      state: z.enum(quarterStates),
      activities: count,
    }),
  ),
  data: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      shortName: z.string().nullable(),
      kind: z.enum(organizationKinds),
      level: z.enum(areaLevels),
      quarters,
    }),
  ),
  unallocated: z
    .strictObject({ quarters, parts: z.array(Part) })
    .nullable()
    .meta({
      description:
        "Chưa phân bổ: của đơn vị đã hết mà chưa có đơn vị kế tục, hoặc chia tách chưa có tỷ lệ. null khi theo đơn vị lúc ghi.",
    }),
})
export type UnitCoverage = z.infer<typeof UnitCoverage>

export function unitCoverageTable({ plan, year, data, unallocated }: UnitCoverage): Table {
  const rows = [
    ...data.map((unit) => ({ ...unit, organizations: [unit], allocated: true })),
    ...(unallocated?.parts ?? []).map((part) => ({ ...part, allocated: false })),
  ]
  return {
    name: `don-vi-theo-quy-${year}`,
    text: csv(
      rows.flatMap((row) => row.quarters.map((quarter) => ({ ...row, ...quarter }))),
      {
        "Kế hoạch": () => plan.id,
        Năm: () => year,
        Quý: (row) => row.quarter,
        "Mã đơn vị": (row) => joined(row.organizations.map(({ id }) => id)),
        "Đơn vị": (row) => row.name,
        "Phân bổ": (row) => (row.allocated ? "đơn vị" : "chưa phân bổ"),
        "Số hoạt động (không tính trùng)": (row) => row.activities,
      },
    ),
  }
}
