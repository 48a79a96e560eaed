import type { Db } from "@loa/db/db.ts"
import type { Actor } from "@loa/domain/accounts/actor.ts"
import { visitor } from "@loa/domain/accounts/actor.ts"
import { dayOf } from "@loa/domain/dates.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import type { Hono, Context as HonoContext, MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
import { v7 as uuidv7 } from "uuid"
import type { FileStore } from "../evidence/file-store.ts"
import { actorOf } from "../session/actor-of.ts"
import { refuseOtherAccount } from "../session/other-account.ts"
import { refuseUntilSecured } from "../session/second-factor-due.ts"
import { type Config, createApp, type Env } from "./context.ts"
import { onError, onNotFound } from "./problem.ts"

/** A database for one request; `close` is what has to happen after the answer has gone out. */
export type Opened = { db: Db; close?: () => Promise<void> }

export type Host = {
  config: (c: HonoContext<Env>) => Config
  open: (c: HonoContext<Env>, onQuery: () => void) => Opened
  files: (c: HonoContext<Env>) => FileStore
  /** The client's address as the platform knows it. */
  clientAddress: (c: HonoContext<Env>) => string
  /** Replaces the cookie in tests. */
  actor?: Actor
}

const isPublic = (path: string) => path.startsWith("/api/public/") || path === "/api/health"
const safeMethods = new Set(["GET", "HEAD", "OPTIONS"])

/** Pages of other sites may read what is public, and write nothing. Programs that are no browser send neither header. */
function refuseForeignOrigin(c: HonoContext<Env>, config: Config) {
  if (safeMethods.has(c.req.method)) return
  const origin = c.req.header("Origin")
  const site = c.req.header("Sec-Fetch-Site") ?? "none"
  if (origin ? config.origins.includes(origin) : ["same-origin", "none"].includes(site)) return
  throw new Refusal("forbidden", "Yêu cầu đến từ một trang khác nên không được nhận.")
}

/** The code of an invitation is as good as a password, a calendar's address a key: they stay out of the log. */
const pathInLog = (path: string) => path.replace(/^(\/api\/(invitations|calendar)\/).+/, "$1…")

/** The whole API under /api: request id, one log line, database, actor, then the routes. */
export function mount<Routes extends Hono<Env, never, never>>(routes: Routes, host: Host) {
  const app = createApp()
  app.use(async (c, next) => {
    const started = performance.now()
    const requestId = uuidv7()
    c.header("X-Request-Id", requestId)
    const config = host.config(c)
    let queries = 0
    const opened = host.open(c, () => queries++)
    c.set("clientAddress", host.clientAddress(c))
    c.set("ctx", {
      ...{ db: opened.db, actor: visitor, today: dayOf(new Date()), requestId, config },
      files: host.files(c),
    })
    await next()
    // An answer that was made elsewhere has not got it yet.
    if (!c.res.headers.has("X-Request-Id")) c.header("X-Request-Id", requestId)
    const { actor } = c.var.ctx
    console.info(
      JSON.stringify({
        requestId,
        verb: `${c.req.method} ${pathInLog(c.req.path)}`,
        status: c.res.status,
        actor: actor.kind === "person" ? actor.accountId : null,
        ms: Math.round(performance.now() - started),
        queries,
      }),
    )
    const closing = opened.close?.()
    if (closing) c.executionCtx.waitUntil(closing)
  })
  app.use((c, next) => limitFor(c.req.path)(c, next))
  app.use(async (c, next) => {
    refuseForeignOrigin(c, c.var.ctx.config)
    if (!isPublic(c.req.path)) c.var.ctx.actor = host.actor ?? (await actorOf(c, c.var.ctx))
    refuseOtherAccount(c.var.ctx.actor, c.req.header("Loa-Account"))
    refuseUntilSecured(c.var.ctx.actor, c.req.path)
    await next()
  })
  return app.route("/api", routes).onError(onError).notFound(onNotFound)
}

function megabytes(most: number): MiddlewareHandler<Env> {
  const maxSize = most * 1024 * 1024
  const limit = bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal("too-large", `Yêu cầu lớn hơn ${most} MB.`)
    },
  })
  // A length that is told is kept to by both hosts; looking at the body would make Node stream even the smallest.
  const isToldToFit = (c: HonoContext<Env>) =>
    c.req.header("Transfer-Encoding") === undefined &&
    Number(c.req.header("Content-Length") ?? Number.NaN) <= maxSize
  return (c, next) => (isToldToFit(c) ? next() : limit(c, next))
}

const ofWords = megabytes(1)
const larger: readonly (readonly [prefix: string, limit: typeof ofWords])[] = [
  ["/api/evidence/", megabytes(25)],
  ["/api/activities/import", megabytes(10)],
]

/** Words fit in a megabyte; files and whole spreadsheets have a bound of their own. */
const limitFor = (path: string) =>
  larger.find(([prefix]) => path.startsWith(prefix))?.[1] ?? ofWords
