import type { Db } from "@loa/db/db.ts"
import {
  activities,
  activityAudiences,
  activityItems,
  planIndices,
  reportingLines,
} from "@loa/db/schema.ts"
import type { Seed } from "@loa/db/testing.ts"
import type { ActivityState } from "@loa/domain/activities/state.ts"
import { unknownStart } from "@loa/domain/dates.ts"
import { v7 as uuidv7 } from "uuid"
import { person } from "../activities/testing.ts"
import { world as activityWorld, plan, type Who } from "../activities/testing-world.ts"
import { clientAs } from "../http/testing.ts"

/** The world of activities with its chain of reports: xã and phòng through phòng to huyện. */
export const world: Seed = {
  name: "reports",
  version: `1_${activityWorld.version}`,
  async load(db) {
    await activityWorld.load(db)
    const line = (organizationId: string, throughId: string | null) => ({
      ...{ organizationId, toId: "huyen", throughId, validFrom: unknownStart },
    })
    await db
      .insert(reportingLines)
      .values([line("xa", "phong"), line("phong", null), line("xa-khac", "phong-khac")])
    await db.insert(planIndices).values({
      ...{ planId: plan.id, indexId: "par", ordinal: 1, name: "Cải cách hành chính" },
      heading: "1. PAR",
    })
  },
}

/** Between the third quarter's cut-off (14/9) and the day its report is due (21/9). */
export const today = "2026-09-16"
export const quarter = "2026-q3"

export const reportOf = (organization: string, scope: "unit" | "consolidated" = "unit") => ({
  ...{ plan: plan.id, period: quarter, scope, organization },
})

export const apiAs = (db: Db, who: Who, on = today) =>
  clientAs({ db, actor: person(who), today: on }).reports

/** One entry as it is once it was checked; the first of its items is the main one. */
export async function enter(
  db: Db,
  entry: {
    organizationId?: string
    state?: ActivityState
    firstDay?: string
    items?: string[]
    reach?: number | null
    channelCode?: string
    title?: string
    minutes?: number
    taskCode?: string
  } = {},
): Promise<string> {
  const { items = ["a"], reach = 10, ...columns } = entry
  const id = uuidv7()
  await db.insert(activities).values({
    ...{
      id,
      planId: plan.id,
      organizationId: "xa",
      authorId: "reporter",
      authorName: "Người viết",
    },
    ...{ state: "verified", firstDay: "2026-07-07", channelCode: "meeting", title: "Họp thôn" },
    ...{ place: "Thôn 1", writeId: uuidv7() },
    ...columns,
  })
  await db.insert(activityAudiences).values({ activityId: id, audienceCode: "people", reach })
  await db
    .insert(activityItems)
    .values(
      items.map((itemCode, at) => ({ activityId: id, planId: plan.id, itemCode, main: at === 0 })),
    )
  return id
}
