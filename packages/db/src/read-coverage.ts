import { type Day, quarterSpan } from "@loa/domain/dates.ts"
import { and, eq, inArray, type SQLWrapper, sql } from "drizzle-orm"
import type { Db } from "./db.ts"
import { coverageFacts } from "./schema/coverage.ts"
import { anyOf } from "./sql-parts.ts"

export interface CoverageAsked {
  planIds: readonly string[]
  year: number
  /** All four, unless told. */
  quarters?: readonly CoveragePlace["quarter"][]
  /** What internal figures count, or what the public sees. */
  states: readonly ("verified" | "published")[]
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
export type CoverageChannels = CoveragePlace & { channels: Map<string, readonly string[]> }
export type ChannelAmounts = CoveragePlace & {
  channels: Map<string, { activities: number; reach: number }>
}

const { planId, organizationId, quarter, afterPlan, itemCodes, channelCodes } = coverageFacts

/** Lists travel as JSON: drivers parse that in one step, Postgres arrays element by element. */
const codes = (column: SQLWrapper) => sql<string[]>`to_json(${column})`
const numbers = (column: SQLWrapper) => sql<number[]>`to_json(${column})`

const place = { planId, organizationId, quarter, afterPlan }
type PlaceRow = Omit<CoveragePlace, "quarter"> & { quarter: Day }

function asked({ planIds, year, quarters, states, sample, organizationIds }: CoverageAsked) {
  const starts = (quarters ?? [1, 2, 3, 4]).map(
    (number) => quarterSpan({ year, quarter: number }).from,
  )
  return and(
    anyOf(planId, planIds),
    inArray(quarter, starts),
    inArray(coverageFacts.state, [...states]),
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

/** A place has a row for each state: `add` puts them into one map. */
function byPlace<Row extends PlaceRow, Value>(
  rows: readonly Row[],
  add: (values: Map<string, Value>, row: Row) => void,
): (CoveragePlace & { values: Map<string, Value> })[] {
  const places = new Map<string, CoveragePlace & { values: Map<string, Value> }>()
  for (const row of rows) {
    const key = `${row.planId} ${row.organizationId} ${row.quarter} ${row.afterPlan}`
    const found = places.get(key) ?? { ...placeOf(row), values: new Map() }
    places.set(key, found)
    add(found.values, row)
  }
  return [...places.values()]
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
  const places = byPlace<(typeof rows)[number], number>(rows, (amounts, { items, list }) => {
    for (const [n, code] of items.entries())
      amounts.set(code, (amounts.get(code) ?? 0) + (list[n] ?? 0))
  })
  return places.map(({ values, ...at }) => ({ ...at, amounts: values }))
}

/** The channels at whose places there is a 1. */
function flagged(channels: readonly string[], flags: string): string[] {
  const found: string[] = []
  for (let at = flags.indexOf("1"); at >= 0; at = flags.indexOf("1", at + 1))
    found.push(channels[at] ?? "")
  return found
}

/** Mostly what is verified was said by channels by which something is published too. */
function united(known: readonly string[] | undefined, more: string[]): readonly string[] {
  if (!known) return more
  const added = more.filter((code) => !known.includes(code))
  return added.length > 0 ? [...known, ...added].sort() : known
}

/** By which channels each item was talked about, by organization and quarter. */
export async function coverageChannels(db: Db, of: CoverageAsked): Promise<CoverageChannels[]> {
  const rows = await db
    .select({
      ...{ ...place, items: codes(itemCodes), used: codes(channelCodes) },
      flags: codes(coverageFacts.itemChannels),
    })
    .from(coverageFacts)
    .where(asked(of))
  const places = byPlace<(typeof rows)[number], readonly string[]>(rows, (channels, row) => {
    for (const [n, code] of row.items.entries()) {
      const used = flagged(row.used, row.flags[n] ?? "")
      channels.set(code, united(channels.get(code), used))
    }
  })
  return places.map(({ values, ...at }) => ({ ...at, channels: values }))
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
  const places = byPlace<(typeof rows)[number], { activities: number; reach: number }>(
    rows,
    (channels, { used, main, reach }) => {
      for (const [n, code] of used.entries()) {
        const sum = channels.get(code) ?? { activities: 0, reach: 0 }
        sum.activities += main[n] ?? 0
        sum.reach += reach[n] ?? 0
        channels.set(code, sum)
      }
    },
  )
  return places.map(({ values, ...at }) => ({ ...at, channels: values }))
}
