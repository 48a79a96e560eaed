import type { Db } from "@loa/db/db.ts"
import { activities, activityCounts } from "@loa/db/schema.ts"
import { anyOf } from "@loa/db/sql-parts.ts"
import type { ActivityCountsQuery } from "@loa/domain/activities/list-query.ts"
import type { ActivityState } from "@loa/domain/activities/state.ts"
import { and, eq, ne, or, type SQL, sql } from "drizzle-orm"
import { unionAll } from "drizzle-orm/pg-core"
import type { Context } from "../http/context.ts"
import { type Scope, scopeOf } from "./scope-of.ts"
import { splitByMonth } from "./whole-months.ts"
import { inSpans, isOwn, isPartner, isSent, standsIn } from "./within-scope.ts"

type Counts = Record<ActivityState, number> & { total: number }

/** What of a scope the rollup can answer, and what has to be counted in the table beside it, in disjoint parts. */
type Parts = { facts: SQL; rows: [SQL, ...SQL[]] }

const nothing = sql`false`
const inFacts = {
  planId: activityCounts.planId,
  organizationId: activityCounts.organizationId,
  day: activityCounts.month,
}
const inRows = {
  planId: activities.planId,
  organizationId: activities.organizationId,
  day: activities.firstDay,
}
const inMonthOfRows = { ...inRows, day: sql`date_trunc('month', ${activities.firstDay})::date` }

/**
 * The rollup knows months: it answers for those that lie wholly in a span. Days at the edges of a span, activities
 * of partners, and drafts (which may have neither item nor day) are counted from the table; nothing is counted twice.
 */
function partsOf(scope: Scope, mine: ActivityCountsQuery["mine"], today: string): Parts {
  const own = isOwn(scope)
  const partner = isPartner(scope)
  const drafts = sql`(${activities.state} = 'draft' and ${own})`
  const ownFacts = anyOf(activityCounts.organizationId, scope.ownIds)
  if (mine === "own") return { facts: ownFacts, rows: [drafts] }
  if (mine === "partner") return { facts: nothing, rows: [sql`(${partner} and not ${own})`] }

  const reviewing = mine === "review"
  const split = (reviewing ? scope.reviewed : [...scope.reviewed, ...scope.overseen]).map(
    splitByMonth,
  )
  const whole = split.flatMap((s) => s.whole)
  const edges = inSpans(
    inRows,
    split.flatMap((s) => s.edges),
  )
  const wholeFacts = inSpans(inFacts, whole)
  const wholeRows = inSpans(inMonthOfRows, whole)
  const onlyWhere = (part: SQL, ...counted: SQL[]) =>
    sql`(${isSent} and ${part} and not coalesce(${or(...counted) ?? nothing}, false))`
  if (reviewing)
    return {
      facts: wholeFacts,
      rows: [onlyWhere(edges, wholeRows), onlyWhere(standsIn(scope, today), wholeRows, edges)],
    }
  return {
    facts: or(ownFacts, wholeFacts) ?? nothing,
    rows: [drafts, onlyWhere(edges, own, wholeRows), onlyWhere(partner, own, wholeRows, edges)],
  }
}

const count = sql<number>`count(*)`.mapWith(Number).as("n")

function fromFacts(db: Db, where: SQL | undefined) {
  const sum = sql<number>`sum(${activityCounts.activities})`.mapWith(Number).as("n")
  return db
    .select({ state: activityCounts.state, n: sum })
    .from(activityCounts)
    .where(and(ne(activityCounts.state, "draft"), where))
    .groupBy(activityCounts.state)
}

const fromRows = (db: Db, where: SQL | undefined) =>
  db
    .select({ state: activities.state, n: count })
    .from(activities)
    .where(where)
    .groupBy(activities.state)

/** How many activities of a list are in which state, right the moment after each write: two queries. */
export async function countActivities(ctx: Context, query: ActivityCountsQuery): Promise<Counts> {
  const { db, actor, today } = ctx
  const { organization, plan, mine } = query
  const { facts, rows } = partsOf(await scopeOf(db, actor), mine, today)
  const chosen = (of: typeof activities | typeof activityCounts) =>
    and(
      organization ? eq(of.organizationId, organization) : undefined,
      plan ? eq(of.planId, plan) : undefined,
    )
  const [first, ...others] = rows
  const counted = (part: SQL) => fromRows(db, and(part, chosen(activities)))
  const found = await unionAll(
    fromFacts(db, and(facts, chosen(activityCounts))),
    counted(first),
    ...others.map(counted),
  )
  const of = (state: ActivityState) =>
    found.filter((row) => row.state === state).reduce((sum, row) => sum + row.n, 0)
  const total = found.reduce((sum, row) => sum + row.n, 0)
  return {
    draft: of("draft"),
    submitted: of("submitted"),
    returned: of("returned"),
    verified: of("verified"),
    published: of("published"),
    withdrawn: of("withdrawn"),
    total,
  }
}
