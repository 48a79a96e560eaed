import { queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"

const open = api.public.v1

export type Plan = InferResponseType<(typeof open.plan)[":id"]["$get"], 200>
export type PlanIndex = Plan["indices"][number]
export type PlanItem = PlanIndex["items"][number]
export type Task = Plan["tasks"][number]
export type LegalDocument = Plan["legalDocuments"][number]

/** A whole plan, word for word, as in force on a day (today when none is given), with what is published of each item. */
export const wholePlan = (id: string, on?: string) =>
  queryOptions({
    queryKey: ["public", "plan", id, on ?? ""],
    queryFn: () => call(open.plan[":id"].$get({ param: { id }, query: on ? { on } : {} })),
  })
