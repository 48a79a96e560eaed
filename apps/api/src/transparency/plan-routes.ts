import { createApp } from "../http/context.ts"
import { endpoint } from "./endpoint.ts"
import { BodyMembers, bodyMembersTable, getBodyMembers } from "./get-body-members.ts"
import { getPlan } from "./get-plan.ts"
import { listPlans, PlanList, planListTable } from "./list-plans.ts"
import { listTasks, TaskList, taskTable } from "./list-tasks.ts"
import { dayParameter, planParameter } from "./parameters.ts"
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
    query({
      on: dayParameter("Vào ngày", "Không có: hôm nay. Lời của phiên bản có hiệu lực hôm đó."),
    }),
    async (c) => c.json(await getPlan(c.var.ctx, c.req.param("id"), c.req.valid("query").on)),
  )
  .get(
    "/plan/:id/bodies/:body",
    endpoint({
      tag,
      summary: "Cơ quan hoặc nhóm mà kế hoạch gọi tên gồm những đơn vị nào vào một ngày",
      answer: BodyMembers,
      table: bodyMembersTable,
    }),
    query({ on: dayParameter("Vào ngày", "Không có: hôm nay.") }),
    async (c) => {
      const { id, body } = c.req.param()
      return c.json(await getBodyMembers(c.var.ctx, id, body, c.req.valid("query").on))
    },
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
