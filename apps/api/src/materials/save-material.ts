import type { Db } from "@loa/db/db.ts"
import { materialItems, materials } from "@loa/db/schema.ts"
import { listOf, successorsOf } from "@loa/db/sql-parts.ts"
import type { MaterialEnd, MaterialWrite } from "@loa/domain/materials/material.ts"
import { editsIn, publishesIn } from "@loa/domain/materials/may-material.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { sameJson } from "@loa/domain/same-json.ts"
import { eq, sql } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { getMaterial, noMaterial } from "./get-material.ts"
import { refuseUnknown } from "./known-references.ts"
import { dayIn, type MaterialPlan, materialScope } from "./material-scope.ts"

type Content = Omit<MaterialWrite, "version">
type Kept = { organizationId: string; successorIds: string[]; version: number; content: Content }

const notTheirs = () =>
  new Refusal("forbidden", "Chỉ đầu mối của kế hoạch mới đưa tài liệu lên và sửa tài liệu.")

async function planOf(tx: Db, ctx: Context, planId: string): Promise<MaterialPlan> {
  const { plans } = await materialScope({ ...ctx, db: tx })
  const plan = plans.find(({ id }) => id === planId)
  if (plan) return plan
  throw refuseField("planId", "Kế hoạch", "không phải kế hoạch mà đơn vị bạn có phần.")
}

const byCode = (items: Content["items"]) => items.toSorted((a, b) => (a.code < b.code ? -1 : 1))

/** What is there, locked; undefined when there is none yet. */
async function locked(tx: Db, id: string): Promise<Kept | undefined> {
  const [row] = await tx.select().from(materials).where(eq(materials.id, id)).for("update")
  if (!row) return undefined
  const items = listOf<Content["items"][number]>(
    sql`json_build_object('code', i.item_code, 'main', i.main)`,
    sql`from material_item i where i.material_id = ${id}::uuid`,
    sql`i.item_code`,
  )
  const { rows } = await tx.execute<{ items: Content["items"]; successorIds: string[] }>(
    sql`select ${items} as items, ${successorsOf(sql`${row.organizationId}::text`)} as "successorIds"`,
  )
  const { planId, kind, title, body, link, documentNumber, documentDate, taskCode } = row
  const { channelCode, minutes, validFrom, validTo, organizationId, version } = row
  return {
    ...{ organizationId, version, successorIds: rows[0]?.successorIds ?? [] },
    content: {
      ...{ planId, kind, title, body, link, documentNumber, documentDate, taskCode },
      ...{ channelCode, minutes, validFrom, validTo, items: byCode(rows[0]?.items ?? []) },
    },
  }
}

const asStored = ({ version, ...content }: MaterialWrite): Content => ({
  ...content,
  items: byCode(content.items),
})

async function refuseStale(ctx: Context, tx: Db, id: string): Promise<never> {
  throw new Refusal("stale", "Tài liệu đã có người sửa sau lần bạn mở; hãy xem lại.", {
    current: await getMaterial({ ...ctx, db: tx }, id),
  })
}

async function writeItems(tx: Db, id: string, { planId, items }: Content) {
  await tx.delete(materialItems).where(eq(materialItems.materialId, id))
  if (items.length === 0) return
  await tx
    .insert(materialItems)
    .values(items.map(({ code, main }) => ({ materialId: id, planId, itemCode: code, main })))
}

/** @returns false when another write of the same id came first. */
async function make(tx: Db, ctx: Context, id: string, content: Content): Promise<boolean> {
  const person = requirePerson(ctx.actor)
  const plan = await planOf(tx, ctx, content.planId)
  const organizationId = publishesIn(person, plan.parties, dayIn(plan, ctx.today))
  if (organizationId === null) throw notTheirs()
  await refuseUnknown(tx, content)
  const { items, ...columns } = content
  const [made] = await tx
    .insert(materials)
    .values({
      ...{ ...columns, id, organizationId, authorId: person.accountId, authorName: person.name },
      sample: ctx.config.demo,
    })
    .onConflictDoNothing()
    .returning({ id: materials.id })
  if (!made) return false
  await writeItems(tx, id, content)
  await writeAudit(tx, ctx, {
    ...{ verb: "material.save", subjectType: "material", subjectId: id, organizationId },
    ...{ before: null, after: content },
  })
  return true
}

/** In whose name the actor may change what is there. */
async function actingFor(tx: Db, ctx: Context, kept: Kept): Promise<string> {
  const { plans } = await materialScope({ ...ctx, db: tx })
  const plan = plans.find(({ id }) => id === kept.content.planId)
  if (!plan) throw noMaterial()
  const acting = editsIn(ctx.actor, kept, plan.parties, dayIn(plan, ctx.today))
  if (acting === null) throw notTheirs()
  return acting
}

async function change(
  tx: Db,
  ctx: Context,
  id: string,
  kept: Kept,
  content: Content,
  verb: "material.save" | "material.end",
) {
  const organizationId = await actingFor(tx, ctx, kept)
  const { items, ...columns } = content
  await refuseUnknown(tx, content)
  await tx
    .update(materials)
    .set({ ...columns, version: kept.version + 1, updatedAt: sql`now()` })
    .where(eq(materials.id, id))
  await writeItems(tx, id, content)
  await writeAudit(tx, ctx, {
    ...{ verb, subjectType: "material", subjectId: id, organizationId },
    ...{ before: kept.content, after: content },
  })
}

/** Makes a material or replaces its content. Sent twice it is written once: what stands there already is no change. */
export async function saveMaterial(ctx: Context, id: string, input: MaterialWrite) {
  const content = asStored(input)
  const created = await ctx.db.transaction(async (tx) => {
    const before = await locked(tx, id)
    if (!before && input.version !== null) throw noMaterial()
    if (!before && (await make(tx, ctx, id, content))) return true
    const kept = before ?? (await locked(tx, id))
    if (!kept) throw noMaterial()
    await actingFor(tx, ctx, kept)
    if (sameJson(kept.content, content)) return false
    if (kept.version !== input.version) return refuseStale(ctx, tx, id)
    if (kept.content.planId !== content.planId)
      throw refuseField("planId", "Kế hoạch", "không đổi được; hãy đưa lên một tài liệu mới.")
    await change(tx, ctx, id, kept, content, "material.save")
    return false
  })
  return { material: await getMaterial(ctx, id), created }
}

/** The last day on which it is used; the same day said twice is said once. */
export async function endMaterial(ctx: Context, id: string, { version, validTo }: MaterialEnd) {
  await ctx.db.transaction(async (tx) => {
    const kept = await locked(tx, id)
    if (!kept) throw noMaterial()
    await actingFor(tx, ctx, kept)
    const { validFrom } = kept.content
    if (kept.content.validTo === validTo) return
    if (kept.version !== version) await refuseStale(ctx, tx, id)
    if (validTo < validFrom)
      throw refuseField("validTo", "Dùng đến hết ngày", "cần bằng hoặc sau ngày bắt đầu dùng.")
    await change(tx, ctx, id, kept, { ...kept.content, validTo }, "material.end")
  })
  return getMaterial(ctx, id)
}
