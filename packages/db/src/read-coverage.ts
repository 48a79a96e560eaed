import { type Day, quarterSpan } from "@loa/domain/dates.ts"
import type { ChannelFlags } from "@loa/domain/plan/coverage-table.ts"
import { and, eq, inArray, type SQLWrapper, sql } from "drizzle-orm"
import type { Db } from "./db.ts"
import { coverageFacts } from "./schema/coverage.ts"
import { anyOf } from "./sql-parts.ts"

export interface CoverageAsked {
  planIds: readonly string[]
  year: number
  /** All four, unless told. */
  quarters?: readonly CoveragePlace["quarter"][]
  /** What internal figures count, or what the public sees: each is kept as such. */
  states: readonly ["verified", "published"] | readonly ["published"]
  /** Sample rows or real ones: never both. */
  sample: boolean
  /** All that did something, unless told. */
  organizationIds?: readonly string[]
}

/** What one organization did for one plan in one quarter; only where it did something. */
export interface CoveragePlace {
  planId: string
  organizationId: string
  quarter: 1 | 2 | 3 | 4
  /** After the plan's end: to be shown apart. */
  afterPlan: boolean
}

/** How often an item was talked about, or before how many people: by each tag, or by main items only. */
export type CoverageMeasure = "tagged" | "taggedReach" | "main" | "mainReach"

export type CoverageAmounts = CoveragePlace & { amounts: Map<string, number> }
export type CoverageChannels = CoveragePlace & ChannelFlags
export type ChannelAmounts = CoveragePlace & {
  channels: Map<string, { activities: number; reach: number }>
}

const { planId, organizationId, quarter, afterPlan, itemCodes, channelCodes } = coverageFacts

/** Lists travel as one text each, taken apart in one step: drivers take Postgres arrays apart element by element. */
const numbers = (column: SQLWrapper) => sql<number[]>`to_json(${column})`
const separator = "\u001f"
const codes = (column: SQLWrapper) => sql<string>`array_to_string(${column}, ${separator})`

/** Most rows list the same codes: what was taken apart once is not taken apart again. */
function codeLists() {
  const known = new Map<string, readonly string[]>([["", []]])
  return (text: string) => {
    const list = known.get(text) ?? text.split(separator)
    known.set(text, list)
    return list
  }
}

const place = { planId, organizationId, quarter, afterPlan }
type PlaceRow = Omit<CoveragePlace, "quarter"> & { quarter: Day }

function asked({ planIds, year, quarters, states, sample, organizationIds }: CoverageAsked) {
  const starts = (quarters ?? [1, 2, 3, 4]).map(
    (number) => quarterSpan({ year, quarter: number }).from,
  )
  return and(
    anyOf(planId, planIds),
    inArray(quarter, starts),
    eq(coverageFacts.state, states.length === 2 ? "counted" : "published"),
    eq(coverageFacts.sample, sample),
    organizationIds ? anyOf(organizationId, organizationIds) : undefined,
  )
}

const quarterOfMonth: Readonly<Record<string, CoveragePlace["quarter"]>> = {
  ...{ "01": 1, "04": 2, "07": 3, "10": 4 },
}

function placeOf(row: PlaceRow): CoveragePlace {
  const of = quarterOfMonth[row.quarter.slice(5, 7)]
  if (!of) throw new Error(`A quarter does not begin on ${row.quarter}.`)
  const { planId, organizationId, afterPlan } = row
  return { planId, organizationId, quarter: of, afterPlan }
}

/**
 * One measure of a year by organization, quarter and item, from the rollup alone: it reads as many rows at ten
 * million activities as at ten thousand.
 */
export async function coverageAmounts(
  db: Db,
  of: CoverageAsked,
  measure: CoverageMeasure,
): Promise<CoverageAmounts[]> {
  const rows = await db
    .select({ ...place, items: codes(itemCodes), list: numbers(coverageFacts[measure]) })
    .from(coverageFacts)
    .where(asked(of))
  const listed = codeLists()
  return rows.map(({ items, list, ...row }) => ({
    ...placeOf(row),
    amounts: new Map(listed(items).map((code, n) => [code, list[n] ?? 0])),
  }))
}

/** By which channels each item was talked about, by organization and quarter. */
export async function coverageChannels(db: Db, of: CoverageAsked): Promise<CoverageChannels[]> {
  const rows = await db
    .select({
      ...{ ...place, items: codes(itemCodes), codes: codes(channelCodes) },
      flags: sql<string>`array_to_string(${coverageFacts.itemChannels}, '')`,
    })
    .from(coverageFacts)
    .where(asked(of))
  const listed = codeLists()
  return rows.map(({ items, codes, flags, ...row }) => ({
    ...{ ...placeOf(row), items: listed(items), codes: listed(codes), flags },
  }))
}

/** What was done by each channel, each activity once, by organization and quarter. */
export async function channelAmounts(db: Db, of: CoverageAsked): Promise<ChannelAmounts[]> {
  const { channelMain, channelReach } = coverageFacts
  const rows = await db
    .select({
      ...{ ...place, used: codes(channelCodes) },
      ...{ main: numbers(channelMain), reach: numbers(channelReach) },
    })
    .from(coverageFacts)
    .where(asked(of))
  const listed = codeLists()
  return rows.map(({ used, main, reach, ...row }) => ({
    ...placeOf(row),
    channels: new Map(
      listed(used).map((code, n) => [code, { activities: main[n] ?? 0, reach: reach[n] ?? 0 }]),
    ),
  }))
}
