import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { useSuspenseQuery } from "@tanstack/react-query"
import { useEffect } from "react"
import { activitySent, options } from "../activities/queries.ts"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import { rememberSession } from "../outbox/device-session.ts"
import { startSending } from "../outbox/sender.ts"
import { actorOf, type Session, session } from "../session/queries.ts"

/** The server is back: what the device said for it is asked for again. An ended session is the outbox's to tell. */
async function askAgain(accountId: string) {
  const now = await call(api.session.$get())
  if (now.person?.accountId !== accountId) return
  queryClient.setQueryData(session.queryKey, now)
  await queryClient.invalidateQueries({ queryKey: ["activities"] })
}

/**
 * What a device does for whoever works on it: it knows them and what their form offers when the server is away, and
 * sends what waits.
 */
export function useWorkDevice(now: Session & { person: NonNullable<Session["person"]> }) {
  const { accountId } = now.person
  const writes = mayTryActivity(actorOf(now), "write")
  const away = now.keptAt !== undefined
  const { data } = useSuspenseQuery(session)
  useEffect(() => {
    void rememberSession(data).catch(() => undefined)
  }, [data])
  useEffect(() => {
    if (writes && !away) void queryClient.prefetchQuery(options())
  }, [writes, away])
  useEffect(() => {
    const back = () => void askAgain(accountId).catch(() => undefined)
    const stop = startSending(accountId, (sent) => {
      activitySent(sent)
      if (away) back()
    })
    if (away) window.addEventListener("online", back)
    return () => {
      stop()
      window.removeEventListener("online", back)
    }
  }, [accountId, away])
}
