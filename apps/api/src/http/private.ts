import { createMiddleware } from "hono/factory"
import type { Env } from "./context.ts"

/** What people at work read is theirs: no cache keeps it, unless a route knows better. */
export const keptPrivate = createMiddleware<Env>(async (c, next) => {
  await next()
  if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store")
})
