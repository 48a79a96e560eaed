import { areas } from "@loa/db/schema.ts"
import { listOf } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import { isValidOn } from "@loa/domain/dates.ts"
import { areaLevels } from "@loa/domain/indices/structure.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { desc, eq, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { csv, type Table } from "../http/csv.ts"
import { Area, areaColumns } from "./list-areas.ts"

const AreaRef = z.strictObject({
  code: z.string(),
  validFrom: z.iso.date(),
  level: z.enum(areaLevels),
  name: z.string(),
})
type AreaRef = z.infer<typeof AreaRef>

const Link = AreaRef.extend({
  happenedOn: z.iso.date(),
  legalBasis: z.string(),
  share: z.enum(["whole", "part"]),
})
type Link = z.infer<typeof Link>

export const AreaDetail = Area.omit({ parent: true }).extend({
  parents: z
    .array(AreaRef)
    .meta({ description: "Cấp trên trong thời gian có hiệu lực, mới nhất trước." }),
  predecessors: z.array(Link),
  successors: z.array(Link),
  others: z
    .array(Area)
    .meta({ description: "Đơn vị khác từng mang cùng mã, hoặc cùng đơn vị ở thời kỳ khác." }),
})
type AreaDetail = z.infer<typeof AreaDetail>

const entry = sql`'code', x.code, 'validFrom', x.valid_from, 'level', x.level, 'name', x.name`

const parents = listOf<AreaRef>(
  sql`json_build_object(${entry})`,
  sql`from area x where x.code = "area".parent_code
    and daterange(x.valid_from, x.valid_to, '[]') && daterange("area".valid_from, "area".valid_to, '[]')`,
  sql`x.valid_from desc`,
)

const links = (other: SQL, own: SQL) =>
  listOf<Link>(
    sql`json_build_object(${entry}, 'happenedOn', l.happened_on, 'legalBasis', l.legal_basis, 'share', l.share)`,
    sql`from area_lineage l join area x on (x.code, x.valid_from) = ${other} where ${own} = ("area".code, "area".valid_from)`,
    sql`x.code, x.valid_from`,
  )
const from = sql`(l.from_code, l.from_valid_from)`
const to = sql`(l.to_code, l.to_valid_from)`

/** The unit that carries a code on a day; without a day today's, else the last that carried it. */
export async function getArea(
  { db, today }: Context,
  code: string,
  on: Day | undefined,
): Promise<AreaDetail> {
  const rows = await db
    .select({ ...areaColumns, parents, predecessors: links(from, to), successors: links(to, from) })
    .from(areas)
    .where(eq(areas.code, code))
    .orderBy(desc(areas.validFrom))
  const chosen = rows.find((row) => isValidOn(on ?? today, row)) ?? (on ? undefined : rows[0])
  if (!chosen)
    throw new Refusal("not-found", `Không có đơn vị mã ${code}${on ? ` vào ngày ${on}` : ""}.`)
  const { parent: _, ...area } = chosen
  const others = rows
    .filter((row) => row !== chosen)
    .map(({ parents: _, predecessors: __, successors: ___, ...other }) => other)
  return { ...area, others }
}

export const areaDetailTable = (area: AreaDetail): Table => ({
  name: `don-vi-hanh-chinh-${area.code}`,
  text: csv(
    [
      ...area.predecessors.map((link) => ({ ...link, direction: "từ" })),
      ...area.successors.map((link) => ({ ...link, direction: "thành" })),
    ],
    {
      Mã: () => area.code,
      "Hiệu lực từ": () => area.validFrom,
      Tên: () => area.name,
      Hướng: (link) => link.direction,
      "Mã kia": (link) => link.code,
      "Tên kia": (link) => link.name,
      Ngày: (link) => link.happenedOn,
      "Căn cứ": (link) => link.legalBasis,
      Phần: (link) => (link.share === "whole" ? "toàn bộ" : "một phần"),
    },
  ),
})
