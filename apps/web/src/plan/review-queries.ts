import type { NewVersion, Proposal, ProposalDecision } from "@loa/domain/plan/proposal.ts"
import { queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call, problemOf } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"

const routes = api["plan-review"]
const one = routes.proposals[":id"]

export type Review = InferResponseType<typeof routes.$get, 200>
export type ReviewProposal = Review["proposals"][number]
export type ReviewItem = Review["items"][number]
export type Difference = InferResponseType<typeof routes.difference.$get, 200>
export type Changed = Difference["data"][number]

export const review = (plan?: string) =>
  queryOptions({
    queryKey: ["plan-review", plan ?? ""],
    queryFn: () => call(routes.$get({ query: plan ? { plan } : {} })),
  })

export type Compared = { plan: string; from: string; to: string }

export const versionDifference = (compared: Compared) =>
  queryOptions({
    queryKey: ["plan-review", "difference", compared],
    queryFn: () => call(routes.difference.$get({ query: compared })),
  })

const changed = () => queryClient.invalidateQueries({ queryKey: ["plan-review"] })

/** Whoever saw an old row gets the current one on the page, and is told. */
async function fresh<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (problemOf(error).code === "stale") await changed()
    throw error
  }
}

export async function sendProposal(id: string, json: Proposal) {
  const made = await call(one.$put({ param: { id }, json }))
  await changed()
  return made
}

export async function decide(id: string, json: ProposalDecision) {
  const decided = await fresh(call(one.decide.$post({ param: { id }, json })))
  await changed()
  return decided
}

export async function withdraw(id: string, json: { version: number }) {
  const withdrawn = await fresh(call(one.withdraw.$post({ param: { id }, json })))
  await changed()
  return withdrawn
}

/** A new version changes what every page says of the plan. */
export async function enact(json: NewVersion) {
  const made = await call(routes.versions.$post({ json }))
  await Promise.all([
    changed(),
    queryClient.invalidateQueries({ queryKey: ["plan"] }),
    queryClient.invalidateQueries({ queryKey: ["public", "plan"] }),
  ])
  return made
}
