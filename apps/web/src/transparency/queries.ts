import type { IndexId } from "@loa/domain/indices/structure.ts"
import { queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"

const open = api.public.v1

/** A plan and a year as the address names them; the server chooses what is not said. */
export type Scope = { plan?: string; year?: string }

export type Summary = InferResponseType<typeof open.summary.$get, 200>
export type Coverage = InferResponseType<typeof open.coverage.$get, 200>
export type UnitCoverage = InferResponseType<typeof open.coverage.units.$get, 200>
export type PublishedActivity = Summary["latest"][number]
export type PlanLine = InferResponseType<typeof open.plan.$get, 200>["data"][number]
export type OrganizationLine = InferResponseType<
  typeof open.organizations.$get,
  200
>["data"][number]
export type IndexDetail = InferResponseType<(typeof open.indices)[":index"]["$get"], 200>

/** What the first page says of a year of a plan. */
export const yearSummary = (scope: Scope) =>
  queryOptions({
    queryKey: ["public", "summary", scope],
    queryFn: () => call(open.summary.$get({ query: scope })),
  })

/** Activities of each content item and each participant in the quarters of a year of a plan. */
export const yearCoverage = (scope: Scope) =>
  queryOptions({
    queryKey: ["public", "coverage", scope],
    queryFn: () => call(open.coverage.$get({ query: scope })),
  })

/** The same of each unit, as units are today, with what cannot be told. */
export const yearUnitsToday = (scope: Scope) =>
  queryOptions({
    queryKey: ["public", "coverage", "units", scope],
    queryFn: () => call(open.coverage.units.$get({ query: { ...scope, boundaries: "today" } })),
  })

/** Every plan the public may see, oldest first. */
export const planList = queryOptions({
  queryKey: ["public", "plans"],
  queryFn: () => call(open.plan.$get({ query: {} })),
  staleTime: 10 * 60_000,
})

/** Totals of some provinces in every year we know of. */
export const provinceRanks = (index: IndexId, provinces: readonly string[]) =>
  queryOptions({
    queryKey: ["public", "rankings", index, "total", provinces],
    queryFn: () =>
      call(
        open.indices[":index"].rankings.$get({
          param: { index },
          query: { province: provinces.join(",") },
        }),
      ),
    staleTime: 10 * 60_000,
  })

/** An index with its breaks and the last year we hold. */
export const indexDetail = (index: IndexId) =>
  queryOptions({
    queryKey: ["public", "index", index],
    queryFn: () => call(open.indices[":index"].$get({ param: { index }, query: {} })),
    staleTime: 10 * 60_000,
  })

/** Every organization with its part in a plan; without a plan, in the one of today. */
export const organizationList = (plan?: string) =>
  queryOptions({
    queryKey: ["public", "organizations", plan],
    queryFn: () => call(open.organizations.$get({ query: { plan } })),
    staleTime: 10 * 60_000,
  })

/** The ways of outreach an activity can have, in their order. */
export const channelList = queryOptions({
  queryKey: ["public", "channels"],
  queryFn: () => call(open.channels.$get({ query: {} })),
  staleTime: 10 * 60_000,
})
