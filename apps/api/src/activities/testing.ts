import type { Db } from "@loa/db/db.ts"
import { activities, activityAudiences, activityItems, activityPartners } from "@loa/db/schema.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import type { ActivityWriteInput } from "@loa/domain/activities/activity.ts"
import { v7 as uuidv7 } from "uuid"
import { held, plan, type Who } from "./testing-world.ts"

export const today = "2026-11-23"

/** Somebody of the world, as the session would know them. */
export const person = (who: Who): Person => ({
  kind: "person",
  accountId: who,
  name: `Người ${who}`,
  username: who,
  memberships: held[who].map(([organizationId, role]) => ({ organizationId, role })),
})

/** A write that may be submitted and verified as it is. */
export const aWrite = (patch: Partial<ActivityWriteInput> = {}): ActivityWriteInput => ({
  writeId: uuidv7(),
  organizationId: "xa",
  planId: plan.id,
  firstDay: "2026-03-04",
  channelCode: "radio",
  title: "Phát thanh về thủ tục đất đai",
  place: "Toàn xã",
  links: ["https://example.vn/tin"],
  minutes: 12,
  items: [
    { code: "a", main: true },
    { code: "b", main: false },
  ],
  audiences: [{ code: "people", reach: 620 }],
  ...patch,
})

/** A row in any state, as if it had come there the long way; written by `authorId`. */
export async function placeActivity(
  db: Db,
  row: Partial<typeof activities.$inferInsert> & { items?: string[]; partnerIds?: string[] } = {},
): Promise<string> {
  const { items = ["a", "b"], partnerIds = [], ...columns } = row
  const id = uuidv7()
  await db.insert(activities).values({
    ...{
      id,
      planId: plan.id,
      organizationId: "xa",
      authorId: "reporter",
      authorName: "Người reporter",
    },
    ...{ firstDay: "2026-03-04", channelCode: "radio", title: "Phát thanh", place: "Toàn xã" },
    ...{ links: ["https://example.vn/tin"], writeId: uuidv7() },
    ...columns,
  })
  await db.insert(activityAudiences).values({ activityId: id, audienceCode: "people", reach: 10 })
  for (const organizationId of partnerIds)
    await db.insert(activityPartners).values({ activityId: id, organizationId })
  if (items.length > 0)
    await db.insert(activityItems).values(
      items.map((itemCode, at) => ({
        ...{ activityId: id, planId: columns.planId ?? plan.id, itemCode, main: at === 0 },
      })),
    )
  return id
}
