import type { StartPlan, StartQuery } from "@loa/domain/plan/start-plan.ts"
import { queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"

const routes = api["plan-start"]

export type StartAnswer = InferResponseType<typeof routes.$get, 200>
export type StartSource = StartAnswer["sources"][number]
export type Proposal = NonNullable<StartAnswer["proposal"]>
export type Started = InferResponseType<typeof routes.$post, 201>

/** From which plans a new one may be started, and what it would be once all is chosen. */
export const startProposal = (asked: StartQuery) =>
  queryOptions({
    queryKey: ["plan-start", asked],
    queryFn: () => call(routes.$get({ query: asked })),
  })

/** A new plan is one more for every page that lets one choose. */
export async function startPlan(json: StartPlan): Promise<Started> {
  const started = await call(routes.$post({ json }))
  await queryClient.invalidateQueries()
  return started
}
