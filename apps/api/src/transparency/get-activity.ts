import { activities } from "@loa/db/schema.ts"
import { dayOf } from "@loa/domain/dates.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, eq } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { csv, type Table } from "../http/csv.ts"
import { activityColumns, PublishedActivity } from "./published-activity.ts"
import { selectPublished } from "./select-published.ts"

/** "Đã gỡ": that it was there, and nothing of what it said. */
const WithdrawnActivity = z.strictObject({
  id: z.uuid(),
  state: z.literal("withdrawn"),
  withdrawnOn: z.iso.date(),
})

export const AnyActivity = z.discriminatedUnion("state", [PublishedActivity, WithdrawnActivity])
type AnyActivity = z.infer<typeof AnyActivity>

const notFound = () => new Refusal("not-found", "Không có hoạt động này, hoặc chưa được công khai.")

/** One activity by its id; anything not published or withdrawn is as if it were not there. */
export async function getActivity(ctx: Context, id: string): Promise<AnyActivity> {
  if (!z.uuid().safeParse(id).success) throw notFound()
  const [published] = await selectPublished(ctx, eq(activities.id, id), 1)
  if (published) return published
  const [withdrawn] = await ctx.db
    .select({ stateAt: activities.stateAt })
    .from(activities)
    .where(
      and(
        eq(activities.id, id),
        eq(activities.state, "withdrawn"),
        eq(activities.sample, ctx.config.demo),
      ),
    )
  if (withdrawn) return { id, state: "withdrawn", withdrawnOn: dayOf(withdrawn.stateAt) }
  throw notFound()
}

export const oneActivityTable = (activity: AnyActivity): Table => ({
  name: "mot-hoat-dong",
  text:
    activity.state === "published"
      ? csv([activity], activityColumns)
      : csv([activity], {
          "Mã hoạt động": (a) => a.id,
          "Trạng thái": () => "đã gỡ",
          "Ngày gỡ": (a) => a.withdrawnOn,
        }),
})
