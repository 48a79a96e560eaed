import { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { DetailedError } from "hono/client"
import { v7 as uuidv7 } from "uuid"
import type { HeldFile, OutboxEntry } from "./outbox-db.ts"
import { outboxDb } from "./outbox-db.ts"
import type { SavedActivity, SendRequests } from "./send-requests.ts"

/** An outbox with nothing in it, for the next test. */
export async function emptyOutbox() {
  await outboxDb.open()
  await Promise.all(outboxDb.tables.map((table) => table.clear()))
}

export function anEntry(over: Partial<OutboxEntry> = {}): OutboxEntry {
  const write = { writeId: uuidv7(), organizationId: "ubnd-xa", planId: "ke-hoach", title: "Một" }
  return {
    ...{ accountId: "an", id: uuidv7(), submit: true },
    write: ActivityWrite.parse(write),
    ...over,
  }
}

export function aFile(over: Partial<HeldFile> = {}): Omit<HeldFile, "state"> {
  const bytes = new Blob(["ảnh"], { type: "image/jpeg" })
  return {
    ...({
      id: uuidv7(),
      accountId: "an",
      activityId: uuidv7(),
      kind: "photo",
      caption: "",
    } as const),
    ...{ name: "a.jpg", mediaType: "image/jpeg", sha256: "ab", bytes },
    ...over,
  }
}

/** The server's no, as it travels. */
export const aRefusal = (status: number, code: string, extra: object = {}) =>
  new DetailedError(code, {
    statusCode: status,
    detail: { data: { status, code, title: code, detail: code, ...extra } },
  })

export const cutConnection = () => new TypeError("Failed to fetch")

type Row = { write: ActivityWrite; version: number; state: SavedActivity["state"] }

/**
 * A server that keeps what the sender's rules need of the real one: writes by their name, versions, moves, files.
 * `before` runs as a request arrives, `after` as its answer leaves; what they throw the sender sees.
 */
export function aServer() {
  const rows = new Map<string, Row>()
  const files = new Map<string, { caption: string; sha256: string }>()
  const asked: string[] = []
  const on = {
    before: (_request: string): void => undefined,
    after: (_request: string): void => undefined,
  }

  const answer = (id: string, { write, version, state }: Row) =>
    // The sender reads no more of a row than this.
    ({ id, version, state, writeId: write.writeId }) as SavedActivity
  async function serve<Answer>(request: string, work: () => Answer): Promise<Answer> {
    asked.push(request)
    on.before(request)
    const done = work()
    on.after(request)
    return done
  }

  const requests: SendRequests = {
    putActivity: (_account, id, write) =>
      serve(`put ${write.title}`, () => {
        const row = rows.get(id)
        if (row?.write.writeId === write.writeId) return answer(id, row)
        if (row && row.version !== write.version)
          throw aRefusal(409, "stale", { current: answer(id, row) })
        const next = { write, version: (row?.version ?? 0) + 1, state: row?.state ?? "draft" }
        rows.set(id, next)
        return answer(id, next)
      }),
    submitActivity: (_account, id, version) =>
      serve(`submit ${rows.get(id)?.write.title}`, () => {
        const row = rows.get(id)
        if (!row) throw aRefusal(404, "not-found")
        if (row.state === "submitted") return answer(id, row)
        if (row.version !== version) throw aRefusal(409, "stale", { current: answer(id, row) })
        if (row.state !== "draft") throw aRefusal(409, "conflict", { current: answer(id, row) })
        const next: Row = { ...row, version: version + 1, state: "submitted" }
        rows.set(id, next)
        return answer(id, next)
      }),
    putFile: ({ id, activityId, caption, kind, sha256, name }) =>
      serve(`file ${name}`, () => {
        if (!rows.has(activityId)) throw aRefusal(404, "not-found")
        const file = files.get(id) ?? { caption, sha256 }
        files.set(id, file)
        return { id, hash: file.sha256, version: 1, altText: "", kind, caption: file.caption }
      }),
    describeFile: ({ id, caption, name, sha256 }) =>
      serve(`describe ${name}`, () => {
        files.set(id, { caption, sha256 })
      }),
  }
  return { rows, files, asked, on, requests }
}
