import type { Problem } from "../api/client.ts"
import { m } from "../paraglide/messages.js"
import { outboxDb } from "./outbox-db.ts"

/** What is said when something was kept on this device and not sent yet. */
export async function waitingWords(accountId: string): Promise<string> {
  const pause = await outboxDb.pauses.get(accountId)
  if (!pause) return m.outbox_kept_sending()
  if (pause.problem.code === "unauthenticated") return m.outbox_kept_sign_in()
  return pause.problem.code === "offline" ? m.outbox_kept_offline() : m.outbox_kept_busy()
}

/** Why nothing is getting through, in a line. */
export function pauseReason({ code, detail }: Problem): string {
  if (code === "unauthenticated") return m.outbox_why_sign_in()
  return code === "offline" ? m.outbox_why_offline() : detail
}
