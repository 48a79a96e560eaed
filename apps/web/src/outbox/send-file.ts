import { type KeptFile, outboxDb } from "./outbox-db.ts"
import { bytesOf, dropFiles } from "./outbox-files.ts"
import type { SendRequests } from "./send-requests.ts"

/** The server keeps other bytes under this name than those that were sent. */
export class OtherBytes extends Error {}

/**
 * Sends one file and lets go of it only when the server names the same SHA-256. What was said of it while it was on
 * its way is sent after it.
 * @throws what `problemOf` reads, or OtherBytes.
 */
export async function sendFile(
  file: KeptFile,
  { putFile, describeFile }: SendRequests,
): Promise<void> {
  const saved = await putFile({ ...file, bytes: await bytesOf(file.id) })
  if (saved.hash !== file.sha256) throw new OtherBytes()
  const now = await outboxDb.files.get(file.id)
  if (now && (now.caption.trim() !== saved.caption || now.kind !== saved.kind))
    await describeFile(now, saved)
  await dropFiles([file.id])
}
