import { activities, channels } from "@loa/db/schema.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import { type ReviewHint, reviewHints } from "@loa/domain/activities/review-hints.ts"
import { type ReviewQuery, waitingState } from "@loa/domain/activities/review-query.ts"
import { addDays, timeZone } from "@loa/domain/dates.ts"
import type { RulesOn } from "@loa/domain/reports/period.ts"
import { and, asc, eq, not, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import { readDatedSettings } from "../accounts/read-dated-settings.ts"
import type { Context } from "../http/context.ts"
import { readCursor, writeCursor } from "../http/cursor.ts"
import { requirePerson } from "../http/require.ts"
import { evidenceCount } from "./list-activities.ts"
import { reviewColumns, wasReturned, wroteIt } from "./review-columns.ts"
import { compareEntries } from "./review-facts.ts"
import { type Scope, scopeOf } from "./scope-of.ts"
import { withinScope } from "./within-scope.ts"

const Position = z.tuple([z.int().min(0), z.uuid()])
type Position = z.output<typeof Position>

/** The literal, not a parameter: the index of what waits holds these two states only. */
const waits = (step: ReviewQuery["step"]) =>
  sql`${activities.state} = ${sql.raw(`'${waitingState[step]}'`)}`

const proven = sql`(cardinality(${activities.links}) > 0 or ${evidenceCount} > 0)`

function filtered(ctx: Context, person: Person, query: ReviewQuery): SQL | undefined {
  const { step, written, organization, plan, channel, item, waited, evidence, again, id } = query
  if (id) return and(eq(activities.id, id), sql`${activities.state} in ('submitted', 'verified')`)
  const mine = wroteIt(person.accountId)
  const since = waited && addDays(ctx.today, 1 - waited)
  return and(
    waits(step),
    written === "me" ? mine : not(mine),
    organization ? eq(activities.organizationId, organization) : undefined,
    plan ? eq(activities.planId, plan) : undefined,
    channel ? eq(activities.channelCode, channel) : undefined,
    item
      ? sql`exists (select from activity_item i where i.activity_id = ${activities.id} and i.item_code = ${item})`
      : undefined,
    since
      ? sql`${activities.stateAt} < ${since}::date::timestamp at time zone ${timeZone}`
      : undefined,
    evidence && (evidence === "with" ? proven : not(proven)),
    again ? wasReturned : undefined,
  )
}

const after = ([at, id]: Position) =>
  sql`(${activities.stateAt}, ${activities.id}) > ('epoch'::timestamptz + ${at}::bigint * interval '1 microsecond', ${id}::uuid)`

/** One asking of the queue: who asks for what, and what their questions share. */
type Asking = {
  ctx: Context
  person: Person
  scope: Scope
  rulesOn: RulesOn
  where: SQL | undefined
}

const fetchWaiting = (
  { ctx, person, scope, where }: Asking,
  from: Position | null,
  limit: number,
) =>
  ctx.db
    .select(reviewColumns(person.accountId, ctx.today))
    .from(activities)
    .leftJoin(channels, eq(channels.code, activities.channelCode))
    .where(and(withinScope(scope, "review", ctx.today), where, from ? after(from) : undefined))
    .orderBy(asc(activities.stateAt), asc(activities.id))
    .limit(limit)
type Waiting = Awaited<ReturnType<typeof fetchWaiting>>[number]

/** Hints are for the reviewer: who wrote an entry gets none about it. */
async function entriesOf({ ctx, scope, rulesOn }: Asking, rows: readonly Waiting[]) {
  const compared = rows.filter((row) => !row.mine)
  const factsOf =
    compared.length > 0 ? await compareEntries(ctx.db, compared, scope, rulesOn) : null
  return rows.map((row) => {
    const { summary, place, explanation, materialId, copyKey, submittedDay, position, ...shown } =
      row
    const { links, others, ...entry } = shown
    const hints: ReviewHint[] = row.mine || !factsOf ? [] : reviewHints({ ...row, ...factsOf(row) })
    return { ...entry, linkCount: links.length, others: others ?? [], hints }
  })
}
export type ReviewEntry = Awaited<ReturnType<typeof entriesOf>>[number]

const meets = (hints: readonly ReviewHint[], wanted: ReviewQuery["hint"]) =>
  wanted === undefined ||
  (wanted === "any" ? hints.length > 0 : hints.some((hint) => hint.kind === wanted))

/** Hints are found by looking: of this many entries at most in one answer, the rest in the next. */
const lookedAt = { rows: 200, times: 5 }

/**
 * A page of what waits for the actor, the longest waiting first, with hints. Four queries, however many wait; where
 * only entries with a hint are asked for, two more for each 200 looked at.
 */
export async function listReview(ctx: Context, query: ReviewQuery) {
  const person = requirePerson(ctx.actor)
  const scope = await scopeOf(ctx.db, person)
  const rulesOn = await readDatedSettings(ctx.db)
  const asking = { ctx, person, scope, rulesOn, where: filtered(ctx, person, query) }
  const { hint, limit, cursor } = query
  const size = hint ? lookedAt.rows : limit
  let from: Position | null = cursor === undefined ? null : readCursor(cursor, Position)
  const data: ReviewEntry[] = []
  for (let time = 0; time < lookedAt.times; time++) {
    const rows = await fetchWaiting(asking, from, size + 1)
    const page = rows.slice(0, size)
    for (const [at, entry] of (await entriesOf(asking, page)).entries()) {
      from = [page[at]?.position ?? 0, entry.id]
      if (meets(entry.hints, hint)) data.push(entry)
      if (data.length < limit) continue
      return { data, next: at + 1 < rows.length ? writeCursor(from) : null }
    }
    if (rows.length <= size) return { data, next: null }
  }
  return { data, next: from && writeCursor(from) }
}
