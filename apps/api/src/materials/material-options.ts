import { listOf, versionOn } from "@loa/db/sql-parts.ts"
import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { dayIn, materialScope, publishedPlans } from "./material-scope.ts"

type ItemOption = { code: string; label: string; indexId: PlanIndexId; shortTitle: string }
type TaskOption = { code: string; title: string }
type ChannelOption = { code: string; name: string; nameEn: string }
type Lists = { items: ItemOption[]; tasks: TaskOption[]; channels: ChannelOption[] }

/** What the form of a material offers: the actor's plans, and the items, lines and channels of one. Two queries. */
export async function materialOptions(ctx: Context, { plan: asked }: { plan?: string }) {
  const plans = publishedPlans(ctx, await materialScope(ctx))
  const plan = asked
    ? plans.find(({ id }) => id === asked)
    : (plans.find(({ startsOn }) => startsOn <= ctx.today) ?? plans[0])
  if (!plan)
    throw asked && plans.length > 0
      ? refuseField("plan", "Kế hoạch", "không phải kế hoạch mà đơn vị bạn làm đầu mối.")
      : new Refusal("not-found", "Đơn vị của bạn không làm đầu mối của kế hoạch nào.")
  const version = versionOn(sql`${plan.id}::text`, dayIn(plan, ctx.today))
  const items = listOf<ItemOption>(
    sql`json_build_object('code', c.code, 'label', c.label, 'indexId', c.index_id,
      'shortTitle', coalesce(w.short_title, c.label))`,
    sql`from content_item c left join content_item_wording w
      on w.plan_id = c.plan_id and w.code = c.code and w.version = ${version} where c.plan_id = ${plan.id}`,
    sql`c.ordinal`,
  )
  const tasks = listOf<TaskOption>(
    sql`json_build_object('code', t.code, 'title', w.title)`,
    sql`from task t join task_wording w on w.plan_id = t.plan_id and w.code = t.code and w.version = ${version}
      where t.plan_id = ${plan.id} and not t.is_heading`,
    sql`t.ordinal`,
  )
  const channels = listOf<ChannelOption>(
    sql`json_build_object('code', c.code, 'name', c.name, 'nameEn', c.name_en)`,
    sql`from channel c`,
    sql`c.ordinal`,
  )
  const { rows } = await ctx.db.execute<Lists>(
    sql`select ${items} as items, ${tasks} as tasks, ${channels} as channels`,
  )
  const [lists] = rows
  if (!lists) throw new Error("select without from returned no row")
  return {
    today: ctx.today,
    planId: plan.id,
    plans: plans.map(({ id, shortTitle }) => ({ id, shortTitle })),
    ...lists,
  }
}
