import type { AccountChange, AddMembership, Invite } from "@loa/domain/accounts/account.ts"
import type { HandOver } from "@loa/domain/accounts/handover.ts"
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { InferRequestType, InferResponseType } from "hono/client"
import { api, call, problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"

const { accounts } = api
const one = accounts[":id"]

export type AccountLine = InferResponseType<typeof accounts.$get, 200>["data"][number]
export type AccountFile = InferResponseType<typeof one.$get, 200>
export type HeldRole = AccountFile["memberships"][number]
export type Handover = InferResponseType<typeof one.handover.$get, 200>
export type HandoverRecord = Handover["records"][number]
export type AccountFilters = Omit<InferRequestType<typeof accounts.$get>["query"], "cursor">

export const accountPages = (filters: AccountFilters) =>
  infiniteQueryOptions({
    queryKey: ["accounts", "list", filters],
    queryFn: ({ pageParam }) =>
      call(accounts.$get({ query: pageParam ? { ...filters, cursor: pageParam } : filters })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  })

export const accountFile = (id: string) =>
  queryOptions({
    queryKey: ["accounts", "file", id],
    queryFn: () => call(one.$get({ param: { id } })),
  })

export const handover = (id: string) =>
  queryOptions({
    queryKey: ["accounts", "handover", id],
    queryFn: () => call(one.handover.$get({ param: { id } })),
  })

/** Lists, handovers and the log may have changed; one's own roles too. */
const changed = () =>
  Promise.all(
    ["accounts", "audit", "session", "activities"].map((key) =>
      queryClient.invalidateQueries({ queryKey: [key] }),
    ),
  )

/** After a write everything is asked for again, also when somebody else was faster. */
async function sent<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    const done = await answer
    await changed()
    return done
  } catch (error) {
    if (problemOf(error).code === "stale") await changed()
    throw error
  }
}

type EndBody = InferRequestType<(typeof one.memberships)[":membershipId"]["end"]["$post"]>["json"]

/** What an administrator does to accounts. */
export const editAccount = {
  invite: (json: Invite) => sent(call(accounts.$post({ json }))),
  rename: (id: string, json: { version: number; name: string }) =>
    sent(call(one.rename.$post({ param: { id }, json }))),
  addMembership: (id: string, json: AddMembership) =>
    sent(call(one.memberships.$post({ param: { id }, json }))),
  endMembership: (id: string, membershipId: string, json: EndBody) =>
    sent(call(one.memberships[":membershipId"].end.$post({ param: { id, membershipId }, json }))),
  disable: (id: string, json: AccountChange) =>
    sent(call(one.disable.$post({ param: { id }, json }))),
  enable: (id: string, json: AccountChange) =>
    sent(call(one.enable.$post({ param: { id }, json }))),
  reset: (id: string, json: AccountChange) => sent(call(one.reset.$post({ param: { id }, json }))),
  handOver: (id: string, json: HandOver) => sent(call(one.handover.$post({ param: { id }, json }))),
}
