import type { Db } from "@loa/db/db.ts"
import { areas, organizationNames, scores } from "@loa/db/schema.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { and, asc, eq, gte, inArray, lte } from "drizzle-orm"
import {
  areaColumns,
  areaOfScore,
  organizationColumns,
  organizationOfScore,
  scoreColumns,
} from "./score-columns.ts"

type Asked = { index: IndexId; component: string; from?: number; to?: number }

const asked = ({ index, component, from, to }: Asked) =>
  and(
    eq(scores.indexId, index),
    eq(scores.componentId, component),
    from === undefined ? undefined : gte(scores.year, from),
    to === undefined ? undefined : lte(scores.year, to),
  )

/** Everybody's stored scores of one component. */
export const everyRow = (db: Db, query: Asked) =>
  db
    .select({ area: areaColumns, organization: organizationColumns, score: scoreColumns })
    .from(scores)
    .leftJoin(areas, areaOfScore)
    .leftJoin(organizationNames, organizationOfScore)
    .where(asked(query))
    .orderBy(asc(scores.year), asc(scores.areaCode), asc(scores.organizationId))

/** Every area that ever was one of these provinces, each with its stored scores; one without any comes once. */
export const rowsOfProvinces = (db: Db, query: Asked, codes: readonly string[]) =>
  db
    .select({ area: areaColumns, score: scoreColumns })
    .from(areas)
    .leftJoin(scores, and(areaOfScore, asked(query)))
    .where(and(eq(areas.level, "province"), inArray(areas.code, [...codes])))
    .orderBy(asc(scores.year), asc(areas.code))
