import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
// Before any schema is made: the pages may not evaluate text, and this tells zod so.
import "@loa/domain/validation.ts"
import { DetailedError, type InferResponseType } from "hono/client"
import { z } from "zod"
import { api, call } from "../api/client.ts"
import type { KeptBytes, KeptFile } from "./outbox-db.ts"

const one = api.activities[":id"]

export type SavedActivity = InferResponseType<typeof one.$get, 200>
export type SavedRow = Pick<SavedActivity, "id" | "version" | "writeId" | "state">

/** What the sender asks of the server. Each request names its account: under another's session it is refused. */
export type SendRequests = {
  putActivity: (accountId: string, id: string, write: ActivityWrite) => Promise<SavedRow>
  submitActivity: (accountId: string, id: string, version: number) => Promise<SavedActivity>
  putFile: (file: KeptFile & KeptBytes) => Promise<SavedFile>
  describeFile: (file: KeptFile, saved: SavedFile) => Promise<void>
}

const SavedFile = z.object({
  id: z.string(),
  hash: z.string(),
  version: z.int(),
  kind: z.string(),
  caption: z.string(),
  altText: z.string(),
})
export type SavedFile = z.infer<typeof SavedFile>

const Row = z.object({ id: z.string(), version: z.int() })

const patience = 30_000
/** Bytes in a millisecond on the slowest line that is waited for. */
const slowest = 4

const as = (accountId: string) => ({ "Loa-Account": accountId })
const within = (ms: number) => ({ signal: AbortSignal.timeout(ms), redirect: "error" as const })

/** Nothing is taken for sent that does not say so: a wireless network may answer with its own sign-in page. */
function about<Answer>(answer: Answer, id: string): Answer {
  if (Row.safeParse(answer).data?.id !== id) throw new Error("Not an answer to what was sent.")
  return answer
}

/** Raw bytes and evidence's answers, which need no more than what is read here. */
async function ask(address: string, request: RequestInit): Promise<unknown> {
  const answer = await fetch(address, request)
  const data: unknown = await answer.text()
  if (answer.ok && typeof data === "string") return JSON.parse(data)
  const { status: statusCode, statusText } = answer
  throw new DetailedError(statusText, { statusCode, detail: { data, statusText } })
}

export const sendRequests: SendRequests = {
  putActivity: async (accountId, id, json) =>
    about(
      await call(
        one.$put(
          { param: { id }, json },
          {
            headers: { ...as(accountId), Prefer: "return=minimal" },
            init: { ...within(patience) },
          },
        ),
      ),
      id,
    ),
  submitActivity: async (accountId, id, version) =>
    about(
      await call(
        one.submit.$post(
          { param: { id }, json: { version } },
          { headers: as(accountId), init: { ...within(patience) } },
        ),
      ),
      id,
    ),
  putFile: async ({ accountId, id, activityId, kind, name, caption, mediaType, bytes }) => {
    const said = new URLSearchParams({ activity: activityId, kind, name, caption })
    const answer = await ask(`/api/evidence/${id}?${said}`, {
      method: "PUT",
      headers: { ...as(accountId), "Content-Type": mediaType },
      body: bytes,
      ...within(patience + bytes.size / slowest),
    })
    return SavedFile.parse(about(answer, id))
  },
  describeFile: async ({ accountId, id, kind, caption }, { version, altText }) => {
    await ask(`/api/evidence/${id}/describe`, {
      method: "POST",
      headers: { ...as(accountId), "Content-Type": "application/json" },
      body: JSON.stringify({ version, kind, caption, altText }),
      ...within(patience),
    })
  },
}
