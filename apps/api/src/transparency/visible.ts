import { activities, activityFacts, organizations, plans } from "@loa/db/schema.ts"
import { and, eq, type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

// In demo mode the public sees sample rows only, else real ones only: the two are never added up.
// 'published' stands in the text of the query so that the partial index of published rows is used.

export const isVisible = ({ config }: Context): SQL =>
  sql`${activities.state} = 'published' and ${activities.sample} = ${config.demo}`

export const isVisibleFact = ({ config }: Context) =>
  and(eq(activityFacts.state, "published"), eq(activityFacts.sample, config.demo))

/** Plans and organizations that ship are real and stand beside the sample ones in demo mode. */
export const isVisiblePlan = ({ config }: Context) =>
  config.demo ? undefined : eq(plans.sample, false)

export const isVisibleOrganization = ({ config }: Context) =>
  config.demo ? undefined : eq(organizations.sample, false)
