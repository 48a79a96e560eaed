import { queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"

export const publishedReports = queryOptions({
  queryKey: ["public", "reports"],
  queryFn: () => call(api.public.v1.reports.$get({ query: {} })),
})

export type PublishedReport = InferResponseType<
  typeof api.public.v1.reports.$get,
  200
>["data"][number]
