import { type SQL, type SQLWrapper, sql } from "drizzle-orm"

/**
 * A list inside a row, so that one query answers: `entry` is a json value, `rest` is everything from FROM on.
 * Without rows it is empty, not null. The caller states the type of an entry; json has no bigint and no instant.
 */
export const listOf = <Entry>(entry: SQL, rest: SQL, order: SQL): SQL<Entry[]> =>
  sql<Entry[]>`(select coalesce(json_agg(${entry} order by ${order}), '[]'::json) ${rest})`

/** One json value inside a row, null without a row. */
export const oneOf = <Value>(value: SQL, rest: SQL): SQL<Value | null> =>
  sql<Value | null>`(select ${value} ${rest} limit 1)`

/** The version of a plan in force on a day; before its first one, the first. */
export const versionOn = (planId: SQLWrapper, day: SQLWrapper | string): SQL =>
  sql`(select coalesce(max(version) filter (where effective_from <= ${day}), min(version)) from plan_version where plan_id = ${planId})`

/** The row of an organization's names in force on a day; before its first one, the first. */
const namesOn = (organizationId: SQLWrapper, day: SQLWrapper | string) =>
  sql`from organization_name n where n.organization_id = ${organizationId}
    order by (n.valid_from <= ${day}) desc, case when n.valid_from <= ${day} then n.valid_from end desc, n.valid_from
    limit 1`

/** An organization's name on a day; the first it had when it did not exist yet, its id when it has none. */
export const nameOn = (organizationId: SQLWrapper, day: SQLWrapper | string): SQL<string> =>
  sql<string>`coalesce((select n.name ${namesOn(organizationId, day)}), ${organizationId})`

export const shortNameOn = (
  organizationId: SQLWrapper,
  day: SQLWrapper | string,
): SQL<string | null> => sql<string | null>`(select n.short_name ${namesOn(organizationId, day)})`

/** Ids as one array parameter, so that the text of the statement does not depend on how many there are. */
export const anyOf = (column: SQLWrapper, values: readonly string[]): SQL =>
  sql`${column} = any(${sql.param([...values])}::text[])`

/** The organizations that took over one's work, and theirs in turn: a json list of ids. */
export const successorsOf = (organizationId: SQLWrapper): SQL<string[]> =>
  sql<string[]>`(with recursive later(id) as (
      select successor_id from organization_successor where organization_id = ${organizationId}
      union select s.successor_id from organization_successor s join later l on s.organization_id = l.id
    ) select coalesce(json_agg(id order by id), '[]'::json) from later)`
