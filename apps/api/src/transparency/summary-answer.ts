import { channelKinds } from "@loa/domain/activities/channel.ts"
import { quarterStates } from "@loa/domain/plan/coverage.ts"
import { z } from "zod"
import { type Cell, csv, type Table } from "../http/csv.ts"
import { count, countedBy, Quarter } from "./coverage-answer.ts"
import { ItemRef, PlanRef } from "./plans-in-scope.ts"
import { PublishedActivity } from "./published-activity.ts"

const share = z.number().nullable().meta({ description: "Phần trong mọi hoạt động, 0 đến 1." })

/** What the home page says of a year: each figure with how it was counted, sample and real never together. */
export const Summary = z.strictObject({
  plan: PlanRef,
  year: z.int(),
  asOf: z.iso.date(),
  updatedAt: z.iso
    .datetime()
    .nullable()
    .meta({ description: "Lần công khai hoặc gỡ gần nhất của năm này." }),
  sample: z.boolean(),
  totals: z.strictObject({
    countedBy,
    activities: z.int(),
    reach: z.int(),
    directReach: z
      .int()
      .meta({ description: "Chỉ các hình thức gặp mặt: không tính người nghe đài, đọc tin." }),
    organizations: z.strictObject({ logged: z.int(), participants: z.int() }),
    coveredItems: z.int().meta({ description: "Nội dung có ít nhất một hoạt động được gắn." }),
    totalItems: z.int(),
    afterPlan: z
      .strictObject({ activities: z.int(), reach: z.int() })
      .meta({ description: "Sau thời hạn kế hoạch, đếm riêng." }),
  }),
  channels: z.strictObject({
    countedBy,
    kinds: z.array(
      z.strictObject({ kind: z.enum(channelKinds).nullable(), activities: z.int(), share }),
    ),
    data: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        nameEn: z.string(),
        kind: z.enum(channelKinds).nullable(),
        direct: z.boolean(),
        activities: z.int(),
        reach: z.int(),
        share,
      }),
    ),
  }),
  audiences: z
    .array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        nameEn: z.string(),
        activities: z.int(),
        reach: z.int(),
      }),
    )
    .meta({ description: "Một hoạt động tính ở mọi đối tượng của nó." }),
  weeks: z
    .array(
      z.strictObject({ week: z.int(), from: z.iso.date(), to: z.iso.date(), activities: count }),
    )
    .meta({
      description: "Tuần ISO theo ngày thực hiện, không tính trùng; tuần chưa tới là null.",
    }),
  quarters: z.array(
    z.strictObject({
      quarter: Quarter,
      state: z.enum(quarterStates),
      activities: count.meta({ description: "Không tính trùng." }),
      byIndex: z
        .strictObject({ par: z.int(), papi: z.int(), pci: z.int() })
        .nullable()
        .meta({ description: "Tính mọi nội dung được gắn (countedBy: tag)." }),
    }),
  ),
  silent: z
    .strictObject({ quarter: Quarter, items: z.array(ItemRef) })
    .nullable()
    .meta({ description: "Nội dung chưa ai nói tới trong quý này, hoặc quý cuối của năm đã qua." }),
  latest: z.array(PublishedActivity),
})
export type Summary = z.infer<typeof Summary>

type Figure = { figure: string; key: Cell; name: Cell; value: Cell }

const figures = ({ totals, channels, audiences, weeks, quarters }: Summary): Figure[] => [
  { figure: "Hoạt động", key: null, name: null, value: totals.activities },
  { figure: "Lượt người", key: null, name: null, value: totals.reach },
  { figure: "Lượt người trực tiếp", key: null, name: null, value: totals.directReach },
  { figure: "Đơn vị đã ghi", key: null, name: null, value: totals.organizations.logged },
  { figure: "Đơn vị tham gia", key: null, name: null, value: totals.organizations.participants },
  { figure: "Nội dung đã nói tới", key: null, name: null, value: totals.coveredItems },
  {
    figure: "Hoạt động sau thời hạn kế hoạch",
    key: null,
    name: null,
    value: totals.afterPlan.activities,
  },
  ...channels.data.map(({ code, name, activities }) => ({
    figure: "Hoạt động theo hình thức",
    key: code,
    name,
    value: activities,
  })),
  ...audiences.map(({ code, name, activities }) => ({
    figure: "Hoạt động theo đối tượng",
    key: code,
    name,
    value: activities,
  })),
  ...weeks.map(({ week, from, activities }) => ({
    figure: "Hoạt động theo tuần",
    key: week,
    name: from,
    value: activities,
  })),
  ...quarters.flatMap(({ quarter, byIndex }) =>
    (["par", "papi", "pci"] as const).map((index) => ({
      figure: "Lượt nội dung theo quý và chỉ số",
      key: quarter,
      name: index,
      value: byIndex?.[index] ?? null,
    })),
  ),
]

export const summaryTable = (summary: Summary): Table => ({
  name: `tong-hop-${summary.year}`,
  text: csv(figures(summary), {
    "Kế hoạch": () => summary.plan.id,
    Năm: () => summary.year,
    "Số liệu": (row) => row.figure,
    Mã: (row) => row.key,
    Tên: (row) => row.name,
    "Giá trị": (row) => row.value,
  }),
})
