import type { Api } from "@loa/api/app.ts"
import type { FieldError, RefusalCode } from "@loa/domain/refusal.ts"
import { DetailedError, hc, parseResponse } from "hono/client"
import { m } from "../paraglide/messages.js"

/** Typed by the server's own routes; same origin, so the session cookie goes along. */
export const api = hc<Api>("/api")

/** The answer's data, or a DetailedError that `problemOf` reads. */
export const call = parseResponse

/** What the server says when it says no (RFC 9457). */
export type Problem = {
  status: number
  code: RefusalCode | "bug" | "offline"
  title: string
  detail: string
  errors?: FieldError[]
  current?: unknown
  /** Seconds to leave the server alone. */
  retryAfter?: number
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "code" in value && "detail" in value

/** The server's own words for a refusal; a cut connection says so in ours. */
export function problemOf(error: unknown): Problem {
  const data: unknown = error instanceof DetailedError ? error.detail?.data : undefined
  const body: unknown = typeof data === "string" ? parseJson(data) : data
  if (isProblem(body)) return body
  if (error instanceof DetailedError)
    return {
      status: error.statusCode ?? 500,
      code: "bug",
      title: m.problem_bug_title(),
      detail: m.problem_bug_detail(),
    }
  return {
    status: 0,
    code: "offline",
    title: m.problem_offline_title(),
    detail: m.problem_offline_detail(),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
