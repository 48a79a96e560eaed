import type { Db } from "@loa/db/db.ts"
import { outreachPlanLines } from "@loa/db/schema.ts"
import type { PlanLineWrite } from "@loa/domain/plan/outreach-plan.ts"
import { Refusal, refuseFields } from "@loa/domain/refusal.ts"
import { sameJson } from "@loa/domain/same-json.ts"
import { eq, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { auditedLine, lockedRow, noLine, type PlanRow, planTwice, standing } from "./plan-rows.ts"
import { refuseEnded, type WritablePlan, writablePlan, wrongLine } from "./writable-plan.ts"

type Saved = { line: PlanRow; created: boolean }

const contentOf = ({ itemCode, channelCode, month, quantity, note }: PlanLineWrite) => ({
  ...{ itemCode, channelCode, month, quantity, note },
})

async function refuseWrong(tx: Db, plan: WritablePlan, id: string, input: PlanLineWrite) {
  const errors = [
    ...wrongLine(plan, input),
    ...planTwice([{ ...input, id }], await standing(tx, plan), () => ""),
  ]
  if (errors.length > 0) throw refuseFields(errors)
}

/** A line keeps its plan, its unit and its year: only what it says is changed. */
function refuseElsewhere(row: PlanRow, { planId, organizationId, year }: PlanLineWrite) {
  if (row.planId === planId && row.organizationId === organizationId && row.year === year) return
  throw new Refusal("conflict", "Dòng này thuộc kế hoạch năm khác; hãy tải lại trang.")
}

function refuseStale(row: PlanRow, version: number | undefined) {
  if (row.removedAt)
    throw new Refusal("conflict", "Dòng này đã được bỏ khỏi kế hoạch; hãy tải lại trang.")
  if (row.version === version) return
  throw new Refusal("stale", "Dòng này đã được sửa sau lần bạn mở; hãy xem lại rồi sửa tiếp.", {
    current: row,
  })
}

/** Writes one line; sent twice it is one. A change says which version it was made from. */
export function saveLine(ctx: Context, id: string, input: PlanLineWrite): Promise<Saved> {
  const person = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const plan = await writablePlan(ctx, tx, input)
    const row = await lockedRow(tx, id)
    const content = contentOf(input)
    if (row) refuseElsewhere(row, input)
    if (row && !row.removedAt && sameJson(contentOf(row), content))
      return { line: row, created: false }
    if (row) refuseStale(row, input.version)
    else refuseEnded(plan, ctx.today)
    if (!row && input.version !== undefined) throw noLine()
    await refuseWrong(tx, plan, id, input)
    const { planId, organizationId, year } = input
    const author = { authorName: person.name, updatedAt: sql`now()` }
    const [line] = row
      ? await tx
          .update(outreachPlanLines)
          .set({ ...content, updatedAt: sql`now()`, version: row.version + 1 })
          .where(eq(outreachPlanLines.id, id))
          .returning()
      : await tx
          .insert(outreachPlanLines)
          .values({ id, planId, organizationId, year, ...content, ...author })
          .returning()
    if (!line) throw new Error("an upsert returned no row")
    await writeAudit(tx, ctx, {
      ...{ verb: "outreach.save", subjectType: "outreach", subjectId: id },
      ...{ organizationId: plan.actingId, before: row ? auditedLine(row) : null },
      after: auditedLine(line),
    })
    return { line, created: !row }
  })
}
