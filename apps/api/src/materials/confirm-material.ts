import type { Db } from "@loa/db/db.ts"
import { isInUse } from "@loa/db/material-receivers.ts"
import { materialReceipts } from "@loa/db/schema.ts"
import type { MaterialReceipt } from "@loa/domain/materials/material.ts"
import { confirmsFor } from "@loa/domain/materials/may-material.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { getMaterial, noMaterial } from "./get-material.ts"
import { materialScope, ownParticipants } from "./material-scope.ts"

type Row = { planId: string; organizationId: string; title: string; inUse: boolean }

async function locked(tx: Db, ctx: Context, id: string): Promise<Row> {
  const { rows } = await tx.execute<Row>(sql`
    select m.plan_id as "planId", m.organization_id as "organizationId", m.title,
           ${isInUse(ctx.today)} as "inUse"
      from material m where m.id = ${id}::uuid for share`)
  const [row] = rows
  if (row) return row
  throw noMaterial()
}

const notTheirs = () =>
  new Refusal("forbidden", "Chỉ người của đơn vị đang tham gia kế hoạch xác nhận cho đơn vị mình.")

/** "Đã nhận, đã đọc", once for an organization; said again it changes nothing. */
export async function confirmMaterial(
  ctx: Context,
  id: string,
  { organizationId }: MaterialReceipt,
) {
  const person = requirePerson(ctx.actor)
  await ctx.db.transaction(async (tx) => {
    const row = await locked(tx, ctx, id)
    const { plans } = await materialScope({ ...ctx, db: tx })
    const plan = plans.find((one) => one.id === row.planId)
    if (!plan) throw noMaterial()
    const takesPart = ownParticipants(plan, ctx.today)
    if (
      !confirmsFor(person, organizationId) ||
      !takesPart.some((one) => one.organizationId === organizationId)
    )
      throw notTheirs()
    const theirs = and(
      eq(materialReceipts.materialId, id),
      eq(materialReceipts.organizationId, organizationId),
    )
    if ((await tx.$count(materialReceipts, theirs)) > 0) return
    if (row.organizationId === organizationId)
      throw new Refusal("conflict", "Tài liệu do chính đơn vị đưa lên nên không phải xác nhận.")
    if (!row.inUse)
      throw new Refusal("conflict", "Tài liệu này chưa đến ngày dùng hoặc đã thôi dùng.")
    const [made] = await tx
      .insert(materialReceipts)
      .values({
        ...{ materialId: id, organizationId },
        ...{ confirmedById: person.accountId, confirmedByName: person.name },
      })
      .onConflictDoNothing()
      .returning()
    if (!made) return
    await writeAudit(tx, ctx, {
      ...{ verb: "material.confirm", subjectType: "material", subjectId: id, organizationId },
      ...{ before: null, after: { organizationId } },
    })
  })
  return getMaterial(ctx, id)
}
