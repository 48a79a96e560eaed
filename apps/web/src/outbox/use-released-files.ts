import { useLiveQuery } from "dexie-react-hooks"
import { useEffect } from "react"
import { outboxDb } from "./outbox-db.ts"
import { releaseHeldFiles } from "./outbox-files.ts"

/** Lets the files of an activity go as soon as the server knows it, whenever they are chosen. */
export function useReleasedFiles(accountId: string, activityId: string, known: boolean) {
  const count = () =>
    outboxDb.files
      .where({ accountId, activityId })
      .and(({ state }) => state === "held")
      .count()
  const held = useLiveQuery(count, [accountId, activityId]) ?? 0
  useEffect(() => {
    if (known && held > 0) void releaseHeldFiles(accountId, activityId)
  }, [accountId, activityId, known, held])
}
