import { activities } from "@loa/db/schema.ts"
import { listOf, nameOn } from "@loa/db/sql-parts.ts"
import { printedDay } from "@loa/domain/dates.ts"
import {
  mostInPack,
  type PackEntry,
  type PackEvidence,
  type PackItem,
  type PackQuery,
  packFileName,
  packRefusal,
} from "@loa/domain/evidence/pack.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { asc, sql } from "drizzle-orm"
import { listedItems } from "../activities/list-activities.ts"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import type { MadeFile } from "../http/send-file.ts"
import { packAmounts } from "./pack-amounts.ts"
import { type PackScope, packScope } from "./pack-scope.ts"

/** What a pack would hold, what else may be asked for, and why there is none, where there is none. */
export async function getPackContents(ctx: Context, query: PackQuery) {
  const scope = await packScope(ctx, query)
  const { plan, plans, year, items, item, units } = scope
  const found = await packAmounts(ctx.db, scope)
  const [first, last] = [Number(plan.startsOn.slice(0, 4)), Number(plan.endsOn.slice(0, 4))]
  return {
    plan: { id: plan.id, shortTitle: plan.shortTitle },
    plans: plans.map(({ id, shortTitle }) => ({ id, shortTitle })),
    ...{ year, years: Array.from({ length: last - first + 1 }, (_, at) => first + at) },
    ...{ items, item: item?.code ?? null, units, organization: query.organization ?? null },
    ...{ found, refusal: packRefusal(found)?.detail ?? null },
  }
}

const proof = listOf<PackEvidence>(
  sql`json_build_object('hash', f.hash, 'mediaType', f.media_type, 'size', f.size, 'kind', e.kind,
    'name', e.name, 'caption', e.caption)`,
  sql`from activity_evidence l join evidence e on e.id = l.evidence_id join file f on f.hash = e.file_hash
    where l.activity_id = ${activities.id} and e.removed_at is null`,
  sql`e.created_at, e.id`,
)

/** The activities in the order of the plan's items, then by day; each with its evidence. */
async function fetchEntries({ db }: Context, { where, item, items }: PackScope) {
  const { id, title, firstDay, links, explanation, organizationId } = activities
  const day = sql<string>`${firstDay}`
  const rows = await db
    .select({
      ...{ id, title, firstDay: day, links, explanation, files: proof },
      organizationName: nameOn(organizationId, firstDay),
      published: sql<boolean>`${activities.state} = 'published'`,
      named: listedItems(day),
    })
    .from(activities)
    .where(where)
    .orderBy(asc(firstDay), asc(id))
    .limit(mostInPack.activities)
  const placeOf = new Map(items.map(({ code }, at) => [code, at]))
  return rows
    .flatMap(({ named, ...row }): PackEntry[] => {
      const own: PackItem | undefined = item ?? named[0]
      if (!own) return []
      const alsoNames = named.filter(({ code }) => code !== own.code).map(({ label }) => label)
      return [{ ...row, item: own, alsoNames }]
    })
    .toSorted((a, b) => (placeOf.get(a.item.code) ?? 0) - (placeOf.get(b.item.code) ?? 0))
}

/** Plan, year, item and unit; who asked for it on which day. */
function headOf(ctx: Context, { plan, year, item, unit }: PackScope) {
  const { name } = requirePerson(ctx.actor)
  return [
    plan.title,
    `Năm ${year} · ${item ? `${item.label} ${item.shortTitle}` : "mọi nội dung"} · ${unit?.name ?? "mọi đơn vị trong phạm vi của người tải"}`,
    `Hoạt động đã kiểm tra và đã công khai. ${name} tải ngày ${printedDay(ctx.today)}.`,
    "SHA256SUMS ghi mã băm của từng tệp; kiểm tra bằng lệnh: sha256sum -c SHA256SUMS",
    ...(ctx.config.demo ? ["Dữ liệu minh hoạ"] : []),
  ]
}

/** Everything that proves what was done, as an archive that is written while it is read; who took it stands in the log. */
export async function getPack(ctx: Context, query: PackQuery): Promise<MadeFile> {
  const scope = await packScope(ctx, query)
  const found = await packAmounts(ctx.db, scope)
  const refusal = packRefusal(found)
  if (refusal) throw new Refusal(refusal.code, refusal.detail)
  const entries = await fetchEntries(ctx, scope)
  const { plan, year, item, unit } = scope
  await writeAudit(ctx.db, ctx, {
    ...{ verb: "evidence.pack", subjectType: "plan", subjectId: plan.id, before: null },
    organizationId: unit?.id ?? null,
    after: { year, itemCode: item?.code ?? null, size: found.bytes },
  })
  const { evidencePack } = await import("@loa/documents/evidence-pack.ts")
  const read = async ({ hash }: { hash: string }) => {
    const stream = await ctx.files.get(hash)
    return stream && new Uint8Array(await new Response(stream).arrayBuffer())
  }
  const body = evidencePack({ lines: headOf(ctx, scope) }, entries, read)
  return { ...packFileName({ year, item, organization: unit }), ending: "zip", body }
}
