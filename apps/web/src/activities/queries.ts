import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import type { ActivityMove } from "@loa/domain/activities/state.ts"
import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query"
import type { InferRequestType, InferResponseType } from "hono/client"
import { api, call, problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"

const routes = api.activities
const one = routes[":id"]

export type Options = InferResponseType<typeof routes.options.$get, 200>
export type Activity = InferResponseType<typeof one.$get, 200>
export type ActivityRow = InferResponseType<typeof routes.$get, 200>["data"][number]
export type ListFilters = Omit<InferRequestType<typeof routes.$get>["query"], "cursor">
export type Counts = InferResponseType<typeof routes.counts.$get, 200>

/** Whose form, under which plan; what is not said the server chooses. */
export type Writer = { organization?: string; plan?: string }

/** What may be chosen in the form when an organization writes under a plan. */
export const options = (writer: Writer = {}) =>
  queryOptions({
    queryKey: ["activities", "options", writer],
    queryFn: () => call(routes.options.$get({ query: writer })),
  })

export const activity = (id: string) =>
  queryOptions({
    queryKey: ["activities", "one", id],
    queryFn: () => call(one.$get({ param: { id } })),
  })

export const activityList = (filters: ListFilters) =>
  infiniteQueryOptions({
    queryKey: ["activities", "list", filters],
    queryFn: ({ pageParam }) =>
      call(routes.$get({ query: pageParam ? { ...filters, cursor: pageParam } : filters })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  })

export const counts = (filters: InferRequestType<typeof routes.counts.$get>["query"]) =>
  queryOptions({
    queryKey: ["activities", "counts", filters],
    queryFn: () => call(routes.counts.$get({ query: filters })),
  })

/** One entry changes lists, counts and gaps alike; what is on screen is asked for again. */
const listsChanged = () =>
  Promise.all(
    ["list", "counts", "options"].map((kind) =>
      queryClient.invalidateQueries({ queryKey: ["activities", kind] }),
    ),
  )

const changed = (row: Activity) => {
  queryClient.setQueryData(activity(row.id).queryKey, row)
  return listsChanged()
}

/** No answer, or one that says to come back: the same write may be sent again as it is. */
export const isLost = (error: unknown): boolean => {
  const { code } = problemOf(error)
  return code === "offline" || code === "unavailable" || code === "bug"
}

const sendAgain = {
  // Held back while offline, a mutation may wait for ever: it is sent, and its failure is said.
  networkMode: "always",
  retry: (tries: number, error: unknown) => tries < 2 && isLost(error),
  retryDelay: 800,
} as const

export const putActivity = mutationOptions({
  ...sendAgain,
  mutationFn: ({ id, write }: { id: string; write: ActivityWrite }) =>
    call(one.$put({ param: { id }, json: write })),
  onSuccess: changed,
})

/** `version` is the one that was looked at: nobody verifies what they have not seen. */
export type Move = { id: string; move: ActivityMove; version: number; reason?: string }

/** Asking for the state a row is in changes nothing, so a move may be asked for twice. */
export const moveActivity = mutationOptions({
  ...sendAgain,
  mutationFn: ({ id, move, version, reason = "" }: Move) => {
    const param = { id }
    if (move === "return" || move === "withdraw")
      return call(one[move].$post({ param, json: { version, reason } }))
    return call(one[move].$post({ param, json: { version } }))
  },
  onSuccess: changed,
})

/** Gone already is gone: the answer to the first try may have been lost. */
export const deleteDraft = mutationOptions({
  ...sendAgain,
  mutationFn: async ({ id, version }: { id: string; version: number }) => {
    try {
      await call(one.$delete({ param: { id }, query: { version: String(version) } }))
    } catch (error) {
      if (problemOf(error).code !== "not-found") throw error
    }
  },
  onSuccess: (_answer, { id }) => {
    // The page on screen must not ask for what is gone while it is being left.
    void queryClient.invalidateQueries({ queryKey: activity(id).queryKey, refetchType: "none" })
    return listsChanged()
  },
})
