import type { Db } from "@loa/db/db.ts"
import { visitor } from "@loa/domain/accounts/actor.ts"
import { testClient } from "hono/testing"
import { someFiles } from "../evidence/testing.ts"
import { createApp } from "../http/context.ts"
import { onError } from "../http/problem.ts"
import { indexRoutes } from "./index-routes.ts"

const config = {
  origins: ["http://loa.test"],
  authSecret: "",
  demo: false,
  version: "test",
} as const

/** The real routes of indices, entered by a visitor; `request` takes an address as a browser would send it. */
export function askIndices(db: Db) {
  const ctx = {
    db,
    actor: visitor,
    today: "2026-11-23",
    requestId: "test",
    config: { ...config },
    files: someFiles,
  }
  const app = createApp()
    .use(async (c, next) => {
      c.set("ctx", ctx)
      await next()
    })
    .route("/", indexRoutes)
    .onError(onError)
  return { client: testClient(app), request: (address: string) => app.request(address) }
}
