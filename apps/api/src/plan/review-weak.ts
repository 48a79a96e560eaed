import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

/** A component of an index in which the plan's province stood low, as a ground for a proposal. */
export type WeakComponent = {
  indexId: PlanIndexId
  componentId: string
  name: string
  nameEn: string
  year: number
  value: number
  scaleMin: number
  scaleMax: number
}

/** Of each index this many. */
const most = 2

/**
 * Of the last year we hold components of, the two lowest on their scale, for each index of the plan. Scores are the
 * province's, never the owner's own: it is the province that is measured.
 */
export async function weakComponents({ db }: Context, planId: string): Promise<WeakComponent[]> {
  const { rows } = await db.execute<WeakComponent>(sql`
    with recursive up(code) as (
      select o.area_code from plan_party q join organization o on o.id = q.organization_id
       where q.plan_id = ${planId} and q.role in ('owner', 'carrier')
      union select a.parent_code from up join area a on a.code = up.code where a.parent_code is not null),
    held as (
      select s.index_id, s.component_id, c.name, c.name_en, s.year, s.value, c.scale_min, c.scale_max,
             max(s.year) over (partition by s.index_id) as last
        from score s join component c on c.index_id = s.index_id and c.id = s.component_id
       where s.level = 'province' and s.area_code in (select code from up) and s.value is not null
         and s.index_id in (select x.index_id from plan_index x where x.plan_id = ${planId})
         and c.parent_id is null and c.id <> 'total' and c.rankable and c.scale_max > c.scale_min),
    lowest as (
      select h.*, row_number() over (partition by h.index_id
          order by (h.value - h.scale_min) / (h.scale_max - h.scale_min), h.component_id) as place
        from held h where h.year = h.last)
    select index_id as "indexId", component_id as "componentId", name, name_en as "nameEn", year,
           value::float8 as value, scale_min::float8 as "scaleMin", scale_max::float8 as "scaleMax"
      from lowest where place <= ${most} order by index_id, place`)
  return rows
}
