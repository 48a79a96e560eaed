import { areaLineage, areas } from "@loa/db/schema.ts"
import { addDays, type Day, unknownStart } from "@loa/domain/dates.ts"
import { sql } from "drizzle-orm"
import { z } from "zod"
import { readCsv } from "./read-data.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"

type Area = typeof areas.$inferInsert
type Lineage = typeof areaLineage.$inferInsert

/** Provinces merged and the district level ended on this day. */
export const reformDay: Day = "2025-07-01"
const country = "VN"

/** The acts by which units were merged, split or moved, by the day they took effect. */
const acts = {
  haTay: "Nghị quyết 15/2008/QH12",
  tayTra: "Nghị quyết 867/NQ-UBTVQH14",
  provinces: "Nghị quyết 202/2025/QH15",
  communes: "Nghị quyết 1677/NQ-UBTVQH15",
}

const tidy = z.string().transform((name) => name.replace(/\s+/g, " ").trim())

const oldProvinces = readCsv(
  "units/provinces-63.csv",
  z.object({ old_code: z.string(), old_name: tidy, new_code: z.string(), valid_to: z.string() }),
)
const newProvinces = readCsv(
  "units/provinces-34.csv",
  z.object({ code: z.string(), name: tidy, valid_from: z.string() }),
)
const newCommunes = readCsv(
  "units/communes-2025.csv",
  z.object({ code: z.string(), name: tidy, province_code: z.string() }),
)
const localUnits = readCsv(
  "units/quang-ngai-units.csv",
  z.object({
    code: z.string(),
    name: tidy,
    level: z.enum(["province", "district", "commune"]),
    parent_code: z.string(),
    valid_from: z.string(),
    valid_to: z.string(),
    successor_code: z.string(),
  }),
)

/** Areas and what became of them; the codes are those of Tổng cục Thống kê, reused over time. */
export function loadUnits(): TableRows[] {
  return [
    rowsOf(areas, ["code", "validFrom"], areaRows(), { onlyIf: isFree }),
    rowsOf(
      areaLineage,
      ["fromCode", "fromValidFrom", "toCode", "toValidFrom"],
      [...provinceLineage(), ...localLineage()],
      { onlyIf: isUnchanged },
    ),
  ]
}

/** What an administrator has ended or weighed stays as it is, and new data never collides with it. */
const isFree = sql`coalesce(present.version, 1) = 1 and not exists (select from area o
  where o.code = incoming.code and o.valid_from <> incoming.valid_from
    and daterange(o.valid_from, o.valid_to, '[]') && daterange(incoming.valid_from, incoming.valid_to, '[]'))`
const isUnchanged = sql`not exists (select from area o
  where o.code = incoming.from_code and o.valid_from = incoming.from_valid_from and o.version > 1)`

export function areaRows(): Area[] {
  return [
    area({ code: country, level: "country", name: "Việt Nam", parentCode: null }),
    area({ code: "28", level: "province", name: "Tỉnh Hà Tây", validTo: "2008-07-31" }),
    ...oldProvinces.map(({ old_code, old_name, valid_to }) =>
      area({ code: old_code, level: "province", name: old_name, validTo: valid_to }),
    ),
    ...newProvinces.map(({ code, name, valid_from }) =>
      area({ code, level: "province", name: withKind(name), validFrom: valid_from }),
    ),
    ...newCommunes.map(({ code, name, province_code }) =>
      area({ code, level: "commune", name, validFrom: reformDay, parentCode: province_code }),
    ),
    ...formerLocalUnits().map(({ code, level, name, parent_code, valid_from, valid_to }) =>
      area({
        code,
        level,
        name,
        validFrom: valid_from || unknownStart,
        validTo: valid_to,
        parentCode: parent_code,
      }),
    ),
  ]
}

/** Provinces and today's communes stand in files of their own. */
const formerLocalUnits = () =>
  localUnits.filter(({ level, valid_from }) => level !== "province" && valid_from !== reformDay)

type Named = Pick<Area, "code" | "level" | "name"> & Partial<Area>
const area = (row: Named): Area => ({
  validFrom: unknownStart,
  validTo: null,
  parentCode: country,
  note: null,
  ...row,
})

const withKind = (name: string) => (name.startsWith("Thành phố") ? name : `Tỉnh ${name}`)

function provinceLineage(): Lineage[] {
  const haTay: Lineage = {
    fromCode: "28",
    fromValidFrom: unknownStart,
    toCode: "01",
    toValidFrom: unknownStart,
    happenedOn: "2008-08-01",
    legalBasis: acts.haTay,
    share: "whole",
  }
  const merged = oldProvinces.map(
    ({ old_code, new_code }): Lineage => ({
      fromCode: old_code,
      fromValidFrom: unknownStart,
      toCode: new_code,
      toValidFrom: reformDay,
      happenedOn: reformDay,
      legalBasis: acts.provinces,
      share: "whole",
    }),
  )
  return [haTay, ...merged]
}

/** A unit with two successors was split between them; the districts of 2025 ended without any. */
export function localLineage(): Lineage[] {
  return formerLocalUnits().flatMap(({ code, valid_from, valid_to, successor_code }) => {
    const successors = successor_code.split(";").filter(Boolean)
    const day = addDays(valid_to, 1)
    return successors.map(
      (successor): Lineage => ({
        fromCode: code,
        fromValidFrom: valid_from || unknownStart,
        toCode: successor,
        toValidFrom: day,
        happenedOn: day,
        legalBasis: day === reformDay ? acts.communes : acts.tayTra,
        share: successors.length > 1 ? "part" : "whole",
      }),
    )
  })
}
