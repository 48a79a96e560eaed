import type { Db } from "@loa/db/db.ts"
import type { Context as HonoContext } from "hono"
import { parse } from "hono/utils/cookie"
import { z } from "zod"
import type { Env } from "../http/context.ts"
import { addressHeader, createAuth } from "./auth.ts"
import type { AuthPath } from "./auth-paths.ts"
import { sessionCookie } from "./session-cookie.ts"

export type AuthAnswer = {
  ok: boolean
  status: number
  /** better-auth's name for a refusal: INVALID_PASSWORD, INVALID_CODE … */
  code: string | null
  body: unknown
  cookies: string[]
  /** Whether a password was hashed or checked on the way. */
  scrypt: boolean
}

const WithCode = z.object({ code: z.string() })

/** The browser's cookies, on wish without the session: whoever proves who they are is nobody yet. */
function cookiesOf(c: HonoContext<Env>, without?: string) {
  const header = c.req.header("Cookie") ?? ""
  if (!without) return header
  const kept = Object.entries(parse(header)).filter(([name]) => name !== without)
  return kept.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ")
}

/**
 * Asks better-auth, on the given database or transaction. Its refusals come back as they are, for the caller to say
 * in the system's own voice; only what cannot happen is thrown.
 */
export async function askAuth(
  c: HonoContext<Env>,
  db: Db,
  path: AuthPath,
  body: object,
  { asVisitor = false } = {},
): Promise<AuthAnswer> {
  const { config } = c.var.ctx
  const headers = new Headers({
    "Content-Type": "application/json",
    // Foreign origins were refused before (http/mount.ts).
    Origin: config.origins[0],
    Cookie: cookiesOf(c, asVisitor ? sessionCookie(config) : undefined),
    "User-Agent": c.req.header("User-Agent") ?? "",
    [addressHeader]: c.var.clientAddress,
  })
  let scrypt = false
  const auth = createAuth(db, config, () => {
    scrypt = true
  })
  const url = `${config.origins[0]}/api/auth${path}`
  const request = new Request(url, { method: "POST", headers, body: JSON.stringify(body) })
  const answer = await auth.handler(request)
  if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status} on ${path}`)
  const text = await answer.text()
  const json: unknown = text ? JSON.parse(text) : null
  return {
    ok: answer.ok,
    status: answer.status,
    code: WithCode.safeParse(json).data?.code ?? null,
    body: json,
    cookies: answer.headers.getSetCookie(),
    scrypt,
  }
}

/** Hands better-auth's cookies on to the browser. */
export function passCookies(c: HonoContext<Env>, { cookies }: AuthAnswer) {
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true })
}
