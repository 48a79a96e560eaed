import type { Db } from "@loa/db/db.ts"
import { type SQL, sql } from "drizzle-orm"
import type { Counting } from "./counting.ts"

/** What is kept of a count: whose books and how they are counted, and a check code of everything else it depends on. */
export type KeptAs = { books: string; madeOf: string }

const list = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`

/** The changes to the books of a count: numbers that only grow, so a sum that is the same tells that none did. */
const changesOf = ({ planId, organizationIds, from, to }: Counting): SQL => sql`
  from book_changes c
   where c.plan_id = ${planId} and c.organization_id = any(${list(organizationIds)})
     and c.quarter between date_trunc('quarter', ${from}::date) and ${to}`

const keptIn = ({ planId, from, to, publishedOnly = false, sample }: Counting): SQL => sql`
  k.plan_id = ${planId} and k.first_day = ${from} and k.last_day = ${to}
  and k.published_only = ${publishedOnly} and k.sample = ${sample}`

export type Found<Value> = {
  /** Of all its books together. */
  changes: number
  /** Null when there is none, or not of what stands in the books now. */
  kept: Value | null
}

/**
 * What is kept of a count, if it is still right. Ask before counting, so that what is written meanwhile makes the
 * count one to be made again, and never a wrong one look right.
 */
export async function findCount<Value>(
  db: Db,
  counting: Counting,
  { books, madeOf }: KeptAs,
): Promise<Found<Value>> {
  const { rows } = await db.execute<Found<Value>>(sql`
    with c as materialized (select coalesce(sum(c.changes), 0)::float8 as changes ${changesOf(counting)})
    select c.changes, k.count as kept
      from c left join report_count k on ${keptIn(counting)} and k.books = ${books}
       and k.made_of = ${madeOf} and k.changes = c.changes`)
  const [row] = rows
  if (!row) throw new Error("a sum answered no row")
  return row
}

/** By organization; one whose book was never touched is absent. */
export async function bookChangesOf(db: Db, counting: Counting): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ org: string; changes: number }>(sql`
    select c.organization_id as org, sum(c.changes)::float8 as changes ${changesOf(counting)}
     group by c.organization_id`)
  return new Map(rows.map(({ org, changes }) => [org, changes]))
}

/** Those of several counts of one book each that are still right, by `books`. */
export async function findCounts<Value>(
  db: Db,
  counting: Counting,
  asked: readonly (KeptAs & { changes: number })[],
): Promise<Map<string, Value>> {
  const { rows } = await db.execute<{ books: string; count: Value }>(sql`
    select k.books, k.count from report_count k
      join json_to_recordset(${JSON.stringify(asked)}::json) as a(books text, "madeOf" text, changes bigint)
        on a.books = k.books and a."madeOf" = k.made_of and a.changes = k.changes
     where ${keptIn(counting)}`)
  return new Map(rows.map(({ books, count }) => [books, count]))
}

/** Keeps counts in place of those made before, in one order, so that two who count at once do not deadlock. */
export async function keepCounts(
  db: Db,
  { planId, from, to, publishedOnly = false, sample, keeps }: Counting,
  counts: readonly (KeptAs & { changes: number; count: unknown })[],
): Promise<void> {
  if (!keeps || counts.length === 0) return
  await db.execute(sql`
    insert into report_count (plan_id, books, first_day, last_day, published_only, sample, made_of, changes, count)
    select ${planId}, c.books, ${from}::date, ${to}::date, ${publishedOnly}::boolean, ${sample}::boolean,
           c."madeOf", c.changes, c.count
      from json_to_recordset(${JSON.stringify(counts)}::json)
             as c(books text, "madeOf" text, changes bigint, count json)
     order by c.books
    on conflict on constraint report_count_key do update
      set made_of = excluded.made_of, changes = excluded.changes, count = excluded.count`)
}
