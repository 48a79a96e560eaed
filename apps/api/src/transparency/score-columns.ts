import { areas, organizationNames, scores } from "@loa/db/schema.ts"
import type { ScoreRow } from "@loa/domain/indices/ranking-row.ts"
import { shortAreaName } from "@loa/domain/units/area-name.ts"
import { and, eq, gte, isNull, lte, or, sql } from "drizzle-orm"

/** Columns of a score that the public sees, one by one. */
export const scoreColumns = {
  year: scores.year,
  level: scores.level,
  component: scores.componentId,
  score: scores.value,
  publishedRank: scores.publishedRank,
  pressRank: scores.pressRank,
  group: scores.group,
  absence: scores.absence,
  sourceIds: scores.sourceIds,
  note: scores.note,
}

export const areaColumns = {
  code: areas.code,
  validFrom: areas.validFrom,
  validTo: areas.validTo,
  level: areas.level,
  name: areas.name,
}

export const organizationColumns = { id: scores.organizationId, name: organizationNames.name }

export type Area = { code: string; validFrom: string; level: ScoreRow["level"]; name: string }
export type Organization = { id: string | null; name: string | null }

export type Score = Pick<
  ScoreRow,
  | "year"
  | "level"
  | "component"
  | "score"
  | "publishedRank"
  | "pressRank"
  | "group"
  | "absence"
  | "sourceIds"
  | "note"
>

/** The area a score points to: two areas may have had its code, so the day counts too. */
export const areaOfScore = and(
  eq(areas.code, scores.areaCode),
  eq(areas.validFrom, scores.areaValidFrom),
)

const endOfYear = sql`make_date(${scores.year}, 12, 31)`

/** What the organization was called at the end of the score's year. */
export const organizationOfScore = and(
  eq(organizationNames.organizationId, scores.organizationId),
  lte(organizationNames.validFrom, endOfYear),
  or(isNull(organizationNames.validTo), gte(organizationNames.validTo, endOfYear)),
)

/** Whom a row speaks of, and its province where the subject is one. */
export function subjectOf(
  area: Area | null,
  organization: Organization | null,
): Pick<ScoreRow, "subject" | "provinceCode" | "provinceName"> {
  if (area) {
    const { code, validFrom, level, name } = area
    const isProvince = level === "province"
    return {
      subject: { kind: "area", id: `${code}@${validFrom}`, code, name },
      provinceCode: isProvince ? code : null,
      provinceName: isProvince ? shortAreaName(name) : null,
    }
  }
  const id = organization?.id ?? ""
  return {
    subject: { kind: "organization", id, code: null, name: organization?.name ?? id },
    provinceCode: null,
    provinceName: null,
  }
}
