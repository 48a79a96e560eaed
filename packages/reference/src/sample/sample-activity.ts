import type { activities, activityItems } from "@loa/db/schema.ts"
import type { Audience } from "./figures.ts"

/** One activity with what belongs to it, before the rows are made. */
export interface SampleActivity {
  activity: Omit<typeof activities.$inferInsert, "sample" | "updatedAt">
  items: Omit<typeof activityItems.$inferInsert, "activityId" | "planId">[]
  audiences: [Audience, number | null][]
  partnerIds: string[]
}
