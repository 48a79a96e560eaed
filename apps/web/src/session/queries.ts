import type { Actor } from "@loa/domain/accounts/actor.ts"
import type { SignIn } from "@loa/domain/accounts/sign-in.ts"
import { mutationOptions, queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { isAway } from "../outbox/failure.ts"
import { isLeaving, lastAccount, setLeaving } from "./last-account.ts"

export type Session = InferResponseType<typeof api.session.$get, 200> & {
  /** When the server said so, if this is what the device kept of it. */
  keptAt?: string
}

// What this device keeps is loaded only where it is of use: a visitor's page has no need of it.
const onDevice = () => import("../outbox/device-session.ts")

async function endSession() {
  await call(api.auth["sign-out"].$post())
  setLeaving(false)
}

async function askSession(): Promise<Session> {
  try {
    if (isLeaving()) await endSession()
    // With somebody known here there is something to go on with; a visitor waits for as long as it takes.
    const init = lastAccount() ? { signal: AbortSignal.timeout(8_000) } : {}
    return await call(api.session.$get({}, { init }))
  } catch (error) {
    const kept = lastAccount() && (await (await onDevice()).sessionWithout(error))
    if (kept) return kept
    throw error
  }
}

/** Who is signed in, today's date on the server, and whose site this is: one request for every frame. */
export const session = queryOptions({
  queryKey: ["session"],
  queryFn: askSession,
  staleTime: 5 * 60_000,
})

/** The actor the rules of `domain` know, so that pages show only what may be done. */
export const actorOf = ({ person }: Session): Actor =>
  person ? { kind: "person", ...person } : { kind: "visitor" }

// Whoever signs in or out must not see what the one before them fetched.
const forgetEverything = () => queryClient.clear()

const arrive = () => {
  setLeaving(false)
  forgetEverything()
}

export const signIn = mutationOptions({
  mutationFn: (input: SignIn) => call(api.auth["sign-in"].username.$post({ json: input })),
  onSuccess: ({ next }) => {
    if (next === "signed-in") arrive()
  },
})

const secondStep = api.auth["two-factor"]

/** The code from the phone, after the password. */
export const passCode = mutationOptions({
  mutationFn: (code: string) => call(secondStep["verify-totp"].$post({ json: { code } })),
  onSuccess: arrive,
})

/** One of the codes on paper, in its place. */
export const passRecoveryCode = mutationOptions({
  mutationFn: (code: string) => call(secondStep["verify-backup-code"].$post({ json: { code } })),
  onSuccess: arrive,
})

/** Out at once on this device; where the server cannot be told now, it is told as soon as it is back. */
async function leave() {
  setLeaving(true)
  try {
    await endSession()
  } catch (error) {
    if (!isAway(error)) {
      setLeaving(false)
      throw error
    }
  }
  await (await onDevice()).forgetSession()
}

export const signOut = mutationOptions({
  networkMode: "always",
  mutationFn: leave,
  onSuccess: forgetEverything,
})
