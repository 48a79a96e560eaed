import type { NewPlanLines } from "@loa/domain/plan/outreach-plan.ts"
import { mutationOptions, queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import type { BoardView } from "../plan/board-queries.ts"

const routes = api.outreach

export type Outreach = InferResponseType<typeof routes.$get, 200>
export type OwnPlan = NonNullable<Outreach["own"]>
export type UnitRow = NonNullable<Outreach["units"]>[number]
export type OutreachSlot = OwnPlan["slots"][number]
export type SlotLine = OutreachSlot["lines"][number]
export type PlanItem = OwnPlan["items"][number]
export type PlanChannel = OwnPlan["channels"][number]
export type PlannedEntry = InferResponseType<typeof routes.entries.$get, 200>["data"][number]

/** A plan of one unit with the page it stands on. */
export type Planned = { outreach: Outreach; own: OwnPlan }

export const outreach = (view: BoardView) =>
  queryOptions({
    queryKey: ["outreach", "page", view],
    queryFn: () => call(routes.$get({ query: view })),
  })

/** Which figure is looked at: of a slot, of an item, of a month, or of the whole plan. */
export type Figure = { item?: string; channel?: string; month?: string }

/** As it stands in the address: "par-a~commune-radio~9", "~~9", "par-a~~", "~~". */
export function figureIn(search: URLSearchParams): Figure | null {
  const [item, channel, month] = search.get("o")?.split("~") ?? []
  if (item === undefined) return null
  return { ...(item && { item }), ...(channel && { channel }), ...(month && { month }) }
}

export const figureKey = ({
  item,
  channel,
  month,
}: Partial<Record<keyof Figure, string | number>>) =>
  `${item ?? ""}~${channel ?? ""}~${month ?? ""}`

/** The entries behind a figure of the unit that is shown. */
export const plannedEntries = ({ plan, year, own }: Outreach, figure: Figure) => {
  const query = {
    ...{ plan: plan.id, year: String(year), organization: own?.organization.id ?? "" },
    ...figure,
  }
  return queryOptions({
    queryKey: ["outreach", "entries", query],
    queryFn: () => call(routes.entries.$get({ query })),
  })
}

/** My work tells of it too. */
export const outreachChanged = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ["outreach"] }),
    queryClient.invalidateQueries({ queryKey: ["plan", "my-work"] }),
  ])

export const addLines = mutationOptions({
  mutationFn: (json: NewPlanLines) => call(routes.lines.$put({ json })),
  onSuccess: outreachChanged,
})

export const removeLine = mutationOptions({
  mutationFn: ({ id, version }: { id: string; version: number }) =>
    call(routes.lines[":id"].remove.$post({ param: { id }, json: { version } })),
  onSuccess: outreachChanged,
})

export const exportAddress = (view: BoardView) =>
  `/api/outreach/export?${new URLSearchParams(Object.entries(view))}`
