import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import type { Query } from "./published-filters.ts"

const open = api.public.v1

export type AnyPublished = InferResponseType<(typeof open.activities)[":id"]["$get"], 200>
export type Published = Extract<AnyPublished, { state: "published" }>

/** As many as are read before somebody filters instead. */
const pageLength = "25"

/** Published activities that pass the filters, latest first, page after page. */
export const publishedActivities = (query: Query) =>
  infiniteQueryOptions({
    queryKey: ["public", "activities", query],
    queryFn: ({ pageParam }) =>
      call(
        open.activities.$get({
          query: { ...query, limit: pageLength, ...(pageParam && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  })

/** One activity, or only that it was withdrawn. */
export const publishedActivity = (id: string) =>
  queryOptions({
    queryKey: ["public", "activity", id],
    queryFn: () => call(open.activities[":id"].$get({ param: { id }, query: {} })),
  })
