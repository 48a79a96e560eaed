import { type CoverageAsked, channelAmounts, coverageAmounts } from "@loa/db/read-coverage.ts"
import { anyOf } from "@loa/db/sql-parts.ts"
import type { MeasuresQuery } from "@loa/domain/plan/coverage-query.ts"
import { type OutreachMeasures, timelyDays } from "@loa/domain/plan/outreach-measures.ts"
import { weeksBetween } from "@loa/domain/weeks.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { type CoverageScope, coverageScope } from "./coverage-scope.ts"

export type UnitMeasures = OutreachMeasures & { id: string; name: string; optional: boolean }
export type Measures = { timelyDays: number; data: UnitMeasures[]; next: null }

type Span = { from: string; to: string }
type Unit = CoverageScope["units"][number]

/** When the unit took part, within the days that are measured. */
function spansIn({ spans }: Unit, { from, to }: Span): Span[] {
  return spans.flatMap(({ validFrom, validTo }) => {
    const first = validFrom > from ? validFrom : from
    const last = validTo !== null && validTo < to ? validTo : to
    return first <= last ? [{ from: first, to: last }] : []
  })
}

type Kept = { organizationId: string; weeks: number; activities: number; timely: number }

/**
 * When an entry was begun: an id of version 7 holds the moment, on whatever device it was made, so that waiting for a
 * signal does not count as late (RFC 9562); any other came with its row.
 */
const begun = sql`case when substr(a.id::text, 15, 1) = '7'
  then to_timestamp(('x' || translate(left(a.id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)
  else a.created_at end`

/** Weeks with an activity, and how many were logged in time. */
async function keptOf({ db, config }: Context, scope: CoverageScope, ids: string[], span: Span) {
  const { rows } = await db.execute<Kept>(sql`
    select a.organization_id as "organizationId",
           count(distinct date_trunc('week', a.first_day))::integer as weeks,
           count(*)::integer as activities,
           (count(*) filter (where (${begun} at time zone 'Asia/Ho_Chi_Minh')::date
             <= coalesce(a.last_day, a.first_day) + ${timelyDays}::integer))::integer as timely
      from activity a
     where ${anyOf(sql`a.organization_id`, ids)} and a.first_day between ${span.from} and ${span.to}
       and a.plan_id = ${scope.plan.id} and a.state in ('verified', 'published') and a.sample = ${config.demo}
     group by 1`)
  return new Map(rows.map((row) => [row.organizationId, row]))
}

/** Places of one organization within the quarters that are counted. */
const ofUnit = <Place extends { organizationId: string; quarter: number; afterPlan: boolean }>(
  places: readonly Place[],
  id: string,
  { counted }: CoverageScope,
) =>
  places.filter(
    (place) =>
      place.organizationId === id &&
      !place.afterPlan &&
      counted.some(({ quarter }) => quarter === place.quarter),
  )

/** Regular, timely and complete of each unit, with the variety of its channels (plan I.2; requirements Y-3, P-3, P-8). */
export async function getMeasures(ctx: Context, query: MeasuresQuery): Promise<Measures> {
  const scope = await coverageScope(ctx, query)
  const first = scope.counted.at(0)?.from
  const last = scope.counted.at(-1)?.to
  if (!first || !last) return { timelyDays, data: [], next: null }
  const ends = [last, ctx.today, scope.plan.endsOn].toSorted()
  const begins = [first, scope.plan.startsOn].toSorted()
  const span = { from: begins.at(-1) ?? first, to: ends.at(0) ?? last }
  const units = scope.units.filter(
    (unit) => (query.organization ?? unit.id) === unit.id && spansIn(unit, span).length > 0,
  )
  const ids = units.map(({ id }) => id)
  const { config, db } = ctx
  const asked: CoverageAsked = {
    ...{ planIds: [scope.plan.id], year: scope.year, sample: config.demo, organizationIds: ids },
    states: ["verified", "published"],
  }
  const kept = await keptOf(ctx, scope, ids, span)
  const items = await coverageAmounts(db, asked, "tagged")
  const channels = await channelAmounts(db, asked)
  const digital = await digitalCodes(ctx)
  const data = units.map((unit): UnitMeasures => {
    const weeks = new Set(
      spansIn(unit, span).flatMap(({ from, to }) => weeksBetween(from, to).map((w) => w.from)),
    )
    const own = kept.get(unit.id)
    const talked = new Set(
      ofUnit(items, unit.id, scope).flatMap(({ amounts }) =>
        [...amounts].flatMap(([code, amount]) => (amount > 0 ? [code] : [])),
      ),
    )
    const used = ofUnit(channels, unit.id, scope).flatMap((place) => [...place.channels])
    const sum = (entries: typeof used) =>
      entries.reduce((total, [, { activities }]) => total + activities, 0)
    return {
      ...{ id: unit.id, name: unit.name, optional: unit.spans.every(({ optional }) => optional) },
      regular: { part: Math.min(own?.weeks ?? 0, weeks.size), whole: weeks.size },
      timely: { part: own?.timely ?? 0, whole: own?.activities ?? 0 },
      complete: { part: talked.size, whole: scope.items.length },
      channels: new Set(used.filter(([, { activities }]) => activities > 0).map(([code]) => code))
        .size,
      digital: { part: sum(used.filter(([code]) => digital.has(code))), whole: sum(used) },
    }
  })
  return { timelyDays, data, next: null }
}

async function digitalCodes({ db }: Context) {
  const { rows } = await db.execute<{ code: string }>(
    sql`select code from channel where kind = 'digital'`,
  )
  return new Set(rows.map(({ code }) => code))
}
