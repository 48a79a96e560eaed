import { areaLevels } from "@loa/domain/indices/structure.ts"
import { quarterStates } from "@loa/domain/plan/coverage.ts"
import { organizationKinds } from "@loa/domain/units/kinds.ts"
import { z } from "zod"
import { csv, type Table } from "../http/csv.ts"
import { planParameter, yearParameter } from "./parameters.ts"
import { ItemRef, PlanRef } from "./plans-in-scope.ts"

export const coverageParameters = {
  plan: planParameter,
  year: yearParameter,
  table: z.enum(["items", "organizations"]).optional().meta({
    title: "Bảng",
    description: "Chỉ với CSV: theo nội dung (items, mặc định) hay theo đơn vị (organizations).",
  }),
}

export const countedBy = z.enum(["tag", "main"]).meta({
  description:
    "tag: mỗi hoạt động tính ở mọi nội dung được gắn; main: tính một lần, theo nội dung chính.",
})

export const Quarter = z.literal([1, 2, 3, 4])
export const count = z.int().nullable().meta({
  description:
    "null khi quý chưa bắt đầu, chưa tới, sau thời hạn kế hoạch, hoặc đơn vị không tham gia.",
})

export const Coverage = z.strictObject({
  plan: PlanRef,
  year: z.int(),
  asOf: z.iso.date(),
  sample: z
    .boolean()
    .meta({ description: "Chỉ đếm dữ liệu minh hoạ; không thì chỉ dữ liệu thật." }),
  totalItems: z.int(),
  quarters: z.array(
    z.strictObject({
      quarter: Quarter,
      from: z.iso.date(),
      to: z.iso.date(),
      state: z.enum(quarterStates),
      coveredItems: count,
      activities: count.meta({ description: "Không tính trùng (countedBy: main)." }),
      afterPlan: z
        .int()
        .meta({ description: "Hoạt động sau thời hạn kế hoạch, đếm riêng, không tính trùng." }),
    }),
  ),
  items: z.strictObject({
    countedBy,
    data: z.array(
      ItemRef.extend({
        quarters: z.array(z.strictObject({ quarter: Quarter, activities: count, reach: count })),
      }),
    ),
  }),
  organizations: z.strictObject({
    countedBy,
    data: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        shortName: z.string().nullable(),
        kind: z.enum(organizationKinds),
        level: z.enum(areaLevels),
        quarters: z.array(z.strictObject({ quarter: Quarter, activities: count })),
      }),
    ),
  }),
})
export type Coverage = z.infer<typeof Coverage>

const stateWords: Record<(typeof quarterStates)[number], string> = {
  "not-started": "chưa bắt đầu",
  "not-yet": "chưa tới",
  current: "đang diễn ra",
  done: "đã xong",
  "after-plan": "sau thời hạn kế hoạch",
}

export function coverageTable(coverage: Coverage, query: Readonly<Record<string, string>>): Table {
  const { plan, year, quarters } = coverage
  const stateOf = (quarter: number) =>
    stateWords[quarters.find((q) => q.quarter === quarter)?.state ?? "not-yet"]
  const common = { "Kế hoạch": () => plan.id, Năm: () => year }
  if (query.table === "organizations")
    return {
      name: `don-vi-theo-quy-${year}`,
      text: csv(
        coverage.organizations.data.flatMap((o) => o.quarters.map((q) => ({ ...o, ...q }))),
        {
          ...common,
          Quý: (row) => row.quarter,
          "Tình trạng quý": (row) => stateOf(row.quarter),
          "Mã đơn vị": (row) => row.id,
          "Đơn vị": (row) => row.name,
          "Số hoạt động (không tính trùng)": (row) => row.activities,
        },
      ),
    }
  return {
    name: `do-phu-${year}`,
    text: csv(
      coverage.items.data.flatMap((i) => i.quarters.map((q) => ({ ...i, ...q }))),
      {
        ...common,
        Quý: (row) => row.quarter,
        "Tình trạng quý": (row) => stateOf(row.quarter),
        "Chỉ số": (row) => row.index,
        "Mã nội dung": (row) => row.code,
        "Ký hiệu": (row) => row.label,
        "Nội dung": (row) => row.shortTitle,
        "Số hoạt động (tính mọi nội dung được gắn)": (row) => row.activities,
        "Số người": (row) => row.reach,
      },
    ),
  }
}
