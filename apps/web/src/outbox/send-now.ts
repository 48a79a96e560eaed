import type { OutboxEntry } from "./outbox-db.ts"
import { sendRequests } from "./send-requests.ts"

/** For a device that keeps nothing: straight to the server, or not at all. Returns the version it then has. */
export async function sendNow({ accountId, id, write, submit, savedVersion }: OutboxEntry) {
  const { putActivity, submitActivity } = sendRequests
  const version = savedVersion ?? (await putActivity(accountId, id, write)).version
  return submit ? (await submitActivity(accountId, id, version)).version : version
}
