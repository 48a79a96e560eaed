import { Refusal } from "@loa/domain/refusal.ts"
import type { Context as HonoContext } from "hono"
import type { Env } from "../http/context.ts"
import { disposition } from "../http/send-file.ts"
import type { Slice } from "./file-store.ts"

export type ServedFile = {
  id: string
  hash: string
  mediaType: string
  size: number
  /** What whoever saves it will see; null gives it a name that says nothing about people. */
  name: string | null
}

/** Only what a browser cannot run is shown in it; documents are saved and opened by their own program. */
const isShown = (mediaType: string) => /^(image|audio)\//.test(mediaType)

function dispositionOf({ id, mediaType, name }: ServedFile): string {
  const how = isShown(mediaType) ? "inline" : "attachment"
  const plain = `loa-${id}`
  return disposition(how, { plain, name: name ?? plain })
}

/** One range of bytes (RFC 9110 §14.2); null when none, or several, are asked for; "none" when there is no such part. */
function sliceOf(range: string | undefined, size: number): Slice | "none" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? []
  if (!first && !last) return null
  const offset = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1
  return offset < size && offset <= end ? { offset, length: end - offset + 1 } : "none"
}

/**
 * The bytes of a file, or the part asked for: sound is searched that way. Nothing in them can run, reach out or be
 * taken for another type, and the answer is asked for again before it is shown again.
 */
export async function serveFile(
  c: HonoContext<Env>,
  file: ServedFile,
  audience: "private" | "public",
) {
  const { hash, mediaType, size } = file
  const tag = `"${hash}"`
  const headers: Record<string, string> = {
    ETag: tag,
    "Accept-Ranges": "bytes",
    "Cache-Control": audience === "public" ? "public, max-age=0, s-maxage=60" : "private, no-cache",
    "Content-Disposition": dispositionOf(file),
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": audience === "public" ? "cross-origin" : "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  }
  if (c.req.header("If-None-Match")?.includes(tag)) return c.body(null, 304, headers)
  const typed = { ...headers, "Content-Type": mediaType }
  const slice = sliceOf(c.req.header("Range"), size)
  if (slice === "none") return c.body(null, 416, { ...headers, "Content-Range": `bytes */${size}` })
  // Nobody would read what is opened for it.
  if (c.req.method === "HEAD")
    return c.body(null, 200, { ...typed, "Content-Length": String(size) })
  const stream = await c.var.ctx.files.get(hash, slice ?? undefined)
  if (!stream)
    throw new Refusal("not-found", "Tệp không còn trong kho lưu; hãy báo quản trị kèm mã yêu cầu.")
  if (!slice) return c.body(stream, 200, { ...typed, "Content-Length": String(size) })
  const { offset, length } = slice
  return c.body(stream, 206, {
    ...typed,
    "Content-Length": String(length),
    "Content-Range": `bytes ${offset}-${offset + length - 1}/${size}`,
  })
}
