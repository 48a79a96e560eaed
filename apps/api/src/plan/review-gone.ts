import type { Db } from "@loa/db/db.ts"
import { contentBullets } from "@loa/db/schema.ts"
import type { PlanContent } from "@loa/domain/plan/derive-plan.ts"
import type { PlanChange } from "@loa/domain/plan/proposal.ts"
import { and, desc, eq, inArray } from "drizzle-orm"

/** A bullet with the words it last had. */
export type GoneBullet = { id: string; itemCode: string; text: string }

/** Bullets that proposals speak of and the plan's newest version no longer has: what they said can still be read. */
export async function goneBullets(
  db: Db,
  planId: string,
  changes: readonly PlanChange[],
  { bullets }: Pick<PlanContent, "bullets">,
): Promise<GoneBullet[]> {
  const held = new Set(bullets.map(({ id }) => id))
  const ids = changes.flatMap((change) =>
    "bulletId" in change && !held.has(change.bulletId) ? [change.bulletId] : [],
  )
  if (ids.length === 0) return []
  return db
    .selectDistinctOn([contentBullets.id], {
      id: contentBullets.id,
      itemCode: contentBullets.itemCode,
      text: contentBullets.text,
    })
    .from(contentBullets)
    .where(and(eq(contentBullets.planId, planId), inArray(contentBullets.id, ids)))
    .orderBy(contentBullets.id, desc(contentBullets.version))
}
