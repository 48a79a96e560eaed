import { isInUse, type ReceiptCount, receiptCount } from "@loa/db/material-receivers.ts"
import { anyOf, listOf } from "@loa/db/sql-parts.ts"
import { type Actor, organizationsAs } from "@loa/domain/accounts/actor.ts"
import { countedStates } from "@loa/domain/activities/state.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { MaterialKind } from "@loa/domain/materials/material-kinds.ts"
import { type LineProduct, productAsks, productOf } from "@loa/domain/plan/line-products.ts"
import { type SQL, sql } from "drizzle-orm"

/** A material that belongs to the line, and how far it came. */
export type ProductMaterial = {
  id: string
  kind: MaterialKind
  title: string
  documentNumber: string
  validFrom: Day
  validTo: Day | null
  inUse: boolean
  receipts: ReceiptCount
  /** Counted entries made from it. */
  used: number
}

/** What counted entries of one channel add up to; a figure nobody gave is null, not nothing. */
export type ProductTally = {
  channelCode: string
  name: string
  nameEn: string
  activities: number
  people: number | null
  /** Entries whose people could not be counted. */
  uncounted: number
  days: number | null
  copies: number | null
  handedOut: number | null
}

export type LineProducts = {
  product: LineProduct
  materials: ProductMaterial[]
  tallies: ProductTally[]
  /** The reader may put materials of this plan there. */
  publishes: boolean
}

type Asked = { planId: string; code: string; year: number; today: Day; actor: Actor }

const isCounted = sql`a.state in ${[...countedStates]}`

const materialsOf = ({ planId, code, year, today }: Asked, kinds: readonly string[]) =>
  listOf<ProductMaterial>(
    sql`json_build_object('id', m.id, 'kind', m.kind, 'title', m.title, 'documentNumber', m.document_number,
      'validFrom', m.valid_from, 'validTo', m.valid_to, 'inUse', ${isInUse(today)},
      'receipts', ${receiptCount(today)}, 'used', (select count(*) from activity a
        where a.material_id = m.id and ${isCounted}))`,
    sql`from material m where m.plan_id = ${planId} and m.task_code = ${code} and ${anyOf(sql`m.kind`, kinds)}
      and m.valid_from <= least(${today}::date, ${`${year}-12-31`}::date)
      and (m.valid_to is null or m.valid_to >= ${`${year}-01-01`})`,
    sql`m.valid_from desc, m.id desc`,
  )

const detail = (name: string) => sql`sum(nullif(a.details ->> ${name}, '')::integer)`

/** Channels without an entry are told too, with none. */
const talliesOf = ({ planId, code, year }: Asked, channels: readonly string[]) =>
  listOf<ProductTally>(
    sql`json_build_object('channelCode', c.code, 'name', c.name, 'nameEn', c.name_en,
      'activities', t.activities, 'people', t.people, 'uncounted', t.uncounted, 'days', t.days,
      'copies', t.copies, 'handedOut', t.handed_out)`,
    sql`from channel c cross join lateral (
        select count(*) as activities, sum(u.reach) as people, ${detail("days")} as days,
               count(*) filter (where u.reach is null) as uncounted, sum(a.copies) as copies,
               ${detail("copiesHandedOut")} as handed_out
          from activity a cross join lateral (select sum(x.reach) as reach from activity_audience x
            where x.activity_id = a.id) u
         where a.plan_id = ${planId} and a.task_code = ${code} and a.task_code is not null
           and a.channel_code = c.code and ${isCounted}
           and a.first_day between ${`${year}-01-01`} and ${`${year}-12-31`}) t
      where ${anyOf(sql`c.code`, channels)}`,
    sql`array_position(${sql.param([...channels])}::text[], c.code)`,
  )

const isPublisher = ({ planId, today, actor }: Asked): SQL<boolean> =>
  sql<boolean>`exists (select from plan_party f where f.plan_id = ${planId} and f.role = 'focal-point'
    and f.valid_from <= ${today} and (f.valid_to is null or f.valid_to >= ${today})
    and ${anyOf(sql`f.organization_id`, organizationsAs(actor, "coordinator"))})`

type Columns = { materials: ProductMaterial[]; tallies: ProductTally[]; publishes: boolean }

/** What has come of a line in a year, to be selected along with its page: no statement of its own. */
export function productColumns(asked: Asked): { [Name in keyof Columns]: SQL<Columns[Name]> } {
  const product = productOf(asked.code)
  const { kinds, channels } = product ? productAsks[product] : { kinds: [], channels: [] }
  const none = sql<never[]>`'[]'::json`
  return {
    materials: kinds.length > 0 ? materialsOf(asked, kinds) : none,
    tallies: channels.length > 0 ? talliesOf(asked, channels) : none,
    publishes: isPublisher(asked),
  }
}

export const productsIn = (code: string, columns: Columns): LineProducts | null => {
  const product = productOf(code)
  const { materials, tallies, publishes } = columns
  return product && { product, materials, tallies, publishes }
}
