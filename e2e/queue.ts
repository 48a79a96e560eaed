import { hexOf } from "@loa/domain/accounts/sha-256.ts"
import { cleanImage } from "@loa/domain/evidence/clean-image.ts"
import { v7 as uuidv7 } from "uuid"

type Written = Record<string, unknown>
export type Queued = { entry: { id: string; write: Written; submit: true }; photo: Photo }
type Photo = { id: string; activityId: string; sha256: string; bytes: Uint8Array<ArrayBuffer> }

/** An entry like `like` with a photo of its own, as another device would have kept it. */
export async function queued(like: Written, title: string, photo: string): Promise<Queued> {
  const id = uuidv7()
  const jpeg = new Uint8Array(Buffer.from(photo, "base64"))
  const bytes = cleanImage(jpeg, "image/jpeg")?.bytes
  if (!bytes) throw new Error("Not a photo.")
  const sha256 = hexOf(await crypto.subtle.digest("SHA-256", bytes))
  const write = { ...like, title, writeId: uuidv7(), deviceId: null, version: null }
  return {
    entry: { id, write, submit: true },
    photo: { id: uuidv7(), activityId: id, sha256, bytes },
  }
}

/** The file that the page of what waits takes in (apps/web/src/outbox/queue-file.ts). */
export function queueFile(accountId: string, all: readonly Queued[]): Buffer {
  const files = all.map(({ photo: { bytes, ...said } }) => ({
    ...said,
    ...{ kind: "photo", caption: "", name: "anh.jpg", mediaType: "image/jpeg" },
    size: bytes.length,
  }))
  const list = { accountId, entries: all.map(({ entry }) => entry), files }
  const json = Buffer.from(JSON.stringify(list))
  const line = `LOA-QUEUE-1 ${json.length}`.padEnd(39)
  return Buffer.concat([Buffer.from(`${line}\n`), json, ...all.map(({ photo }) => photo.bytes)])
}
