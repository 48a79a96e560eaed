import { every } from "hono/combine"
import { cors } from "hono/cors"
import { etag, RETAINED_304_HEADERS } from "hono/etag"
import { createMiddleware } from "hono/factory"
import type { Env } from "../http/context.ts"

const corsHeaders = ["access-control-allow-origin", "access-control-expose-headers"]

/** No stale-while-revalidate: what is withdrawn is gone from every cache within a minute. */
const shareForAMinute = createMiddleware<Env>(async (c, next) => {
  await next()
  if (c.res.ok) c.header("Cache-Control", "public, s-maxage=60")
})

/** What every public answer has: open to pages of all sites, cacheable, and 304 while nothing changed. */
export const openAndCached = every(
  cors({
    allowMethods: ["GET", "HEAD", "OPTIONS"],
    exposeHeaders: ["Content-Disposition", "ETag", "Link", "X-Request-Id"],
  }),
  etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...corsHeaders, "link"] }),
  shareForAMinute,
)
