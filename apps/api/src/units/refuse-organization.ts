import type { Db } from "@loa/db/db.ts"
import { organizations } from "@loa/db/schema.ts"
import { anyOf } from "@loa/db/sql-parts.ts"
import { type Day, isValidOn, printedDay, unknownStart } from "@loa/domain/dates.ts"
import { type FieldError, refuseFields } from "@loa/domain/refusal.ts"
import type { DatedUnit } from "@loa/domain/units/lineage.ts"
import { type Superseded, supersede } from "@loa/domain/units/supersede.ts"
import { unitLabels } from "@loa/domain/units/unit-labels.ts"
import { sql } from "drizzle-orm"

export const wrong = (field: string, message: string): FieldError => ({
  field,
  label: unitLabels[field.split(".")[0] ?? ""] ?? field,
  message,
})

export function refuseIfAny(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw refuseFields([...errors])
}

/** A change of something dated falls within the life it belongs to. */
export function outsideLife(from: Day, life: DatedUnit, field = "from"): FieldError[] {
  if (isValidOn(from, life)) return []
  const start = life.validFrom === unknownStart ? "từ trước" : `từ ${printedDay(life.validFrom)}`
  const end = life.validTo === null ? "" : ` đến ${printedDay(life.validTo)}`
  return [wrong(field, `đơn vị hoạt động ${start}${end}.`)]
}

/** How a new dated row fits in; refuses a day on which one begins already, and a day outside its life. */
export function placeIn<Row extends DatedUnit>(
  rows: readonly Row[],
  from: Day,
  life: DatedUnit,
): Superseded<Row> {
  refuseIfAny(outsideLife(from, life))
  const place = supersede(rows, from, life.validTo)
  if (place) return place
  const message = `đã có một dòng bắt đầu đúng ngày ${printedDay(from)}; hãy chọn ngày sau đó.`
  throw refuseFields([wrong("from", message)])
}

type Mention = { field: string; id: string | null }

/** Others named by a change exist, and are there on the day. */
export async function wrongMentions(
  tx: Db,
  mentions: readonly Mention[],
  day: Day,
): Promise<FieldError[]> {
  const named = mentions.flatMap(({ field, id }) => (id === null ? [] : [{ field, id }]))
  if (named.length === 0) return []
  const rows = await tx
    .select({
      id: organizations.id,
      validFrom: organizations.validFrom,
      validTo: organizations.validTo,
    })
    .from(organizations)
    .where(
      anyOf(
        organizations.id,
        named.map(({ id }) => id),
      ),
    )
    .for("share")
  return named.flatMap(({ field, id }) => {
    const row = rows.find((one) => one.id === id)
    if (!row) return [wrong(field, `không có đơn vị ${id}.`)]
    return isValidOn(day, row)
      ? []
      : [wrong(field, `đơn vị này không hoạt động vào ngày ${printedDay(day)}.`)]
  })
}

/** Following parents from `parentId` upward on any day of a span must not come back to `id`. */
export async function wrongCircle(
  tx: Db,
  id: string,
  parentId: string,
  { validFrom, validTo }: DatedUnit,
): Promise<FieldError[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive above(id) as (
      select ${parentId}::text
      union select p.parent_id from organization_parent p join above a on p.organization_id = a.id
       where daterange(p.valid_from, p.valid_to, '[]') && daterange(${validFrom}, ${validTo}, '[]')
    ) select id from above where id = ${id}`)
  if (rows.length === 0) return []
  return [wrong("parentId", "chính là đơn vị này hoặc một đơn vị thuộc nó.")]
}
