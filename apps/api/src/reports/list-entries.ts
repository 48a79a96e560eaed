import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import type { Figure } from "@loa/domain/reports/figure-key.ts"
import { isSent } from "@loa/domain/reports/state.ts"
import { aDay } from "@loa/domain/validation.ts"
import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { readCursor, writeCursor } from "../http/cursor.ts"
import { catalogOf } from "./catalog-of.ts"
import { type EntrySource, entriesBehind } from "./entry-rows.ts"
import { namesOn } from "./fetch-chain.ts"
import { readable } from "./get-report.ts"
import type { ReportAddress, ReportPlace } from "./place-of.ts"
import type { ReportRow } from "./report-row.ts"
import { reporterOf } from "./reporter-of.ts"
import { partRows } from "./unit-parts.ts"

const Position = z.tuple([aDay, z.uuid()])
const pageSize = 50

type Entry = {
  id: string
  organizationId: string
  state: string
  firstDay: string
  title: string
  channelName: string
  items: { code: string; label: string; indexId: PlanIndexId }[]
  reach: number | null
  minutes: number | null
  /** It is not as it was when the report was sent: taken back, or no longer there. */
  changed: boolean
}

/** Where this report's entries are, for one figure of it. */
export async function sourceOf(
  ctx: Context,
  place: ReportPlace,
  row: ReportRow | null,
): Promise<EntrySource> {
  const { address, span, plan, members } = place
  const reporter = await reporterOf(ctx.db, address.organization, span.to)
  const catalog = await catalogOf(ctx.db, { planId: plan.id, day: span.to, reporter })
  const all = members.map(({ organizationId }) => organizationId)
  const own = address.scope === "unit" ? [address.organization] : all
  const sample = ctx.config.demo
  const counting = { planId: plan.id, from: span.from, to: span.to, sample, catalog, keeps: true }
  const inBook = { kind: "book" as const, counting: { ...counting, organizationIds: own } }
  if (address.scope === "unit")
    return row && isSent(row.state) ? { ...inBook, kind: "kept", reportIds: [row.id] } : inBook
  const parts = await partRows(ctx.db, place)
  if (row && isSent(row.state)) {
    const counted = parts.filter((part) => part.consolidatedInId === row.id)
    return { ...inBook, kind: "kept", reportIds: [row.id, ...counted.map(({ id }) => id)] }
  }
  const sent = parts.filter(({ state }) => isSent(state))
  const sentIds = new Set(sent.map((part) => part.organizationId))
  const unsent = own.filter((id) => !sentIds.has(id))
  const counted = { ...counting, organizationIds: unsent }
  return { kind: "mixed", counting: counted, reportIds: sent.map(({ id }) => id) }
}

/** The entries behind one figure, the newest first, fifty at a time: those that were frozen once it was sent. */
export async function listEntries(
  ctx: Context,
  address: ReportAddress,
  { figure, cursor }: { figure: Figure; cursor?: string },
) {
  const { place, row } = await readable(ctx, address)
  const source = await sourceOf(ctx, place, row)
  const after = cursor === undefined ? null : readCursor(cursor, Position)
  const { rows } = await ctx.db.execute<Entry>(sql`
    select e.activity_id as id, e.organization_id as "organizationId", e.state, e.first_day::text as "firstDay",
           e.title, h.name as "channelName", e.reach, e.minutes,
           (select coalesce(json_agg(json_build_object('code', c.code, 'label', c.label, 'indexId', c.index_id)
              order by (c.code = e.main_item) desc, c.ordinal), '[]'::json)
              from content_item c where c.plan_id = ${place.plan.id} and c.code = any(e.items)) as items,
           (a.id is null or a.state is distinct from e.state and a.state not in ('verified', 'published')) as changed
      from (${entriesBehind(source, figure)}) e
      join channel h on h.code = e.channel_code
      left join activity a on a.id = e.activity_id
     where ${after ? sql`(e.first_day, e.activity_id) < (${after[0]}::date, ${after[1]}::uuid)` : sql`true`}
     order by e.first_day desc, e.activity_id desc limit ${pageSize + 1}`)
  const data = rows.slice(0, pageSize).map((entry) => ({
    ...entry,
    organizationName: namesOn(place, entry.organizationId, place.span.to).name,
  }))
  const last = data.at(-1)
  const next = rows.length > pageSize && last ? writeCursor([last.firstDay, last.id]) : null
  return { data, next }
}
