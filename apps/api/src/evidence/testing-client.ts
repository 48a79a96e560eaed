import type { Db } from "@loa/db/db.ts"
import type { Bytes } from "@loa/domain/evidence/clean-image.ts"
import type { EvidenceKind } from "@loa/domain/evidence/kinds.ts"
import { v7 as uuidv7 } from "uuid"
import { person, today } from "../activities/testing.ts"
import type { Who } from "../activities/testing-world.ts"
import { appAs, clientAs, sendAs } from "../http/testing.ts"
import type { FileStore } from "./file-store.ts"
import { jpeg } from "./testing-files.ts"

type Sent = {
  id?: string
  kind?: EvidenceKind
  bytes?: Bytes
  name?: string
  caption?: string
  type?: string
}

/** Sends files and asks for them, as somebody of the world. */
export function evidenceApi(db: Db, files: FileStore) {
  const entry = (who: Who) => ({ db, actor: person(who), today, files })
  const request = (who: Who, path: string, init: RequestInit = {}) =>
    appAs(entry(who)).request(path, init)
  const put = (who: Who, activity: string, sent: Sent = {}) => {
    const { id = uuidv7(), kind = "photo", bytes = jpeg(), name = "anh.jpg", caption = "" } = sent
    const query = new URLSearchParams({ activity, kind, name, caption })
    return request(who, `/evidence/${id}?${query}`, {
      method: "PUT",
      headers: { "Content-Type": sent.type ?? "image/jpeg" },
      body: bytes,
    })
  }
  return {
    request,
    put,
    /** The id of a file that was taken. */
    async placed(who: Who, activity: string, sent: Sent = {}): Promise<string> {
      const id = sent.id ?? uuidv7()
      const { status } = await put(who, activity, { ...sent, id })
      if (status !== 201) throw new Error(`The file was not taken: ${status}`)
      return id
    },
    post: (who: Who, id: string, verb: string, body: unknown) =>
      sendAs(entry(who), "POST", `/evidence/${id}/${verb}`, body),
    file: (who: Who, id: string, headers: Record<string, string> = {}) =>
      request(who, `/evidence/${id}/file`, { headers }),
    view: async (who: Who, id: string) => {
      const res = await clientAs(entry(who)).activities[":id"].$get({ param: { id } })
      return res.json()
    },
    open: (path: string, headers: Record<string, string> = {}) =>
      request("reporter", `/public/v1${path}`, { headers }),
  }
}
