import type { Context as HonoContext } from "hono"
import type { Env } from "./context.ts"

/** What whoever saves a file will see, and the same in plain letters for old programs; both with their ending. */
type FileNames = { name: string; plain: string }

/** RFC 6266 §4.1; encodeURIComponent leaves a few signs that a header's value must not have. */
export function disposition(how: "inline" | "attachment", { name, plain }: FileNames): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const
export type FileEnding = keyof typeof mediaTypes
export const mediaTypeOf = (ending: FileEnding) => mediaTypes[ending]

/** A file made for whoever asked; names come without their ending. */
export type MadeFile = FileNames & {
  ending: FileEnding
  body: Uint8Array | ReadableStream<Uint8Array>
}

/** Saved, never shown: no browser guesses at what it is or runs what stands in it. */
export function sendFile(c: HonoContext<Env>, { name, plain, ending, body }: MadeFile) {
  const names = { name: `${name}.${ending}`, plain: `${plain}.${ending}` }
  const bytes = body instanceof Uint8Array ? body.slice().buffer : body
  return c.body(bytes, 200, {
    "Content-Type": mediaTypes[ending],
    "Content-Disposition": disposition("attachment", names),
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    ...(body instanceof Uint8Array && { "Content-Length": String(body.byteLength) }),
  })
}
