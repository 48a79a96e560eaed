import type { ActivityMove } from "@loa/domain/activities/state.ts"
import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query"
import type { InferRequestType, InferResponseType } from "hono/client"
import { api, call, problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { type Answer, answeredOrKept } from "../outbox/kept-answers.ts"
import { session } from "../session/queries.ts"

const routes = api.activities
const one = routes[":id"]

export type Options = Answer<InferResponseType<typeof routes.options.$get, 200>>
export type Activity = InferResponseType<typeof one.$get, 200>
export type ActivityRow = InferResponseType<typeof routes.$get, 200>["data"][number]
export type ListFilters = Omit<InferRequestType<typeof routes.$get>["query"], "cursor">
export type Counts = InferResponseType<typeof routes.counts.$get, 200>

/** Whose form, under which plan; what is not said the server chooses. */
export type Writer = { organization?: string; plan?: string }

const optionsKey = ({ organization = "", plan = "" }: Writer) => `options ${organization} ${plan}`

/** What may be chosen in the form when an organization writes under a plan; without a connection, as last heard. */
export const options = (writer: Writer = {}) =>
  queryOptions({
    queryKey: ["activities", "options", writer],
    queryFn: async (): Promise<Options> => {
      const { person } = await queryClient.ensureQueryData(session)
      const ask = (init: RequestInit) => call(routes.options.$get({ query: writer }, { init }))
      const keys = [optionsKey(writer), optionsKey({})]
      return answeredOrKept(person?.accountId ?? "", keys, ask, (kept) => suits(kept, writer))
    },
    // A failure with something kept is answered at once; another try comes when the form is opened again.
    retry: false,
  })

const suits = (kept: Options, { organization, plan }: Writer) =>
  (organization === undefined || kept.organization.id === organization) &&
  (plan === undefined || kept.planId === plan)

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

/** One entry changes lists, counts, gaps and the plan's boxes alike; what is on screen is asked for again. */
const listsChanged = () =>
  Promise.all(
    [["activities", "list"], ["activities", "counts"], ["activities", "options"], ["plan"]].map(
      (queryKey) => queryClient.invalidateQueries({ queryKey }),
    ),
  )

const changed = (row: Activity) => {
  queryClient.setQueryData(activity(row.id).queryKey, row)
  return listsChanged()
}

let soon: ReturnType<typeof setTimeout> | undefined

/** The outbox has sent something; hundreds in a row ask for the lists once. */
export function activitySent(sent: Activity | { id: string }) {
  const { queryKey } = activity(sent.id)
  if ("version" in sent) queryClient.setQueryData(queryKey, sent)
  else {
    queryClient.removeQueries({ queryKey, type: "inactive" })
    void queryClient.invalidateQueries({ queryKey })
  }
  clearTimeout(soon)
  soon = setTimeout(() => void listsChanged(), 400)
}

/** No answer, or one that says to come back: the same may be asked for again. */
const isLost = (error: unknown): boolean => {
  const { code } = problemOf(error)
  return code === "offline" || code === "unavailable" || code === "bug"
}

const sendAgain = {
  // Held back while offline, a mutation may wait for ever: it is sent, and its failure is said.
  networkMode: "always",
  retry: (tries: number, error: unknown) => tries < 2 && isLost(error),
  retryDelay: 800,
} as const

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
