import { createMiddleware } from "hono/factory"
import { uniqueSymbol } from "hono-openapi"
import type { Env } from "../http/context.ts"
import { otherAnswers } from "./other-answers.ts"

type FileEndpoint = {
  tag: string
  summary: string
  description: string
  /** The media types it may answer. */
  types: readonly string[]
}

/** Describes an address that answers the bytes of a file. */
export function fileEndpoint({ types, tag, ...words }: FileEndpoint) {
  const binary = { schema: { type: "string" as const, format: "binary" } }
  const content = Object.fromEntries(types.map((type) => [type, binary]))
  const ok = { description: "Nội dung tệp", content }
  return Object.assign(
    createMiddleware<Env>((_c, next) => next()),
    {
      [uniqueSymbol]: { spec: { tags: [tag], ...words, responses: { ...otherAnswers, 200: ok } } },
    },
  )
}
