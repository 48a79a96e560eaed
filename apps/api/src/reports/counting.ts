import type { Day } from "@loa/domain/dates.ts"
import type { Catalog } from "@loa/domain/reports/report-facts.ts"

/** Whose activities of a plan, on which days; sample ones only where everything is. */
export type Counting = {
  planId: string
  organizationIds: readonly string[]
  from: Day
  to: Day
  sample: boolean
  catalog: Catalog
  /** What everybody may hear of; else also what is verified and not public yet. */
  publishedOnly?: boolean
  /**
   * What is counted is kept for the next to ask. Not while a report is frozen: two who keep the same would make one
   * of them fail in the snapshot that freezing needs.
   */
  keeps: boolean
}

/** The catalog's codes that decide how an activity is counted. */
export const countedBy = ({ catalog }: Counting) => {
  const channels = (is: "direct" | "aired") =>
    catalog.channels.filter((channel) => channel[is]).map(({ code }) => code)
  const weekly = catalog.tasks.filter(({ cadence }) => cadence === "weekly")
  return {
    ...{ direct: channels("direct"), aired: channels("aired") },
    weekly: weekly.map(({ code }) => code),
  }
}
