import type { Db } from "@loa/db/db.ts"
import { auditLog, clipOrders, outreachPlanLines } from "@loa/db/schema.ts"
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm"

type Made = { accountIds: string[]; planIds: string[]; organizationIds: string[] }

/** What demo accounts planned and ordered, also in a real plan: the log tells who made a row. */
export async function removeOutreach(tx: Db, { accountIds, planIds, organizationIds }: Made) {
  const madeAs = (type: "outreach" | "clip") =>
    tx
      .select({ id: sql<string>`${auditLog.subjectId}::uuid` })
      .from(auditLog)
      .where(
        and(
          inArray(auditLog.actorId, accountIds),
          eq(auditLog.subjectType, type),
          eq(auditLog.verb, `${type}.save`),
          isNull(auditLog.before),
        ),
      )
  for (const [table, type] of [
    [outreachPlanLines, "outreach"],
    [clipOrders, "clip"],
  ] as const)
    await tx
      .delete(table)
      .where(
        or(
          inArray(table.planId, planIds),
          inArray(table.organizationId, organizationIds),
          inArray(table.id, madeAs(type)),
        ),
      )
}
