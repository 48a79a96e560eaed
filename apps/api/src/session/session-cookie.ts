import type { Context as HonoContext } from "hono"
import { getSignedCookie } from "hono/cookie"
import type { Config, Env } from "../http/context.ts"

export const isSecure = (config: Config) => config.origins[0].startsWith("https:")

/** better-auth's cookie; over https it carries the prefix that browsers guard. */
export const sessionCookie = (config: Config) =>
  `${isSecure(config) ? "__Secure-" : ""}better-auth.session_token`

/** The token in the session cookie, when the signature is ours; whether it is valid the database knows. */
export async function sessionToken(c: HonoContext<Env>, config: Config): Promise<string | null> {
  return (await getSignedCookie(c, config.authSecret, sessionCookie(config))) || null
}
