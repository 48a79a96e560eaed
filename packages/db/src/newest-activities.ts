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

/**
 * The newest activities that meet the conditions. Which they are is found first, from indexes where those suffice;
 * `fetch` reads what is shown of the ids it is given, an array in SQL, in the order of the list.
 */
export async function fetchNewest<Row>(
  newest: Newest,
  fetch: (ids: SQL) => Promise<Row[]>,
): Promise<Row[]> {
  if (newest.question === undefined) return fetch(newestIds(newest))
  const rows = await fetch(foundAmongNewest(newest, newest.question))
  return rows.length < newest.limit ? fetch(foundByWords(newest, newest.question)) : rows
}

const rowsOf = (condition: SQL | undefined) => sql`from activity where ${condition ?? sql`true`}`

function newestIds({ within, also, limit }: Newest): SQL {
  const parts = within.map(
    (part) => sql`(select first_day, id ${rowsOf(and(part, also))} ${inOrder} limit ${limit})`,
  )
  return sql`array(select id from (${sql.join(parts, sql` union `)}) page ${inOrder} limit ${limit})`
}

/** So many rows are looked at, newest first, before the index of words is asked. */
const walked = 10_000

// A common word is found soonest among the newest rows. The index of words is for the others: of a common one it
// would have to sort all that hold it. Two statements, since one that might do either is planned for the worse.

const foundAmongNewest = ({ within, also, limit }: Newest, question: string): SQL =>
  sql`array(select id from (select * ${rowsOf(or(...within))} ${inOrder} limit ${walked}) activity
    where ${and(holdsWords(question), also)} ${inOrder} limit ${limit})`

const foundByWords = ({ within, also, limit }: Newest, question: string): SQL =>
  sql`array(with held as materialized (
      select first_day, id ${rowsOf(and(or(...within), also, holdsWords(question)))}
    ) select id from held ${inOrder} limit ${limit})`
