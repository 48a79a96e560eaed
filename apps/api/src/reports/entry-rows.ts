import type { Db } from "@loa/db/db.ts"
import { reportEntries } from "@loa/db/schema.ts"
import type { Figure } from "@loa/domain/reports/figure-key.ts"
import { eq, type SQL, sql } from "drizzle-orm"
import type { Counting } from "./counting.ts"

const list = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`

/** The entries of a report as they are in the book now, under the columns of `report_entry`. */
const inBook = ({ planId, organizationIds, from, to, sample }: Counting): SQL => sql`
  select a.id as activity_id, a.organization_id, a.state, a.first_day, a.title, a.channel_code, a.task_code,
         (select i.item_code from activity_item i where i.activity_id = a.id and i.main) as main_item,
         array(select i.item_code from activity_item i where i.activity_id = a.id order by i.main desc, i.item_code) as items,
         array(select u.audience_code from activity_audience u where u.activity_id = a.id order by u.audience_code) as audiences,
         a.languages, (select sum(u.reach)::integer from activity_audience u where u.activity_id = a.id) as reach,
         a.minutes, a.head_present, a.integrated_with <> '' as integrated, a.sample
    from activity a
   where a.organization_id = any(${list(organizationIds)}) and a.first_day between ${from} and ${to}
     and a.plan_id = ${planId} and (${sample}::boolean or not a.sample)
     and a.state in ('verified', 'published', 'submitted', 'returned')`

/** Keeps the entries behind figures that are being frozen, in place of those of the time before. */
export async function keepEntries(tx: Db, reportId: string, counting: Counting): Promise<string[]> {
  await tx.delete(reportEntries).where(eq(reportEntries.reportId, reportId))
  if (counting.organizationIds.length === 0) return []
  const { rows } = await tx.execute<{
    id: string
  }>(sql`insert into report_entry (report_id, activity_id,
      organization_id, state, first_day, title, channel_code, task_code, main_item, items, audiences, languages,
      reach, minutes, head_present, integrated, sample)
    select ${reportId}::uuid, e.* from (${inBook(counting)}) e returning activity_id as id`)
  return rows.map(({ id }) => id).toSorted()
}

/** Where the entries of a report are: in the book while it is open, else kept with it and the reports it is made of. */
export type EntrySource =
  | { kind: "book"; counting: Counting }
  | { kind: "kept"; reportIds: readonly string[]; counting: Counting }
  /** A consolidated report being drafted: kept of the units that sent theirs, from the book of the others. */
  | { kind: "mixed"; reportIds: readonly string[]; counting: Counting }

const keptColumns =
  sql.raw(`e.activity_id, e.organization_id, e.state, e.first_day, e.title, e.channel_code,
  e.task_code, e.main_item, e.items, e.audiences, e.languages, e.reach, e.minutes, e.head_present, e.integrated, e.sample`)

const kept = (reportIds: readonly string[]): SQL =>
  sql`select ${keptColumns} from report_entry e where e.report_id = any(${sql.param([...reportIds])}::uuid[])`

const codesWhere = ({ catalog }: Counting, is: "direct" | "aired") =>
  list(catalog.channels.filter((channel) => channel[is]).map(({ code }) => code))

/** The entries behind one figure: the same condition on both. */
function behind({ kind, code }: Figure, counting: Counting): SQL {
  const is: Record<Figure["kind"], SQL> = {
    all: sql`true`,
    direct: sql`e.channel_code = any(${codesWhere(counting, "direct")}) and e.reach > 0`,
    aired: sql`e.channel_code = any(${codesWhere(counting, "aired")})`,
    index: sql`exists (select from content_item c where c.plan_id = ${counting.planId}
      and c.code = e.main_item and c.index_id = ${code})`,
    item: sql`e.main_item = ${code}`,
    tag: sql`${code} = any(e.items)`,
    channel: sql`e.channel_code = ${code}`,
    "channel-kind": sql`exists (select from channel h where h.code = e.channel_code and h.kind = ${code})`,
    audience: sql`${code} = any(e.audiences)`,
    task: sql`e.task_code = ${code}`,
    language: sql`${code} = any(e.languages)`,
    head: sql`e.head_present`,
    integrated: sql`e.integrated`,
    waiting: sql`e.state = 'submitted'`,
    returned: sql`e.state = 'returned'`,
  }
  const counted = kind === "waiting" || kind === "returned" ? sql`true` : isCounted
  return sql`${is[kind]} and ${counted}`
}

const isCounted = sql`e.state in ('verified', 'published')`

function entriesOf(source: EntrySource): SQL {
  if (source.kind === "book") return inBook(source.counting)
  if (source.kind === "kept") return kept(source.reportIds)
  return sql`${kept(source.reportIds)} union all ${inBook(source.counting)}`
}

/** The entries of a source behind a figure, as a condition-ready subquery `e`. */
export function entriesBehind(source: EntrySource, figure: Figure): SQL {
  return sql`select e.* from (${entriesOf(source)}) e where ${behind(figure, source.counting)}`
}

/** Entries that count now and did not when the report was sent, and the other way round. */
export async function changedEntries(db: Db, reportIds: readonly string[], counting: Counting) {
  const columns = sql`coalesce(n.activity_id, k.activity_id) as id, coalesce(n.title, k.title) as title,
    coalesce(n.first_day, k.first_day)::text as "firstDay", k.activity_id is null as added`
  const { rows } = await db.execute<ChangedEntry>(sql`
    with n as (select * from (${inBook(counting)}) e where ${isCounted}),
         k as (select * from (${kept(reportIds)}) e where ${isCounted})
    select ${columns} from n full join k on k.activity_id = n.activity_id
     where n.activity_id is null or k.activity_id is null
     order by 3 desc, 1 limit 50`)
  return rows
}

export type ChangedEntry = { id: string; title: string; firstDay: string; added: boolean }
