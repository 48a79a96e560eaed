import { join, relative } from "node:path"
import { serveStatic } from "@hono/node-server/serve-static"
import { Hono } from "hono"
import { secureHeaders } from "hono/secure-headers"

const folder = relative(process.cwd(), join(import.meta.dirname, "../../../../dist/client")) || "."

/**
 * The built pages, for the Node server (on Workers the platform serves them): assets carry a hash and are kept for
 * ever, every other address is the page itself, and a missing asset is a 404, not the page.
 */
export function servePages() {
  const pages = new Hono()
  pages.use("*", secureHeaders({ ...pageHeaders }))
  pages.use(
    "/assets/*",
    serveStatic({
      root: folder,
      onFound: (_path, c) => c.header("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  )
  pages.get("/assets/*", (c) => c.text("Không có tệp này.", 404))
  pages.get(
    "*",
    async (c, next) => {
      await next()
      c.header("Cache-Control", "no-cache")
    },
    serveStatic({ root: folder }),
    serveStatic({ path: join(folder, "index.html") }),
  )
  return pages
}

const pageHeaders = {
  xFrameOptions: "DENY",
  referrerPolicy: "same-origin",
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", "data:", "blob:"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
}
