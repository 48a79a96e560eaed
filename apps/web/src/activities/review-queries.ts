import type { ActivityMoves } from "@loa/domain/activities/review-query.ts"
import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query"
import type { InferRequestType, InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { isAway } from "../outbox/failure.ts"
import { fetchNames } from "./public-names.ts"
import { activity, counts } from "./queries.ts"

const { review, moves } = api.activities

export type ReviewFilters = Omit<InferRequestType<typeof review.$get>["query"], "cursor">
export type ReviewRow = InferResponseType<typeof review.$get, 200>["data"][number]
export type MoveResult = InferResponseType<typeof moves.$post, 200>["results"][number]

const queueKey = ["activities", "review"] as const

/** How many wait, for a check and for being published. */
export const waitingCounts = counts({ mine: "review" })

/** What waits, the longest waiting first. */
export const reviewQueue = (filters: ReviewFilters) =>
  infiniteQueryOptions({
    queryKey: [...queueKey, filters],
    queryFn: ({ pageParam }) =>
      call(review.$get({ query: pageParam ? { ...filters, cursor: pageParam } : filters })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  })

/** One entry of the queue, wherever in it; null when it does not wait for the asker. */
export const reviewEntry = (id: string) =>
  queryOptions({
    queryKey: ["activities", "review-entry", id],
    queryFn: async () => (await call(review.$get({ query: { id } }))).data[0] ?? null,
  })

/** All that an entry's side of the desk shows: in hand before it is opened. */
export async function fetchEntry(id: string): Promise<void> {
  await fetchNames(await queryClient.fetchQuery(activity(id)))
}

/** A queue that was left is asked for afresh when it is opened again. */
export const forgetQueues = () => queryClient.removeQueries({ queryKey: queueKey })

/** What else shows where an entry stands. The queue in sight stays: what was moved is left out of it by the page. */
function othersChanged(results: readonly MoveResult[]) {
  const keys = ["list", "counts", "options", "review-entry"]
  for (const key of keys) void queryClient.invalidateQueries({ queryKey: ["activities", key] })
  for (const { id } of results) void queryClient.invalidateQueries(activity(id))
  const moved = results.some((one) => one.outcome === "refused")
  void queryClient.invalidateQueries({ queryKey: queueKey, refetchType: moved ? "active" : "none" })
}

/** Many at once, each with its own answer. Asking for the state a row is in changes nothing, so it may be sent again. */
export const moveMany = mutationOptions({
  networkMode: "always",
  retry: (tries: number, error: unknown) => tries < 2 && isAway(error),
  retryDelay: 800,
  mutationFn: async (asked: ActivityMoves) => (await call(moves.$post({ json: asked }))).results,
  onSuccess: othersChanged,
})
