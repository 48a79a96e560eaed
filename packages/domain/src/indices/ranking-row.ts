import { z } from "zod"
import { absences, areaLevels, indexIds } from "./structure.ts"

export const rankBases = ["published", "computed"] as const
export type RankBasis = (typeof rankBases)[number]

/** Whom a score speaks of: an area (id `code@validFrom`, since codes are reused) or an organization. */
export const ScoreSubject = z.object({
  kind: z.enum(["area", "organization"]),
  id: z.string(),
  code: z.string().nullable(),
  name: z.string(),
})

const scoreFields = {
  index: z.enum(indexIds),
  year: z.int(),
  level: z.enum(areaLevels),
  subject: ScoreSubject,
  provinceCode: z.string().nullable(),
  provinceName: z.string().nullable(),
  component: z.string(),
  score: z.number().nullable(),
  scaleMin: z.number().nullable(),
  scaleMax: z.number().nullable(),
  publishedRank: z.int().nullable(),
  /** Printed by the press or a province; never the publisher's, so never `rank`. */
  pressRank: z.int().nullable(),
  group: z.string().nullable(),
  /** Why there is neither score nor rank. */
  absence: z.enum(absences).nullable(),
  sourceId: z.string().nullable(),
  sourceIds: z.array(z.string()),
  note: z.string().nullable(),
}

/** What was published of one subject in one year, nothing computed (DESIGN §5). */
export const ScoreRow = z.object(scoreFields)
export type ScoreRow = z.infer<typeof ScoreRow>

/** A score with its place in the field: `rank` is the published one, else the computed one (DESIGN §5). */
export const RankingRow = z.object({
  ...scoreFields,
  computedRank: z.int().nullable(),
  rank: z.int().nullable(),
  rankOf: z.int().nullable(),
  rankBasis: z.enum(rankBases).nullable(),
})
export type RankingRow = z.infer<typeof RankingRow>
