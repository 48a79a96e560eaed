import { plans } from "@loa/db/schema.ts"
import { asc, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { csv, type Table } from "../http/csv.ts"
import { next } from "./page.ts"
import { PlanRef } from "./plans-in-scope.ts"
import { isVisiblePlan } from "./visible.ts"

const PlanLine = PlanRef.extend({
  title: z.string(),
  number: z.string().nullable().meta({ description: "null: văn bản chưa ghi số." }),
  signedOn: z.iso.date().nullable(),
  items: z.int(),
  tasks: z.int().meta({ description: "Dòng nhiệm vụ, không kể tiêu đề." }),
})

export const PlanList = z.strictObject({ data: z.array(PlanLine), next })
type PlanList = z.infer<typeof PlanList>

/** Every plan the public may see, oldest first. */
export async function listPlans(ctx: Context): Promise<PlanList> {
  const data = await ctx.db
    .select({
      id: plans.id,
      shortTitle: plans.shortTitle,
      startsOn: plans.startsOn,
      endsOn: plans.endsOn,
      sample: plans.sample,
      title: plans.title,
      number: plans.number,
      signedOn: plans.signedOn,
      items: sql<number>`(select count(*) from content_item i where i.plan_id = "plan".id)`.mapWith(
        Number,
      ),
      tasks:
        sql<number>`(select count(*) from task t where t.plan_id = "plan".id and not t.is_heading)`.mapWith(
          Number,
        ),
    })
    .from(plans)
    .where(isVisiblePlan(ctx))
    .orderBy(asc(plans.startsOn), asc(plans.id))
  return { data, next: null }
}

export const planListTable = ({ data }: PlanList): Table => ({
  name: "ke-hoach",
  text: csv(data, {
    "Mã kế hoạch": (plan) => plan.id,
    "Tên ngắn": (plan) => plan.shortTitle,
    Tên: (plan) => plan.title,
    "Số, ký hiệu": (plan) => plan.number,
    "Ngày ký": (plan) => plan.signedOn,
    "Từ ngày": (plan) => plan.startsOn,
    "Đến ngày": (plan) => plan.endsOn,
    "Số nội dung": (plan) => plan.items,
    "Số nhiệm vụ": (plan) => plan.tasks,
    "Mẫu minh hoạ": (plan) => (plan.sample ? "có" : "không"),
  }),
})
