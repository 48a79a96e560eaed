import type { Actor } from "@loa/domain/accounts/actor.ts"
import type { SignIn } from "@loa/domain/accounts/sign-in.ts"
import { mutationOptions, queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"

export type Session = InferResponseType<typeof api.session.$get, 200>

/** Who is signed in, today's date on the server, and whose site this is: one request for every frame. */
export const session = queryOptions({
  queryKey: ["session"],
  queryFn: () => call(api.session.$get()),
  staleTime: 5 * 60_000,
})

/** The actor the rules of `domain` know, so that pages show only what may be done. */
export const actorOf = ({ person }: Session): Actor =>
  person ? { kind: "person", ...person } : { kind: "visitor" }

// Whoever signs in or out must not see what the one before them fetched.
const forgetEverything = () => queryClient.clear()

export const signIn = mutationOptions({
  mutationFn: (input: SignIn) => call(api.auth["sign-in"].username.$post({ json: input })),
  onSuccess: ({ next }) => {
    if (next === "signed-in") forgetEverything()
  },
})

const secondStep = api.auth["two-factor"]

/** The code from the phone, after the password. */
export const passCode = mutationOptions({
  mutationFn: (code: string) => call(secondStep["verify-totp"].$post({ json: { code } })),
  onSuccess: forgetEverything,
})

/** One of the codes on paper, in its place. */
export const passRecoveryCode = mutationOptions({
  mutationFn: (code: string) => call(secondStep["verify-backup-code"].$post({ json: { code } })),
  onSuccess: forgetEverything,
})

export const signOut = mutationOptions({
  mutationFn: () => call(api.auth["sign-out"].$post()),
  onSuccess: forgetEverything,
})
