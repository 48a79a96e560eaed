import { planBodies, tasks, taskWordings } from "@loa/db/schema.ts"
import { listOf, versionOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import { cadences } from "@loa/domain/plan/kinds.ts"
import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { type Columns, joined } from "../http/csv.ts"

export const NamedBody = z.strictObject({
  id: z.string(),
  name: z.string(),
  organization: z
    .string()
    .nullable()
    .meta({ description: "Mã đơn vị; null khi là nhóm, chức danh hoặc chỉ là chữ của kế hoạch." }),
})
export type NamedBody = z.infer<typeof NamedBody>

const Side = z.strictObject({
  asPrinted: z.string().nullable(),
  bodies: z.array(NamedBody),
})

export const Task = z.strictObject({
  code: z.string(),
  parent: z.string().nullable(),
  isHeading: z.boolean().meta({ description: "Tiêu đề của nhiệm vụ 10: không có chủ trì." }),
  title: z.string(),
  content: z.string().nullable(),
  lead: Side,
  coordinating: Side,
  cadence: z.strictObject({
    asPrinted: z.string().nullable(),
    kind: z.enum(cadences).nullable(),
  }),
})
export type Task = z.infer<typeof Task>

const bodiesAs = (role: "lead" | "coordinating") =>
  listOf<NamedBody>(
    sql`json_build_object('id', b.id, 'name', b.name, 'organization', b.organization_id)`,
    sql`from task_body t join ${planBodies} b on b.plan_id = t.plan_id and b.id = t.body_id
      where t.plan_id = ${tasks.planId} and t.task_code = ${tasks.code} and t.version = ${taskWordings.version} and t.role = ${role}`,
    sql`t.ordinal`,
  )

/** The tasks of a plan as worded in the version in force on a day. */
export async function selectTasks(
  ctx: Context,
  plan: string,
  where?: SQL,
  day: Day = ctx.today,
): Promise<Task[]> {
  const rows = await ctx.db
    .select({
      code: tasks.code,
      parent: tasks.parentCode,
      isHeading: tasks.isHeading,
      title: taskWordings.title,
      content: taskWordings.content,
      leadSource: taskWordings.leadSource,
      lead: bodiesAs("lead"),
      coordinatingSource: taskWordings.coordinatingSource,
      coordinating: bodiesAs("coordinating"),
      cadenceSource: taskWordings.cadenceSource,
      cadence: taskWordings.cadence,
    })
    .from(tasks)
    .innerJoin(
      taskWordings,
      and(
        eq(taskWordings.planId, tasks.planId),
        eq(taskWordings.code, tasks.code),
        eq(taskWordings.version, versionOn(tasks.planId, day)),
      ),
    )
    .where(and(eq(tasks.planId, plan), where))
    .orderBy(asc(tasks.ordinal))
  return rows.map(({ leadSource, coordinatingSource, cadenceSource, ...row }) => ({
    ...row,
    lead: { asPrinted: leadSource, bodies: row.lead },
    coordinating: { asPrinted: coordinatingSource, bodies: row.coordinating },
    cadence: { asPrinted: cadenceSource, kind: row.cadence },
  }))
}

const names = (bodies: readonly NamedBody[]) => joined(bodies.map(({ name }) => name))

export const taskColumns: Columns<Task> = {
  "Nhiệm vụ": (task) => task.code,
  "Thuộc nhiệm vụ": (task) => task.parent,
  "Tên nhiệm vụ": (task) => task.title,
  "Nội dung": (task) => task.content,
  "Chủ trì (như in)": (task) => task.lead.asPrinted,
  "Chủ trì": (task) => names(task.lead.bodies),
  "Phối hợp (như in)": (task) => task.coordinating.asPrinted,
  "Phối hợp": (task) => names(task.coordinating.bodies),
  "Thời gian thực hiện (như in)": (task) => task.cadence.asPrinted,
  Nhịp: (task) => task.cadence.kind,
}
