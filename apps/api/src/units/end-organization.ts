import type { Db } from "@loa/db/db.ts"
import {
  organizationHeads,
  organizationNames,
  organizationParents,
  organizationSuccessors,
  organizations,
  planParties,
  reportingLines,
} from "@loa/db/schema.ts"
import { addDays, type Day, printedDay } from "@loa/domain/dates.ts"
import { type FieldError, Refusal } from "@loa/domain/refusal.ts"
import type { EndOrganization } from "@loa/domain/units/organization.ts"
import { and, eq, lte, or, type SQL, sql } from "drizzle-orm"
import type { PgColumn } from "drizzle-orm/pg-core"
import type { Context } from "../http/context.ts"
import { editOrganization } from "./edit-organization.ts"
import type { OrganizationView } from "./get-organization.ts"
import { outsideLife, refuseIfAny, wrong, wrongMentions } from "./refuse-organization.ts"

/**
 * The last day of an organization, and who takes its work over: their people finish its drafts and log for its days,
 * and its figures in today's boundaries are theirs. One that has ended without a successor may be given one later.
 */
export const endOrganization = (ctx: Context, id: string, input: EndOrganization) =>
  editOrganization(ctx, id, input.version, async ({ tx, found }) => {
    const { validTo, successors, reason } = input
    refuseEnded(found, input)
    refuseIfAny(outsideLife(validTo, found, "validTo"))
    refuseIfAny([
      ...rowsAfter(found, validTo),
      ...wrongShares(id, input),
      ...(await wrongSuccessors(tx, input)),
    ])
    if (found.validTo === null) await closeRows(tx, id, validTo)
    if (successors.length > 0)
      await tx.insert(organizationSuccessors).values(
        successors.map((one) => ({
          organizationId: id,
          successorId: one.id,
          share: one.share,
        })),
      )
    return {
      verb: "organization.end",
      before: { validTo: found.validTo, successors: [] },
      after: { validTo, successors },
      reason,
    }
  })

/** It ends once; only successors may follow, and only when none was named. */
function refuseEnded(found: OrganizationView, { validTo, successors }: EndOrganization) {
  if (found.validTo === null) return
  const onlySuccessors =
    found.validTo === validTo && found.successors.length === 0 && successors.length > 0
  if (onlySuccessors) return
  const day = printedDay(found.validTo)
  throw new Refusal(
    "conflict",
    found.successors.length > 0
      ? `${found.name} đã kết thúc ngày ${day} và đã có đơn vị kế tục.`
      : `${found.name} đã kết thúc ngày ${day}; với ngày đó có thể ghi thêm đơn vị kế tục.`,
  )
}

/** What begins after its last day would never be. */
function rowsAfter(found: OrganizationView, validTo: Day): FieldError[] {
  const { names, parents, reportingLines, heads, participations } = found
  const later = [names, parents, reportingLines, heads, participations]
    .flat()
    .map(({ validFrom }) => validFrom)
    .filter((from) => from > validTo)
    .toSorted()
    .at(-1)
  if (!later) return []
  return [wrong("validTo", `còn thông tin bắt đầu từ ${printedDay(later)}, sau ngày này.`)]
}

function wrongShares(id: string, { successors }: EndOrganization): FieldError[] {
  const ids = successors.map((one) => one.id)
  const alone = successors.length === 1
  return [
    ...(ids.includes(id) ? [wrong("successors", "không thể là chính đơn vị này.")] : []),
    ...(new Set(ids).size < ids.length ? [wrong("successors", "có đơn vị nêu hai lần.")] : []),
    ...(!alone && successors.some(({ share }) => share === "whole")
      ? [wrong("successors", "toàn bộ thì chỉ một đơn vị; nhiều đơn vị thì mỗi nơi một phần.")]
      : []),
  ]
}

/** They are there the day after. Since nothing is there after its end, no succession can run in a circle. */
const wrongSuccessors = (tx: Db, { successors, validTo }: EndOrganization) =>
  wrongMentions(
    tx,
    successors.map((one, at) => ({ field: `successors.${at}.id`, id: one.id })),
    addDays(validTo, 1),
  )

/** Everything dated about it ends with it; what ended earlier stays as it is. */
async function closeRows(tx: Db, id: string, validTo: Day) {
  const open = (from: PgColumn, to: PgColumn, mine: SQL | undefined) =>
    and(mine, lte(from, validTo), sql`(${to} is null or ${to} > ${validTo})`)
  await tx.update(organizations).set({ validTo }).where(eq(organizations.id, id))
  for (const table of [
    organizationNames,
    organizationParents,
    reportingLines,
    organizationHeads,
  ] as const)
    await tx
      .update(table)
      .set({ validTo })
      .where(open(table.validFrom, table.validTo, eq(table.organizationId, id)))
  const { organizationId, servesId, validFrom } = planParties
  await tx
    .update(planParties)
    .set({ validTo })
    .where(open(validFrom, planParties.validTo, or(eq(organizationId, id), eq(servesId, id))))
}
