import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { PackQuery, packLabels } from "@loa/domain/evidence/pack.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { createMiddleware } from "hono/factory"
import { createApp, type Env } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { sendFile } from "../http/send-file.ts"
import { validate } from "../http/validate.ts"
import { getPack, getPackContents } from "./get-pack.ts"

/** Whoever may read activities may have what proves those they may read. */
const reads = createMiddleware<Env>(async (c, next) => {
  if (!mayTryActivity(requirePerson(c.var.ctx.actor), "read"))
    throw new Refusal("forbidden", "Tài khoản của bạn không có vai trò làm việc này.")
  await next()
})

const asked = validate("query", PackQuery, packLabels)

export const packRoutes = createApp()
  .use(keptPrivate)
  .get("/", reads, asked, async (c) => sendFile(c, await getPack(c.var.ctx, c.req.valid("query"))))
  .get("/contents", reads, asked, async (c) =>
    c.json(await getPackContents(c.var.ctx, c.req.valid("query"))),
  )
