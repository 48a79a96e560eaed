import {
  organizationAliases,
  organizationNames,
  organizationParents,
  organizationSuccessors,
  organizations,
  reportingLines,
} from "@loa/db/schema.ts"
import { foldKey } from "@loa/domain/units/fold.ts"
import { sql } from "drizzle-orm"
import { bodiesOf, newCommunes, oldCommunes } from "./commune-bodies.ts"
import { districtBodies } from "./district-bodies.ts"
import { naturalId } from "./natural-id.ts"
import type { Organization } from "./organization.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"

export const allOrganizations = (): Organization[] => [
  ...districtBodies(),
  ...oldCommunes(),
  ...newCommunes().flatMap(bodiesOf),
]

/** Who logs, reports or is reported to, in all three shapes the district has had since 2020. */
export function loadOrganizations(): TableRows[] {
  const all = allOrganizations()
  return [
    rowsOf(organizations, ["id"], all.map(organizationRow), {
      onlyIf: sql`coalesce(present.version, 1) = 1`,
    }),
    rowsOf(organizationNames, ["organizationId", "validFrom"], all.map(nameRow), {
      onlyIf: isUnchanged,
    }),
    rowsOf(organizationAliases, ["organizationId", "alias"], all.flatMap(aliasRows), {
      onlyIf: isUnchanged,
    }),
    rowsOf(organizationParents, ["organizationId", "validFrom"], all.flatMap(parentRows), {
      onlyIf: isUnchanged,
    }),
    rowsOf(reportingLines, ["organizationId", "validFrom"], all.flatMap(reportingRows), {
      onlyIf: isUnchanged,
    }),
    rowsOf(organizationSuccessors, ["id"], all.flatMap(successorRows), { onlyIf: isUnchanged }),
  ]
}

/** An organization that an administrator has changed is theirs: its dated rows would collide with the data's. */
export const isUnchanged = sql`not exists (select from organization o
  where o.id = incoming.organization_id and o.version > 1)`

const life = ({ validFrom, validTo }: Organization) => ({ validFrom, validTo })

const organizationRow = (one: Organization): typeof organizations.$inferInsert => ({
  id: one.id,
  kind: one.kind,
  level: one.level,
  areaCode: one.area.code,
  areaValidFrom: one.area.validFrom,
  ...life(one),
})

const nameRow = (one: Organization): typeof organizationNames.$inferInsert => ({
  organizationId: one.id,
  ...life(one),
  name: one.name,
  shortName: one.shortName,
})

/** One alias for each key: the plan writes many names twice, with another dash or tone mark. */
function aliasRows(one: Organization): (typeof organizationAliases.$inferInsert)[] {
  const byKey = new Map<string, string>()
  for (const alias of [one.name, one.shortName, ...one.aliases])
    if (!byKey.has(foldKey(alias))) byKey.set(foldKey(alias), alias)
  return [...byKey].map(([key, alias]) => ({ organizationId: one.id, alias, key }))
}

const parentRows = (one: Organization): (typeof organizationParents.$inferInsert)[] =>
  one.parentId ? [{ organizationId: one.id, ...life(one), parentId: one.parentId }] : []

const reportingRows = (one: Organization): (typeof reportingLines.$inferInsert)[] =>
  one.reports ? [{ organizationId: one.id, ...life(one), ...one.reports }] : []

const successorRows = (one: Organization): (typeof organizationSuccessors.$inferInsert)[] =>
  one.successors.map(({ id, share }) => ({
    id: naturalId("successor", one.id, id),
    organizationId: one.id,
    successorId: id,
    share,
  }))
