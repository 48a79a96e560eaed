import type { Db } from "@loa/db/db.ts"
import {
  areas,
  organizationAliases,
  organizationNames,
  organizationParents,
  organizations,
  reportingLines,
} from "@loa/db/schema.ts"
import { nameOn } from "@loa/db/sql-parts.ts"
import { isValidOn, printedDay } from "@loa/domain/dates.ts"
import { type FieldError, refuseFields } from "@loa/domain/refusal.ts"
import { foldKey } from "@loa/domain/units/fold.ts"
import type { NewOrganization } from "@loa/domain/units/organization.ts"
import { unitIdOf } from "@loa/domain/units/unit-id.ts"
import { and, eq, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { itsKey } from "./edit-area.ts"
import { auditOrganization } from "./edit-organization.ts"
import { wrong, wrongMentions } from "./refuse-organization.ts"

/** A readable id that nobody has: the name's, with the area's code when another place has it too. */
async function freeId(tx: Db, name: string, code: string): Promise<string> {
  const base = unitIdOf(name) || "don-vi"
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from organization where id = ${base} or id like ${`${base}-${code}%`}`,
  )
  const taken = new Set(rows.map(({ id }) => id))
  if (!taken.has(base)) return base
  const inArea = `${base}-${code.toLowerCase()}`
  if (!taken.has(inArea)) return inArea
  let n = 2
  while (taken.has(`${inArea}-${n}`)) n++
  return `${inArea}-${n}`
}

type Area = typeof areas.$inferSelect

function wrongArea(row: Area | undefined, { validFrom }: NewOrganization): FieldError[] {
  if (!row) return [wrong("area", "không có địa bàn này.")]
  if (isValidOn(validFrom, row)) return []
  return [wrong("area", `${row.name} chưa có hoặc đã hết vào ngày ${printedDay(validFrom)}.`)]
}

/** The same name in the same place is most likely the same one, sent twice. */
async function wrongName(tx: Db, { name, area, validFrom }: NewOrganization) {
  const [same] = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(
      and(
        eq(organizations.areaCode, area.code),
        sql`(${organizations.validTo} is null or ${organizations.validTo} >= ${validFrom})`,
        sql`search_key(${nameOn(sql`"organization".id`, validFrom)}) = search_key(${name})`,
      ),
    )
    .limit(1)
  return same ? [wrong("name", `địa bàn này đã có đơn vị cùng tên (${same.id}).`)] : []
}

/** Everything that is wrong with a new organization; what it names may have been made in the same transaction. */
async function wrongOrganization(tx: Db, row: Area | undefined, one: NewOrganization) {
  const { parentId, toId, throughId, validFrom } = one
  const mentions = [
    { field: "parentId", id: parentId },
    { field: "toId", id: toId },
    { field: "throughId", id: throughId },
  ]
  const errors: FieldError[] = [
    ...wrongArea(row, one),
    ...(await wrongName(tx, one)),
    ...(await wrongMentions(tx, mentions, validFrom)),
  ]
  if (throughId !== null && toId === null)
    errors.push(wrong("toId", "chọn báo cáo cho ai, vì đã chọn đầu mối."))
  return errors
}

/** Other spellings, one for each folded form. */
export function aliasRows(organizationId: string, names: readonly string[]) {
  const byKey = new Map(names.filter(Boolean).map((alias) => [foldKey(alias), alias]))
  return [...byKey].map(([key, alias]) => ({ organizationId, alias, key }))
}

/**
 * Writes a new organization with its name, its lines and its history; answers its id.
 * @param within the path in the input under which its fields stand, as refusals name them.
 */
export async function insertOrganization(
  tx: Db,
  ctx: Context,
  one: NewOrganization,
  within = "",
): Promise<string> {
  const [area] = await tx.select().from(areas).where(itsKey(one.area)).for("share")
  const errors = await wrongOrganization(tx, area, one)
  if (errors.length > 0 || !area)
    throw refuseFields(errors.map((error) => ({ ...error, field: `${within}${error.field}` })))
  const { name, validFrom, parentId, toId, throughId, kind, note } = one
  const shortName = one.shortName || null
  const id = await freeId(tx, name, area.code)
  await tx.insert(organizations).values({
    ...{ id, kind, validFrom, note },
    level: area.level,
    areaCode: area.code,
    areaValidFrom: area.validFrom,
    sample: ctx.config.demo,
  })
  const dated = { organizationId: id, validFrom }
  await tx.insert(organizationNames).values({ ...dated, name, shortName })
  await tx.insert(organizationAliases).values(aliasRows(id, [...one.aliases, one.shortName, name]))
  if (parentId) await tx.insert(organizationParents).values({ ...dated, parentId })
  if (toId) await tx.insert(reportingLines).values({ ...dated, toId, throughId })
  await auditOrganization(tx, ctx, id, {
    verb: "organization.create",
    before: null,
    after: { ...one, area: `${area.code}@${area.validFrom}` },
  })
  return id
}
