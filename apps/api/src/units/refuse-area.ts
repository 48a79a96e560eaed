import type { Db } from "@loa/db/db.ts"
import { areas } from "@loa/db/schema.ts"
import { type Day, printedDay, unknownStart } from "@loa/domain/dates.ts"
import { type AreaLevel, areaLevels } from "@loa/domain/indices/structure.ts"
import type { FieldError } from "@loa/domain/refusal.ts"
import { unitLabels } from "@loa/domain/units/unit-labels.ts"
import { and, eq, sql } from "drizzle-orm"
import { inForce } from "./in-force.ts"

type Added = { code: string; validFrom: Day; level: AreaLevel; parentCode: string }

const wrong = (field: string, name: string, message: string): FieldError => ({
  field,
  label: unitLabels[name] ?? name,
  message,
})

const since = (day: Day) => (day === unknownStart ? "từ trước" : `từ ${printedDay(day)}`)

/** A code means one unit at a time; `ends` are those that will have ended by then. */
export async function wrongCode(
  tx: Db,
  { code, validFrom }: Pick<Added, "code" | "validFrom">,
  field = "code",
  ends: readonly { code: string; validFrom: Day }[] = [],
): Promise<FieldError[]> {
  const rows = await tx
    .select({ name: areas.name, validFrom: areas.validFrom })
    .from(areas)
    .where(
      and(
        eq(areas.code, code),
        sql`(${areas.validTo} is null or ${areas.validTo} >= ${validFrom})`,
      ),
    )
  const taken = rows.find(
    (row) => !ends.some((end) => end.code === code && end.validFrom === row.validFrom),
  )
  if (!taken) return []
  const message = `mã ${code} là của ${taken.name} ${since(taken.validFrom)}; mỗi mã mỗi ngày chỉ một đơn vị.`
  return [wrong(field, "code", message)]
}

/** The unit above is there on the first day, and is of a level above. */
export async function wrongParent(
  tx: Db,
  { parentCode, validFrom, level }: Omit<Added, "code">,
  field = "parentCode",
): Promise<FieldError[]> {
  const [parent] = await tx
    .select({ name: areas.name, level: areas.level })
    .from(areas)
    .where(
      and(
        eq(areas.code, parentCode),
        inForce(validFrom, sql`${areas.validFrom}`, sql`${areas.validTo}`),
      ),
    )
  if (!parent)
    return [
      wrong(
        field,
        "parentCode",
        `không có đơn vị mã ${parentCode} vào ngày ${printedDay(validFrom)}.`,
      ),
    ]
  if (areaLevels.indexOf(parent.level) < areaLevels.indexOf(level)) return []
  return [wrong(field, "parentCode", `${parent.name} không phải cấp trên của cấp này.`)]
}
