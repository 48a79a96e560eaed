import { areas } from "@loa/db/schema.ts"
import { areaLevels } from "@loa/domain/indices/structure.ts"
import { aCode } from "@loa/domain/validation.ts"
import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { csv, type Table } from "../http/csv.ts"
import type { Format } from "./endpoint.ts"
import { cursorAfter, next, pageOf, pageSize, readCursor } from "./page.ts"
import {
  aDayOfAnyTime,
  codeParameter,
  cursorParameter,
  dayParameter,
  limitParameter,
} from "./parameters.ts"

export const areaFilters = {
  level: z.enum(areaLevels).optional().meta({ title: "Cấp", description: "Cấp của đơn vị." }),
  parent: codeParameter("Mã cấp trên", "Mã đơn vị cấp trên trực tiếp."),
  code: codeParameter("Mã", "Mã có thể dùng lại: trả về mọi đơn vị từng mang mã này."),
  on: dayParameter("Vào ngày", "Chỉ đơn vị có hiệu lực ngày này; không có: cả đơn vị đã hết."),
  cursor: cursorParameter,
  limit: limitParameter,
}
type AreaFilters = z.output<z.ZodObject<typeof areaFilters>>

export const Area = z.strictObject({
  code: z.string(),
  validFrom: z.iso.date().meta({ description: "0001-01-01: từ trước, không rõ ngày." }),
  validTo: z.iso.date().nullable(),
  level: z.enum(areaLevels),
  name: z.string(),
  parent: z.string().nullable(),
  note: z.string().nullable(),
})
export const AreaPage = z.strictObject({ data: z.array(Area), next })
export type AreaPage = z.infer<typeof AreaPage>

export const areaColumns = {
  code: areas.code,
  validFrom: areas.validFrom,
  validTo: areas.validTo,
  level: areas.level,
  name: areas.name,
  parent: areas.parentCode,
  note: areas.note,
}

function conditions({ level, parent, code, on, cursor }: AreaFilters): SQL[] {
  const after = cursor && readCursor(cursor, aCode(20), aDayOfAnyTime)
  return [
    ...(level ? [eq(areas.level, level)] : []),
    ...(parent ? [eq(areas.parentCode, parent)] : []),
    ...(code ? [eq(areas.code, code)] : []),
    ...(on
      ? [
          sql`${areas.validFrom} <= ${on} and (${areas.validTo} is null or ${on} <= ${areas.validTo})`,
        ]
      : []),
    ...(after
      ? [sql`(${areas.code}, ${areas.validFrom}) > (${after.first}, ${after.second})`]
      : []),
  ]
}

/** Administrative units by code, then by the day each began to carry it. */
export async function listAreas(
  { db }: Context,
  filters: AreaFilters,
  format: Format,
): Promise<AreaPage> {
  const limit = pageSize(format, filters.limit)
  const rows = await db
    .select(areaColumns)
    .from(areas)
    .where(and(...conditions(filters)))
    .orderBy(asc(areas.code), asc(areas.validFrom))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ code, validFrom }) => cursorAfter(code, validFrom))
}

export const areaTable = ({ data, next }: AreaPage): Table => ({
  name: "don-vi-hanh-chinh",
  text: csv(data, {
    Mã: (area) => area.code,
    "Hiệu lực từ": (area) => area.validFrom,
    "Hiệu lực đến": (area) => area.validTo,
    Cấp: (area) => area.level,
    Tên: (area) => area.name,
    "Mã cấp trên": (area) => area.parent,
    "Ghi chú": (area) => area.note,
  }),
  next,
})
