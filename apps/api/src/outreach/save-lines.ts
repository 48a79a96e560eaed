import { insertRows } from "@loa/db/insert-rows.ts"
import { outreachPlanLines } from "@loa/db/schema.ts"
import type { NewPlanLines } from "@loa/domain/plan/outreach-plan.ts"
import { Refusal, refuseFields } from "@loa/domain/refusal.ts"
import { writeManyAudits } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { auditedLine, planTwice, rowsById, standing } from "./plan-rows.ts"
import { refuseEnded, writablePlan, wrongLine } from "./writable-plan.ts"

/** Adds several lines to a unit's plan for a year, all or none; those that are there already stay as they are. */
export function saveLines(ctx: Context, input: NewPlanLines): Promise<{ added: string[] }> {
  const person = requirePerson(ctx.actor)
  const { planId, organizationId, year, lines } = input
  return ctx.db.transaction(async (tx) => {
    const plan = await writablePlan(ctx, tx, input)
    const ids = lines.map(({ id }) => id)
    const there = await rowsById(tx, ids)
    const isOurs = (row: (typeof there)[number]) =>
      row.planId === planId && row.organizationId === organizationId && row.year === year
    if (!there.every(isOurs) || new Set(ids).size < ids.length)
      throw new Refusal("conflict", "Mã dòng đã được dùng; hãy tải lại trang rồi thêm lại.")
    const fresh = lines.filter(({ id }) => !there.some((row) => row.id === id))
    if (fresh.length === 0) return { added: [] }
    refuseEnded(plan, ctx.today)
    const errors = [
      ...lines.flatMap((line, at) =>
        fresh.includes(line) ? wrongLine(plan, line, `lines.${at}.`) : [],
      ),
      ...planTwice(fresh, await standing(tx, input)),
    ]
    if (errors.length > 0) throw refuseFields(errors)
    await insertRows(
      tx,
      outreachPlanLines,
      fresh.map((line) => ({ ...line, planId, organizationId, year, authorName: person.name })),
    )
    const rows = await rowsById(
      tx,
      fresh.map(({ id }) => id),
    )
    await writeManyAudits(
      tx,
      ctx,
      rows.map((row) => ({
        ...{ verb: "outreach.save", subjectType: "outreach", subjectId: row.id },
        ...{ organizationId: plan.actingId, before: null, after: auditedLine(row) },
      })),
    )
    return { added: rows.map(({ id }) => id) }
  })
}
