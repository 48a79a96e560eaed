import type { Db } from "@loa/db/db.ts"
import { reports } from "@loa/db/schema.ts"
import { and, eq } from "drizzle-orm"
import type { ReportPlace } from "./place-of.ts"

export type ReportRow = typeof reports.$inferSelect

const at = ({ address, key }: ReportPlace) =>
  and(
    eq(reports.planId, address.plan),
    eq(reports.organizationId, address.organization),
    eq(reports.period, key),
    eq(reports.scope, address.scope),
  )

/** Null while nobody has written anything: the report is open then. */
export async function findRow(db: Db, place: ReportPlace): Promise<ReportRow | null> {
  const [row] = await db.select().from(reports).where(at(place))
  return row ?? null
}

/** The row, made at the first write and locked until the transaction ends. */
export async function lockRow(tx: Db, place: ReportPlace, sample: boolean): Promise<ReportRow> {
  const { plan: planId, organization: organizationId, scope, period } = place.address
  await tx
    .insert(reports)
    .values({
      ...{ planId, organizationId, scope, kind: period.kind, period: place.key },
      ...{ sample, version: 0 },
    })
    .onConflictDoNothing()
  const [row] = await tx.select().from(reports).where(at(place)).for("update")
  if (!row) throw new Error("What was just made is not there.")
  return row
}
