import type { Db } from "@loa/db/db.ts"
import { insertRows } from "@loa/db/insert-rows.ts"
import { activities, activityAudiences, activityItems, activityPartners } from "@loa/db/schema.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import {
  type ActivityImport,
  checkImported,
  type ImportedRow,
  type ImportRules,
  mostImportErrors,
} from "@loa/domain/activities/import-rules.ts"
import { mayWriteFor } from "@loa/domain/activities/may.ts"
import type { ActivityState } from "@loa/domain/activities/state.ts"
import { type FieldError, Refusal, refuseField } from "@loa/domain/refusal.ts"
import { eq, sql } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { writeManyAudits } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { historyFields } from "./history-fields.ts"
import { importKnown } from "./import-known.ts"

/** What came of an import: its series, how many activities, and whether this request wrote them. */
export type Imported = { importId: string; activities: number; created: boolean }

/** Writes the rows of a spreadsheet, all or none, once, however often they are sent. */
export function importActivities(ctx: Context, asked: ActivityImport): Promise<Imported> {
  const person = requirePerson(ctx.actor)
  const { importId } = asked
  return ctx.db.transaction(async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`import:${importId}`}, 0))`,
    )
    const written = await countWritten(tx, importId)
    if (written) return { importId, activities: sameAgain(written, person, asked), created: false }
    const rows = readRows(asked, await rulesFor(tx, ctx, person, asked))
    await writeRows(tx, ctx, person, asked, rows)
    return { importId, activities: rows.length, created: true }
  })
}

type Written = { author: string | null; organization: string; count: number }

async function countWritten(tx: Db, importId: string): Promise<Written | undefined> {
  const [written] = await tx
    .select({
      author: activities.authorId,
      organization: activities.organizationId,
      count: sql<number>`count(*)::integer`,
    })
    .from(activities)
    .where(eq(activities.seriesId, importId))
    .groupBy(activities.authorId, activities.organizationId)
  return written
}

/** How many the first sending wrote, for whoever sent it. */
function sameAgain(written: Written, { accountId }: Person, { organizationId }: ActivityImport) {
  if (written.author === accountId && written.organization === organizationId) return written.count
  throw new Refusal("conflict", "Mã lần nhập này đã dùng cho một lần nhập khác.")
}

async function rulesFor(
  tx: Db,
  { today }: Context,
  person: Person,
  asked: ActivityImport,
): Promise<ImportRules> {
  const { organizationId, planId, submit } = asked
  const found = await importKnown(tx, asked)
  const { organization, successorIds, plan, participation, carried, known } = found
  if (!organization || !mayWriteFor(person, { organizationId, successorIds }))
    throw refuseField("organizationId", "Đơn vị", "không phải đơn vị bạn được ghi hoạt động.")
  if (!plan) throw refuseField("planId", "Kế hoạch", "không có kế hoạch này.")
  const acceptance = { today, plan, organization, participation, carried }
  return { organizationId, planId, submit, acceptance, known }
}

/** @throws Refusal naming the wrong rows, each by its place and field. */
function readRows({ rows }: ActivityImport, rules: ImportRules): ImportedRow[] {
  const right: ImportedRow[] = []
  const wrong: FieldError[] = []
  let wrongRows = 0
  rows.forEach((input, at) => {
    const { row, errors } = checkImported(input, rules)
    if (errors.length > 0) wrongRows++
    else if (row) right.push(row)
    for (const { field, label, message } of errors)
      wrong.push({ field: `rows.${at}.${field}`, label: `Dòng ${at + 1}, ${label}`, message })
  })
  if (wrongRows === 0) return right
  const [first] = wrong
  const example = first ? ` ${first.label}: ${first.message}` : ""
  const detail = `${wrongRows} dòng chưa đúng nên chưa ghi dòng nào.${example}`
  throw new Refusal("invalid", detail, { errors: wrong.slice(0, mostImportErrors) })
}

/** Items come last: only then does the rollup count, once for all (see write-activity.ts). */
async function writeRows(
  tx: Db,
  ctx: Context,
  person: Person,
  { importId, organizationId, planId, submit }: ActivityImport,
  rows: readonly ImportedRow[],
) {
  const state: ActivityState = submit ? "submitted" : "draft"
  const now = new Date()
  const made = {
    ...{ organizationId, planId, seriesId: importId, state, sample: ctx.config.demo },
    ...{ authorId: person.accountId, authorName: person.name },
    ...{ stateAt: now, createdAt: now, updatedAt: now, submittedAt: submit ? now : null },
  } as const
  const whole = rows.map((row) => ({ ...row, id: uuidv7(), writeId: uuidv7() }))
  await insertRows(
    tx,
    activities,
    whole.map(({ items, audiences, partnerIds, ...row }) => ({
      ...{ ...row, ...made, materialId: null, deviceId: null, version: 1 },
      details: filled(row.details),
    })),
  )
  await insertParts(tx, whole)
  const line = { verb: "activity.import", subjectType: "activity", organizationId } as const
  await writeManyAudits(
    tx,
    ctx,
    whole.map((row) => {
      const content = { ...row, organizationId, planId, seriesId: importId, materialId: null }
      return { ...line, subjectId: row.id, before: null, after: historyFields(content, state) }
    }),
  )
  await insertRows(
    tx,
    activityItems,
    whole.flatMap(({ id: activityId, items }) =>
      items.map(({ code: itemCode, ...item }) => ({ activityId, planId, itemCode, ...item })),
    ),
  )
}

const filled = (details: ImportedRow["details"]) =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== ""))

async function insertParts(tx: Db, whole: readonly (ImportedRow & { id: string })[]) {
  await insertRows(
    tx,
    activityAudiences,
    whole.flatMap(({ id: activityId, audiences }) =>
      audiences.map(({ code: audienceCode, reach }) => ({ activityId, audienceCode, reach })),
    ),
  )
  await insertRows(
    tx,
    activityPartners,
    whole.flatMap(({ id: activityId, partnerIds }) =>
      partnerIds.map((organizationId) => ({ activityId, organizationId })),
    ),
  )
}
