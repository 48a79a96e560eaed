import { useQuery, useSuspenseQuery } from "@tanstack/react-query"
import { activity } from "../activities/queries.ts"
import { type HeldFile, useHeldFiles } from "../outbox/outbox-files.ts"
import { session } from "../session/queries.ts"
import type { Evidence } from "./queries.ts"

type FormFiles = {
  accountId: string
  /** The server knows the activity, so files it has already can be used for it. */
  known: boolean
  /** On this device still, in the order they were chosen. */
  held: HeldFile[]
  /** With the server. */
  kept: Evidence[]
}

/** All files of the activity that a form writes, wherever they are. */
export function useFormFiles(activityId: string): FormFiles {
  const accountId = useSuspenseQuery(session).data.person?.accountId ?? ""
  const held = useHeldFiles(accountId, activityId)
  const { data: row } = useQuery({
    ...activity(activityId),
    // A new activity is not there yet; one that was read is followed.
    enabled: ({ state }) => state.data !== undefined,
  })
  const kept = row?.evidence.filter(({ removedAt }) => removedAt === null) ?? []
  const arrived = new Set(kept.map(({ id }) => id))
  return {
    accountId,
    known: row !== undefined,
    held: held.filter(({ id }) => !arrived.has(id)),
    kept,
  }
}
