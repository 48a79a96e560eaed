import type { Db } from "@loa/db/db.ts"
import { activities } from "@loa/db/schema.ts"
import { mostInPack, type PackAmounts } from "@loa/domain/evidence/pack.ts"
import { sql } from "drizzle-orm"
import type { PackScope } from "./pack-scope.ts"

/** How much evidence there is: one query, which stops where one archive would be full of activities. */
export async function packAmounts(db: Db, { where }: Pick<PackScope, "where">) {
  const { rows } = await db.execute<PackAmounts>(sql`
    with chosen as materialized (
      select ${activities.id} as id, cardinality(${activities.links}) as links,
             ${activities.explanation} <> '' as explained
        from ${activities} where ${where} limit ${mostInPack.activities + 1}),
    kept as (select distinct f.hash, f.size from chosen c
        join activity_evidence l on l.activity_id = c.id
        join evidence e on e.id = l.evidence_id and e.removed_at is null
        join file f on f.hash = e.file_hash)
    select count(*)::integer as activities, coalesce(sum(links), 0)::integer as links,
           (count(*) filter (where explained))::integer as explanations,
           (select count(*)::integer from kept) as files,
           (select coalesce(sum(size), 0)::float8 from kept) as bytes
      from chosen`)
  const [found] = rows
  if (!found) throw new Error("a sum without groups returned no row")
  return found
}
