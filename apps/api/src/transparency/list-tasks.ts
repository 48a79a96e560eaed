import { tasks } from "@loa/db/schema.ts"
import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { csv, type Table } from "../http/csv.ts"
import { next } from "./page.ts"
import { PlanRef, planRef, scopeOf } from "./plans-in-scope.ts"
import { selectTasks, Task, taskColumns } from "./select-tasks.ts"

export const TaskList = z.strictObject({ plan: PlanRef, data: z.array(Task), next })
type TaskList = z.infer<typeof TaskList>

/** The lines of work of a plan: headings are not among them. */
export async function listTasks(
  ctx: Context,
  asked: { plan?: string | undefined },
): Promise<TaskList> {
  const { plan } = await scopeOf(ctx, asked)
  const data = await selectTasks(ctx, plan.id, eq(tasks.isHeading, false))
  return { plan: planRef(plan), data, next: null }
}

export const taskTable = ({ plan, data }: TaskList): Table => ({
  name: `nhiem-vu-${plan.id}`,
  text: csv(data, taskColumns),
})
