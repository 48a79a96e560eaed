import type { Db } from "@loa/db/db.ts"
import { areas } from "@loa/db/schema.ts"
import { listOf, nameOn } from "@loa/db/sql-parts.ts"
import { type Day, isValidOn } from "@loa/domain/dates.ts"
import type { AreaLevel } from "@loa/domain/indices/structure.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { desc, eq, type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

type AreaRef = { code: string; validFrom: Day; level: AreaLevel; name: string }
type AreaLink = AreaRef & {
  happenedOn: Day
  legalBasis: string
  share: "whole" | "part"
  weight: number | null
  weightReason: string | null
}
type Resident = { id: string; name: string; validFrom: Day; validTo: Day | null }

const ref = sql`'code', x.code, 'validFrom', x.valid_from, 'level', x.level, 'name', x.name`

const parents = listOf<AreaRef>(
  sql`json_build_object(${ref})`,
  sql`from area x where x.code = "area".parent_code
    and daterange(x.valid_from, x.valid_to, '[]') && daterange("area".valid_from, "area".valid_to, '[]')`,
  sql`x.valid_from desc`,
)

const links = (other: SQL, own: SQL) =>
  listOf<AreaLink>(
    sql`json_build_object(${ref}, 'happenedOn', l.happened_on, 'legalBasis', l.legal_basis,
      'share', l.share, 'weight', l.weight, 'weightReason', l.weight_reason)`,
    sql`from area_lineage l join area x on (x.code, x.valid_from) = ${other}
      where ${own} = ("area".code, "area".valid_from)`,
    sql`x.name, x.code, x.valid_from`,
  )
const from = sql`(l.from_code, l.from_valid_from)`
const to = sql`(l.to_code, l.to_valid_from)`

const organizationsOn = (today: Day) =>
  listOf<Resident>(
    sql`json_build_object('id', o.id, 'name', ${nameOn(sql`o.id`, today)},
      'validFrom', o.valid_from, 'validTo', o.valid_to)`,
    sql`from organization o where (o.area_code, o.area_valid_from) = ("area".code, "area".valid_from)`,
    sql`o.valid_to desc nulls first, o.id`,
  )

/** Everything a code has ever meant, newest first, each with what it came from, what became of it and who is there. */
export async function areaView(db: Db, today: Day, code: string) {
  const rows = await db
    .select({
      code: areas.code,
      validFrom: areas.validFrom,
      validTo: areas.validTo,
      level: areas.level,
      name: areas.name,
      parentCode: areas.parentCode,
      note: areas.note,
      version: areas.version,
      parents,
      predecessors: links(from, to),
      successors: links(to, from),
      organizations: organizationsOn(today),
    })
    .from(areas)
    .where(eq(areas.code, code))
    .orderBy(desc(areas.validFrom))
  if (rows.length === 0) throw new Refusal("not-found", `Không có đơn vị hành chính mã ${code}.`)
  return { code, rows: rows.map((row) => ({ ...row, now: isValidOn(today, row) })) }
}
export type AreaView = Awaited<ReturnType<typeof areaView>>

export const getArea = ({ db, today }: Context, code: string): Promise<AreaView> =>
  areaView(db, today, code)
