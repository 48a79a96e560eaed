import type { ClipOrderState, ClipOrderWrite } from "@loa/domain/plan/clip-order.ts"
import { ordersClips } from "@loa/domain/plan/clip-order.ts"
import type { ProgressTone } from "@loa/ui/progress-tag.tsx"
import { queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call, problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import type { LinePage } from "./board-queries.ts"

const routes = api["clip-orders"]
const one = routes[":id"]

export type ClipOrders = InferResponseType<typeof routes.$get, 200>
export type ClipOrder = ClipOrders["data"][number]

type Of = { plan: { id: string }; line: Pick<LinePage["line"], "code" | "title"> }

/** The orders of a line; null for whom they are none of their business, and under other lines. */
export const clipOrders = ({ plan, line }: Of) =>
  queryOptions({
    queryKey: ["clip-orders", plan.id, line.code],
    queryFn: async (): Promise<ClipOrders | null> => {
      if (!ordersClips(line)) return null
      try {
        return await call(routes.$get({ query: { plan: plan.id, task: line.code } }))
      } catch (error) {
        const { code } = problemOf(error)
        if (code === "not-found" || code === "forbidden") return null
        throw error
      }
    },
  })

export const clipOrdersChanged = () => queryClient.invalidateQueries({ queryKey: ["clip-orders"] })

export const saveClipOrder = (id: string, json: ClipOrderWrite) =>
  call(one.$put({ param: { id }, json }))

export const removeClipOrder = (order: ClipOrder) =>
  call(one.remove.$post({ param: { id: order.id }, json: { version: order.version } }))

export const clipStateText: Record<ClipOrderState, () => string> = {
  ordered: m.clip_state_ordered,
  overdue: m.clip_state_overdue,
  delivered: m.clip_state_delivered,
  accepted: m.clip_state_accepted,
}

export const clipStateTone: Record<ClipOrderState, ProgressTone> = {
  ...{ ordered: "ahead", overdue: "late", delivered: "on-track", accepted: "done" },
}
