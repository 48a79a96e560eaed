import { z } from "zod"
import { aCode, aDay, aText } from "../validation.ts"
import { activityStates } from "./state.ts"

/** Whose activities: all the actor may read, their organization's, those it took part in, those they review. */
export const listScopes = ["all", "own", "partner", "review"] as const
export type ListScope = (typeof listScopes)[number]

const code = aCode(100).optional()
const state = z.enum(activityStates)

const scope = {
  mine: z.enum(listScopes).default("all"),
  organization: code,
  plan: code,
}

/** Filters of the list of activities, as they stand in the address; `state` may be repeated. */
export const ActivityListQuery = z.strictObject({
  ...scope,
  q: aText(200).optional(),
  state: z.union([state, z.array(state).max(activityStates.length)]).optional(),
  item: code,
  channel: code,
  task: code,
  /** Entries made together: by the repeat generator, or from one spreadsheet. */
  series: z.uuid().toLowerCase().optional(),
  /** Made from this script, leaflet or clip. */
  material: z.uuid().toLowerCase().optional(),
  from: aDay.optional(),
  to: aDay.optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
})
export type ActivityListQuery = z.output<typeof ActivityListQuery>

export const exportFormats = ["csv", "xlsx"] as const

/** So many rows go into one file of each kind; a workbook is built whole, in the memory of a small server. */
export const mostExportRows = { csv: 50_000, xlsx: 10_000 } as const

/** The same filters, for a file of all that they let through. */
export const ActivityExportQuery = ActivityListQuery.omit({ cursor: true, limit: true }).extend({
  format: z.enum(exportFormats),
})
export type ActivityExportQuery = z.output<typeof ActivityExportQuery>

export const ActivityCountsQuery = z.strictObject(scope)
export type ActivityCountsQuery = z.output<typeof ActivityCountsQuery>
