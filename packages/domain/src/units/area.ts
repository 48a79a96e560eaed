import { z } from "zod"
import { unknownStart } from "../dates.ts"
import { areaLevels } from "../indices/structure.ts"
import { aCode, aDay, aText } from "../validation.ts"

/** A start of validity: a day, or the one that stands for "từ trước". */
export const aStart = z.union([z.literal(unknownStart), aDay], "cần là ngày có thật")
export const aVersion = z.int().min(1)
export const anAreaCode = aText(10)
  .min(1, { abort: true })
  .regex(/^[A-Z0-9]+$/, "chỉ gồm chữ số hoặc chữ hoa")
export const AreaKey = z.object({ code: anAreaCode, validFrom: aStart })
export type AreaKey = z.infer<typeof AreaKey>

const page = {
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
}

/** Filters of the list of areas, as they stand in the address. */
export const AreaListQuery = z.strictObject({
  q: aText(100).optional(),
  level: z.enum(areaLevels).optional(),
  parent: aCode(10).optional(),
  /** Without it also those that have ended or are to come. */
  on: aDay.optional(),
  ...page,
})
export type AreaListQuery = z.output<typeof AreaListQuery>

const AreaName = aText(100).min(1, "chưa nhập")

/** The country itself is never added. */
const addedLevels = areaLevels.filter((level) => level !== "country")

export const NewArea = z.object({
  code: anAreaCode,
  validFrom: aStart,
  level: z.enum(addedLevels),
  name: AreaName,
  parentCode: anAreaCode,
  note: aText(500).nullable().default(null),
})
export type NewArea = z.infer<typeof NewArea>

export const EndArea = z.object({ version: aVersion, validTo: aDay, reason: aText(1000).min(1) })
export type EndArea = z.infer<typeof EndArea>

/** A unit after the change: one that goes on and takes others in, or a new one. */
const Target = z.object({
  code: anAreaCode,
  /** Null: it goes on as it is. */
  created: z.object({ name: AreaName, parentCode: anAreaCode }).nullable(),
})

/** A unit that ends by the change, and the codes of those it went into: one of them whole, several of them in parts. */
const Source = AreaKey.extend({
  version: aVersion,
  into: z.array(anAreaCode).min(1).max(20),
})

/** One merger or split, as one decision tells it. */
export const AreaChange = z.object({
  day: aDay,
  legalBasis: aText(300).min(1),
  sources: z.array(Source).min(1).max(50),
  targets: z.array(Target).min(1).max(50),
})
export type AreaChange = z.infer<typeof AreaChange>

/** The share of a unit that went into another, 0–1, or null to take it back. */
export const PartWeight = z.object({
  version: aVersion,
  into: AreaKey,
  weight: z.number().min(0).max(1).nullable(),
  reason: aText(1000).min(1, "cần ghi rõ tỷ lệ lấy từ đâu"),
})
export type PartWeight = z.infer<typeof PartWeight>
