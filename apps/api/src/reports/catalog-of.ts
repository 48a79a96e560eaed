import type { Db } from "@loa/db/db.ts"
import { listOf, versionOn } from "@loa/db/sql-parts.ts"
import type { ChannelAsk, ChannelKind } from "@loa/domain/activities/channel.ts"
import { meetsPeople } from "@loa/domain/activities/meets-people.ts"
import { type NamedBody, taskRoleOf } from "@loa/domain/activities/task-role.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { AreaLevel } from "@loa/domain/indices/structure.ts"
import type { Cadence } from "@loa/domain/plan/kinds.ts"
import type { Catalog } from "@loa/domain/reports/report-facts.ts"
import { sql } from "drizzle-orm"

type Channel = { code: string; name: string; kind: ChannelKind | null; asks: ChannelAsk[] }
type Task = { code: string; title: string; cadence: Cadence | null; bodies: NamedBody[] }
type Row = Pick<Catalog, "indices" | "items" | "audiences"> & { channels: Channel[]; tasks: Task[] }

const indicesOf = (planId: string) =>
  listOf<Catalog["indices"][number]>(
    sql`json_build_object('id', x.index_id, 'name', x.name)`,
    sql`from plan_index x where x.plan_id = ${planId}`,
    sql`x.ordinal`,
  )

const itemsOf = (planId: string, version: ReturnType<typeof versionOn>) =>
  listOf<Catalog["items"][number]>(
    sql`json_build_object('code', c.code, 'label', c.label, 'shortTitle', w.short_title, 'indexId', c.index_id)`,
    sql`from content_item c join content_item_wording w on w.plan_id = c.plan_id and w.code = c.code
      where c.plan_id = ${planId} and w.version = ${version}`,
    sql`c.ordinal`,
  )

const bodies = (version: ReturnType<typeof versionOn>) =>
  listOf<NamedBody>(
    sql`json_build_object('role', b.role, 'organizationId', p.organization_id,
      'isGroup', p.treatment = 'group', 'level', p.level)`,
    sql`from task_body b join plan_body p on p.plan_id = b.plan_id and p.id = b.body_id
      where b.plan_id = t.plan_id and b.task_code = t.code and b.version = ${version}`,
    sql`b.ordinal`,
  )

const tasksOf = (planId: string, version: ReturnType<typeof versionOn>) =>
  listOf<Task>(
    sql`json_build_object('code', t.code, 'title', w.title, 'cadence', w.cadence, 'bodies', ${bodies(version)})`,
    sql`from task t join task_wording w on w.plan_id = t.plan_id and w.code = t.code
      where t.plan_id = ${planId} and w.version = ${version} and not t.is_heading`,
    sql`t.ordinal`,
  )

const channels = listOf<Channel>(
  sql`json_build_object('code', h.code, 'name', h.name, 'kind', h.kind, 'asks', h.asks)`,
  sql`from channel h`,
  sql`h.ordinal`,
)
const audiences = listOf<Catalog["audiences"][number]>(
  sql`json_build_object('code', a.code, 'name', a.name)`,
  sql`from audience a`,
  sql`a.ordinal`,
)

/** The plan's words on a day, and what its tasks ask of the organization. One query. */
export async function catalogOf(
  db: Db,
  {
    planId,
    day,
    reporter,
  }: { planId: string; day: Day; reporter: { id: string; level: AreaLevel } },
): Promise<Catalog> {
  const version = versionOn(sql`${planId}`, day)
  const { rows } = await db.execute<Row>(sql`select ${indicesOf(planId)} as indices,
    ${itemsOf(planId, version)} as items, ${channels} as channels, ${audiences} as audiences,
    ${tasksOf(planId, version)} as tasks`)
  const [row] = rows
  if (!row) throw new Error("select without from returned no row")
  return {
    ...row,
    channels: row.channels.map(({ code, name, kind, asks }) => ({
      ...{ code, name, kind, direct: meetsPeople({ kind, asks }) },
      aired: asks.includes("timesAired"),
    })),
    tasks: row.tasks.map(({ bodies: named, ...task }) => ({
      ...task,
      role: taskRoleOf(named, reporter),
    })),
  }
}
