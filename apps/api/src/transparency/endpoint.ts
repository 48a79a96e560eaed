import type { Context } from "hono"
import { accepts } from "hono/accepts"
import { createMiddleware } from "hono/factory"
import { resolver, uniqueSymbol } from "hono-openapi"
import type { z } from "zod"
import type { Env } from "../http/context.ts"
import type { Table } from "../http/csv.ts"
import { otherAnswers } from "./other-answers.ts"

export type Format = "json" | "csv"

/** `?format=` wins over Accept. */
export function formatOf(c: Context<Env>): Format {
  const asked = c.req.query("format")
  if (asked) return asked === "csv" ? "csv" : "json"
  const type = accepts(c, {
    header: "Accept",
    supports: ["application/json", "text/csv"],
    default: "application/json",
  })
  return type === "text/csv" ? "csv" : "json"
}

type Endpoint<Answer extends z.ZodType> = {
  tag: string
  summary: string
  description?: string
  answer: Answer
  /** The answer as rows; `query` is what was asked for. */
  table: (answer: z.output<Answer>, query: Readonly<Record<string, string>>) => Table
}

function nextPage(c: Context<Env>, cursor: string): string {
  const url = new URL(c.req.url)
  url.searchParams.set("cursor", cursor)
  return `<${url.pathname}${url.search}>; rel="next"`
}

/**
 * Describes an endpoint for OpenAPI and answers in CSV when asked to. The CSV is made of the JSON answer, read by its
 * own schema, so it can never show a column that the documentation does not name.
 */
export function endpoint<Answer extends z.ZodType>(endpoint: Endpoint<Answer>) {
  const { tag, summary, description, answer, table } = endpoint
  const middleware = createMiddleware<Env>(async (c, next) => {
    await next()
    c.header("Vary", "Accept", { append: true })
    if (!c.res.ok || formatOf(c) === "json") return
    const { name, text, next: cursor } = table(answer.parse(await c.res.json()), c.req.query())
    c.res = new Response(text, { headers: { "Content-Type": "text/csv; charset=utf-8" } })
    c.header("Content-Disposition", `attachment; filename="loa-${name}.csv"`)
    if (cursor) c.header("Link", nextPage(c, cursor))
  })
  const responses = {
    ...otherAnswers,
    200: {
      description: "Trả lời, dạng JSON hoặc CSV",
      content: {
        "application/json": { schema: resolver(answer) },
        "text/csv": { schema: { type: "string" } },
      },
    },
  }
  return Object.assign(middleware, {
    [uniqueSymbol]: { spec: { tags: [tag], summary, description, responses } },
  })
}
