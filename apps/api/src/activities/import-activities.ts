import type { Db } from "@loa/db/db.ts"
import { activities } from "@loa/db/schema.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import {
  type ActivityImport,
  checkImported,
  type ImportedRow,
  type ImportRules,
  mostImportErrors,
} from "@loa/domain/activities/import-rules.ts"
import { mayWriteFor } from "@loa/domain/activities/may.ts"
import { type FieldError, Refusal, refuseField } from "@loa/domain/refusal.ts"
import { eq, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { importKnown } from "./import-known.ts"
import { writeImport } from "./write-import.ts"

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
    await writeImport(tx, ctx, person, { ...asked, rows })
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
