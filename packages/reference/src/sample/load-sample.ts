import type { Db } from "@loa/db/db.ts"
import {
  activities,
  activityAudiences,
  activityItems,
  activityPartners,
  plans,
  settings,
} from "@loa/db/schema.ts"
import { addDays, type Day, unknownStart } from "@loa/domain/dates.ts"
import { eq } from "drizzle-orm"
import { startPlanFrom } from "../derive-plan.ts"
import { naturalId } from "../natural-id.ts"
import { rowsOf, type TableRows } from "../table-rows.ts"
import { writeRows } from "../write-rows.ts"
import { activitiesOn } from "./generate.ts"
import type { SampleActivity } from "./sample-activity.ts"
import { sampleMaterialRows } from "./sample-materials.ts"
import { samplePlan, samplePlanId } from "./sample-plan.ts"
import { firstDay } from "./voices.ts"

export interface SampleReport {
  /** Activities added by this run. */
  activities: number
  /** The last day that has been told of, by this run or an earlier one. */
  through: Day
}

export const throughSettingId = naturalId("setting", "sample_through")
const batchSize = 500

/**
 * The sample plan, and sample activities of every day up to `through`. Days that were told of before are left as
 * they are, whatever has become of their activities since; a later run adds the days after them.
 */
export async function loadSample(
  db: Db,
  { today, through }: { today: Day; through: Day },
): Promise<SampleReport> {
  const last = through < today ? through : addDays(today, -1)
  return db.transaction(async (tx) => {
    if ((await tx.$count(plans, eq(plans.id, samplePlanId))) === 0)
      await startPlanFrom(tx, samplePlan())
    for (const rows of sampleMaterialRows(today)) await writeRows(tx, rows)
    const before = await toldThrough(tx)
    const told = daysBetween(before ? addDays(before, 1) : firstDay, last).flatMap((day) =>
      activitiesOn(day, last),
    )
    for (let start = 0; start < told.length; start += batchSize)
      for (const rows of activityRows(told.slice(start, start + batchSize)))
        await writeRows(tx, rows)
    const reached = before && before > last ? before : last
    await writeRows(tx, throughRow(reached))
    return { activities: told.length, through: reached }
  })
}

async function toldThrough(tx: Db): Promise<Day | null> {
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.id, throughSettingId))
  return row?.value ?? null
}

const throughRow = (through: Day) =>
  rowsOf(
    settings,
    ["id"],
    [{ id: throughSettingId, key: "sample_through", value: through, validFrom: unknownStart }],
  )

function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** In the order the rollup needs: an activity, its audiences, and its items last. */
function activityRows(told: SampleActivity[]): TableRows[] {
  const of = <Row>(part: (one: SampleActivity) => Row[]) =>
    told.flatMap((one) => part(one).map((row) => ({ ...row, activityId: one.activity.id })))
  return [
    rowsOf(
      activities,
      ["id"],
      told.map(({ activity }) => ({ ...activity, updatedAt: activity.stateAt, sample: true })),
      { existing: "keep" },
    ),
    rowsOf(
      activityAudiences,
      ["activityId", "audienceCode"],
      of(({ audiences }) => audiences.map(([audienceCode, reach]) => ({ audienceCode, reach }))),
      { existing: "keep" },
    ),
    rowsOf(
      activityPartners,
      ["activityId", "organizationId"],
      of(({ partnerIds }) => partnerIds.map((organizationId) => ({ organizationId }))),
      { existing: "keep" },
    ),
    rowsOf(
      activityItems,
      ["activityId", "itemCode"],
      of(({ activity, items }) => items.map((item) => ({ ...item, planId: activity.planId }))),
      { existing: "keep" },
    ),
  ]
}
