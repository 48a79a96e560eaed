import { queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"

const open = api.public.v1

export type Unit = InferResponseType<(typeof open.organizations)[":id"]["$get"], 200>
export type InPlan = Unit["plans"][number]
export type Area = InferResponseType<(typeof open.areas)[":code"]["$get"], 200>

/** One organization with everything dated about it and what it has published under each plan. */
export const oneUnit = (id: string, boundaries?: "today") =>
  queryOptions({
    queryKey: ["public", "organization", id, boundaries],
    queryFn: () => call(open.organizations[":id"].$get({ param: { id }, query: { boundaries } })),
  })

/** The administrative unit it works in, as of the day the organization's row names, with mergers and splits. */
export const areaOf = ({ area: { code, validFrom } }: Unit) =>
  queryOptions({
    queryKey: ["public", "area", code, validFrom],
    queryFn: () => call(open.areas[":code"].$get({ param: { code }, query: { on: validFrom } })),
    staleTime: 10 * 60_000,
  })

/** The latest it has published. */
export const latestOf = (organization: string) =>
  queryOptions({
    queryKey: ["public", "activities", "latest", organization],
    queryFn: () => call(open.activities.$get({ query: { organization, limit: "5" } })),
  })
