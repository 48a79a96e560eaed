import type { ChangePassword } from "@loa/domain/accounts/own-account.ts"
import { mutationOptions, queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { session } from "./queries.ts"

const routes = api.account

/** Whose account it is, and how it stands with the second factor. */
export const account = queryOptions({
  queryKey: ["account"],
  queryFn: () => call(routes.$get()),
})

export const ownSessions = queryOptions({
  queryKey: ["account", "sessions"],
  queryFn: () => call(routes.sessions.$get()),
})

export type OwnSession = InferResponseType<typeof routes.sessions.$get, 200>["data"][number]

// The session goes with it: a role that needs a second factor begins to count with it.
export const refreshAccount = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: account.queryKey }),
    queryClient.invalidateQueries({ queryKey: session.queryKey }),
  ])

export const changePassword = mutationOptions({
  mutationFn: (json: ChangePassword) => call(routes.password.$post({ json })),
  onSuccess: refreshAccount,
})

export const endSession = mutationOptions({
  mutationFn: (id: string) => call(routes.sessions[":id"].end.$post({ param: { id } })),
  onSettled: refreshAccount,
})

export const endAllSessions = mutationOptions({
  mutationFn: () => call(routes.sessions["end-all"].$post()),
  onSuccess: () => queryClient.clear(),
})

const secondFactor = routes["second-factor"]

export type Setup = InferResponseType<typeof secondFactor.start.$post, 200>

/** What is asked for the password first: to begin, to get new recovery codes, to end it. */
export type Wish = "start" | "renew" | "stop"

type Granted = { setup: Setup | null; codes: readonly string[] | null }

async function grant({ wish, password }: { wish: Wish; password: string }): Promise<Granted> {
  const json = { password }
  if (wish === "start")
    return { setup: await call(secondFactor.start.$post({ json })), codes: null }
  if (wish === "renew") {
    const { recoveryCodes } = await call(secondFactor["recovery-codes"].$post({ json }))
    return { setup: null, codes: recoveryCodes }
  }
  await call(secondFactor.stop.$post({ json }))
  await refreshAccount()
  return { setup: null, codes: null }
}

export const askSecondFactor = mutationOptions({ mutationFn: grant })

export const confirmSecondFactor = mutationOptions({
  mutationFn: (code: string) => call(secondFactor.confirm.$post({ json: { code } })),
  onSuccess: refreshAccount,
})

export const invitation = (code: string) =>
  queryOptions({
    queryKey: ["invitation", code],
    queryFn: () => call(api.invitations[":code"].$get({ param: { code } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export type Invitation = InferResponseType<(typeof api.invitations)[":code"]["$get"], 200>

export const acceptInvitation = (code: string) =>
  mutationOptions({
    mutationFn: (newPassword: string) =>
      call(api.invitations[":code"].$post({ param: { code }, json: { newPassword } })),
    onSuccess: ({ next }) => {
      if (next === "signed-in") queryClient.clear()
    },
  })
