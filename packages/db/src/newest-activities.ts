import { and, desc, or, type SQL, sql } from "drizzle-orm"
import { activities } from "./schema/activities.ts"

/** The order of every list: newest first, what has no day yet before all. */
export const newestFirst = [sql`${activities.firstDay} desc nulls first`, desc(activities.id)]
const inOrder = sql`order by first_day desc nulls first, id desc`

/** Title, summary and place hold every word, whatever its accents; the last may be half typed. */
export const holdsWords = (question: string): SQL =>
  sql`${activities.search} @@ search_query(${question})`

export interface Newest {
  /** Which rows there are to choose from: any of these, each found by an index of its own. */
  within: readonly (SQL | undefined)[]
  /** What else must hold, of every row. */
  also: SQL | undefined
  question?: string | undefined
  limit: number
}

/** So many rows are looked at, newest first, before the index of words is asked. */
const walked = 10_000

/**
 * The ids of the newest activities that meet the conditions, as an array: the page is chosen first, from indexes
 * where they suffice, and what is shown of it fetched after.
 */
export function newestIds({ within, also, question, limit }: Newest): SQL {
  if (question !== undefined) return matchingIds(or(...within), also, question, limit)
  const parts = within.map(
    (part) =>
      sql`(select first_day, id from activity where ${and(part, also) ?? sql`true`} ${inOrder} limit ${limit})`,
  )
  return sql`array(select id from (${sql.join(parts, sql` union `)}) page ${inOrder} limit ${limit})`
}

/**
 * A common word is found soonest among the newest rows, a rare one by the index of words, which would have to sort
 * all that hold a common one. So a bounded look at the newest comes first, and the index only when that is not enough.
 */
function matchingIds(
  within: SQL | undefined,
  also: SQL | undefined,
  question: string,
  limit: number,
) {
  const rows = sql`from activity where ${within ?? sql`true`}`
  const matches = and(holdsWords(question), also)
  return sql`array(
    with newest as materialized (
      select id from (select * ${rows} ${inOrder} limit ${walked}) activity
       where ${matches} ${inOrder} limit ${limit}
    ), enough as materialized (
      select count(*) = ${limit} as yes from newest
    ), held as materialized (
      select first_day, id ${rows} and ${matches} and not (select yes from enough)
    )
    select id from newest where (select yes from enough)
    union all (select id from held ${inOrder} limit ${limit}))`
}
