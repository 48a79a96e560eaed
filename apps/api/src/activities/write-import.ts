import type { Db } from "@loa/db/db.ts"
import { insertRows } from "@loa/db/insert-rows.ts"
import { activities, activityAudiences, activityItems, activityPartners } from "@loa/db/schema.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import type { ActivityImport, ImportedRow } from "@loa/domain/activities/import-rules.ts"
import type { ActivityState } from "@loa/domain/activities/state.ts"
import { v7 as uuidv7 } from "uuid"
import { writeManyAudits } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { historyFields } from "./history-fields.ts"

/** An import whose rows are right. */
type RightImport = Omit<ActivityImport, "rows"> & { rows: readonly ImportedRow[] }
type Row = ImportedRow & { id: string; writeId: string }

/**
 * Writes all rows in five statements, however many there are. Items come last: only then does the rollup count, once
 * for all (see write-activity.ts).
 */
export async function writeImport(tx: Db, ctx: Context, person: Person, asked: RightImport) {
  const rows = asked.rows.map((row) => ({ ...row, id: uuidv7(), writeId: uuidv7() }))
  const state: ActivityState = asked.submit ? "submitted" : "draft"
  await insertActivities(tx, ctx, person, asked, rows)
  await insertParts(tx, rows)
  await insertHistory(tx, ctx, asked, rows, state)
  await insertRows(
    tx,
    activityItems,
    rows.flatMap(({ id: activityId, items }) =>
      items.map(({ code: itemCode, ...item }) => ({
        ...{ activityId, planId: asked.planId, itemCode },
        ...item,
      })),
    ),
  )
}

const filled = (details: ImportedRow["details"]) =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== ""))

async function insertActivities(
  tx: Db,
  { config }: Context,
  person: Person,
  { importId, organizationId, planId, submit }: RightImport,
  rows: readonly Row[],
) {
  const now = new Date()
  const made = {
    ...{ organizationId, planId, seriesId: importId, sample: config.demo },
    ...{ authorId: person.accountId, authorName: person.name },
    ...{ state: submit ? ("submitted" as const) : ("draft" as const) },
    ...{ stateAt: now, createdAt: now, updatedAt: now, submittedAt: submit ? now : null },
    ...{ materialId: null, deviceId: null, version: 1 },
  }
  await insertRows(
    tx,
    activities,
    rows.map(({ items, audiences, partnerIds, ...row }) => ({
      ...{ ...row, ...made },
      details: filled(row.details),
    })),
  )
}

async function insertParts(tx: Db, rows: readonly Row[]) {
  await insertRows(
    tx,
    activityAudiences,
    rows.flatMap(({ id: activityId, audiences }) =>
      audiences.map(({ code: audienceCode, reach }) => ({ activityId, audienceCode, reach })),
    ),
  )
  await insertRows(
    tx,
    activityPartners,
    rows.flatMap(({ id: activityId, partnerIds }) =>
      partnerIds.map((organizationId) => ({ activityId, organizationId })),
    ),
  )
}

/** A save like any other for each, so that whoever looks for an entry's writers finds this one. */
function insertHistory(
  tx: Db,
  ctx: Context,
  { importId, organizationId, planId }: RightImport,
  rows: readonly Row[],
  state: ActivityState,
) {
  const lines = rows.map((row) => {
    const content = { ...row, organizationId, planId, seriesId: importId, materialId: null }
    return {
      ...({ verb: "activity.save", subjectType: "activity", subjectId: row.id } as const),
      ...{ organizationId, before: null, after: historyFields(content, state) },
      reason: "Nhập từ bảng tính.",
    }
  })
  return writeManyAudits(tx, ctx, lines)
}
