import type { Db } from "@loa/db/db.ts"
import { nameOn } from "@loa/db/sql-parts.ts"
import { burstWindow, type ReviewFacts, type Twin } from "@loa/domain/activities/review-hints.ts"
import { reportPeriodOf } from "@loa/domain/activities/where-it-counts.ts"
import { type Day, timeZone } from "@loa/domain/dates.ts"
import { type RulesOn, spanOf } from "@loa/domain/reports/period.ts"
import { sql } from "drizzle-orm"
import type { Scope } from "./scope-of.ts"
import { inSpans } from "./within-scope.ts"

/** What of a waiting entry is compared with others. */
export type Compared = {
  id: string
  organizationId: string
  title: string
  firstDay: Day | null
  copyKey: string | null
  submittedDay: Day | null
}
export type ComparedFacts = Pick<ReviewFacts, "twins" | "sameTitle" | "burst">

type Rush = { organizationId: string; from: Day; since: Day; cutOff: Day }

/** The cut-off in whose last days an entry was sent, with the first day of its period; null on any other day. */
function rushOf({ organizationId, submittedDay }: Compared, rulesOn: RulesOn): Rush | null {
  if (!submittedDay) return null
  const { from, to: cutOff } = spanOf(reportPeriodOf(submittedDay, rulesOn), rulesOn)
  const { from: since } = burstWindow(cutOff)
  return submittedDay >= since ? { organizationId, from, since, cutOff } : null
}

/** How many entries of one text are looked at: a text read out every week must not cost more each week. */
const copiesLookedAt = 200

/** Others' texts are named only where the reviewer may read them. */
const isSeen = ({ reviewed, overseen }: Scope) => {
  const place = {
    ...{ planId: sql`o.plan_id`, organizationId: sql`o.organization_id`, day: sql`o.first_day` },
  }
  return sql`(o.state = 'published' or ${inSpans(place, reviewed)} or ${inSpans(place, overseen)})`
}

const twinsOf = (scope: Scope) => sql`
  select r.id as "for", t.* from r cross join lateral (
    select o.id, o.organization_id as "organizationId", o.first_day as day,
      ${nameOn(sql`o.organization_id`, sql`o.first_day`)} as "organizationName"
    from (select * from activity c where c.copy_key = r."copyKey" limit ${copiesLookedAt}) o
    where o.organization_id <> r."organizationId" and o.state <> 'draft' and o.material_id is null
      and ${isSeen(scope)}
    order by o.first_day, o.id limit 3) t
  where r."copyKey" is not null`

const titles = sql`
  select o.first_day as day, o.title, count(distinct o.organization_id)::integer as organizations
  from activity o join (select distinct "firstDay", title from r) p on p."firstDay" = o.first_day and p.title = o.title
  where o.state <> 'draft' and o.material_id is null and o.title <> ''
  group by 1, 2 having count(distinct o.organization_id) > 1`

const startOf = (day: string) => sql.raw(`(${day}::timestamp at time zone '${timeZone}')`)

const rushes = sql`
  select p."organizationId", p."cutOff", (select count(*)::integer from activity o
    where o.organization_id = p."organizationId" and o.first_day between p."from" and p."cutOff"
      and o.submitted_at >= ${startOf('p."since"')}
      and o.submitted_at < ${startOf('(p."cutOff" + 1)')}) as entries
  from p`

type Answer = {
  twins: (Twin & { for: string })[]
  titles: { day: Day; title: string; organizations: number }[]
  rushes: { organizationId: string; cutOff: Day; entries: number }[]
}

const listed = (rows: ReturnType<typeof sql>) =>
  sql`(select coalesce(json_agg(x), '[]'::json) from (${rows}) x)`

async function compare(db: Db, rows: readonly Compared[], asked: Rush[], scope: Scope) {
  const compared = rows.map(({ submittedDay, ...row }) => row)
  const { rows: found } = await db.execute<Answer>(sql`
    with r as (select * from json_to_recordset(${JSON.stringify(compared)}::json)
        as x(id uuid, "organizationId" text, title text, "firstDay" date, "copyKey" text)),
      p as (select distinct * from json_to_recordset(${JSON.stringify(asked)}::json)
        as x("organizationId" text, "from" date, since date, "cutOff" date))
    select ${listed(twinsOf(scope))} as twins, ${listed(titles)} as titles, ${listed(rushes)} as rushes`)
  return found[0] ?? { twins: [], titles: [], rushes: [] }
}

/** What looking at other entries tells about these: one query for all of them. */
export async function compareEntries(
  db: Db,
  rows: readonly Compared[],
  scope: Scope,
  rulesOn: RulesOn,
): Promise<(row: Compared) => ComparedFacts> {
  const rushed = new Map(rows.map((row) => [row.id, rushOf(row, rulesOn)]))
  const asked = [...rushed.values()].filter((rush) => rush !== null)
  const found = await compare(db, rows, asked, scope)
  return (row) => {
    const rush = rushed.get(row.id)
    const sent = found.rushes.find(
      (one) => one.organizationId === row.organizationId && one.cutOff === rush?.cutOff,
    )
    const title = found.titles.find((one) => one.day === row.firstDay && one.title === row.title)
    return {
      twins: found.twins
        .filter((twin) => twin.for === row.id)
        .map(({ for: _for, ...twin }) => twin),
      sameTitle: (title?.organizations ?? 1) - 1,
      burst: sent ? { cutOff: sent.cutOff, entries: sent.entries } : null,
    }
  }
}
