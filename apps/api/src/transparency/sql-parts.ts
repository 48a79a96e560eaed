import { type SQL, type SQLWrapper, sql } from "drizzle-orm"

/**
 * A list inside a row, so that one query answers: `entry` is a json object, `rest` is everything from FROM on.
 * Without rows it is empty, not null.
 */
export const listOf = <Entry>(entry: SQL, rest: SQL, order: SQL): SQL<Entry[]> =>
  sql<Entry[]>`(select coalesce(json_agg(${entry} order by ${order}), '[]'::json) ${rest})`

/** The version of a plan in force on a day; before its first one, the first. */
export const versionOn = (planId: SQLWrapper, day: SQLWrapper | string): SQL =>
  sql`(select coalesce(max(version) filter (where effective_from <= ${day}), min(version)) from plan_version where plan_id = ${planId})`

/** The row of names in force on a day: the last that had begun, else the first. */
const namesOn = (organizationId: SQLWrapper, day: SQLWrapper | string) =>
  sql`from organization_name n where n.organization_id = ${organizationId}
    order by n.valid_from > ${day}::date, abs(n.valid_from - ${day}::date) limit 1`

/** The name an organization had on a day; its id when it has none. */
export const nameOn = (organizationId: SQLWrapper, day: SQLWrapper | string): SQL<string> =>
  sql`coalesce((select n.name ${namesOn(organizationId, day)}), ${organizationId})`

export const shortNameOn = (
  organizationId: SQLWrapper,
  day: SQLWrapper | string,
): SQL<string | null> => sql`(select n.short_name ${namesOn(organizationId, day)})`
