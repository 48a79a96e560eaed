import { createApp } from "../http/context.ts"
import { endpoint } from "./endpoint.ts"
import { getPlan } from "./get-plan.ts"
import { listPlans, PlanList, planListTable } from "./list-plans.ts"
import { listTasks, TaskList, taskTable } from "./list-tasks.ts"
import { planParameter } from "./parameters.ts"
import { Plan, planTable } from "./plan-answer.ts"
import { query } from "./query.ts"

const tag = "Kế hoạch"

/** What was to be done: the plans, word for word. */
export const planRoutes = createApp()
  .get(
    "/plan",
    endpoint({ tag, summary: "Các kế hoạch", answer: PlanList, table: planListTable }),
    query({}),
    async (c) => c.json(await listPlans(c.var.ctx)),
  )
  .get(
    "/plan/:id",
    endpoint({
      tag,
      summary: "Toàn văn một kế hoạch, kèm số hoạt động của từng nội dung theo quý",
      description: "Chữ của kế hoạch là nguyên văn, kể cả chỗ in sai; `anomalies` nói cách hiểu.",
      answer: Plan,
      table: planTable,
    }),
    query({}),
    async (c) => c.json(await getPlan(c.var.ctx, c.req.param("id"))),
  )
  .get(
    "/tasks",
    endpoint({
      tag,
      summary: "Các dòng nhiệm vụ của kế hoạch",
      answer: TaskList,
      table: taskTable,
    }),
    query({ plan: planParameter }),
    async (c) => c.json(await listTasks(c.var.ctx, c.req.valid("query"))),
  )
