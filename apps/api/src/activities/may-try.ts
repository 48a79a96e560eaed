import { type ActivityVerb, mayTryActivity } from "@loa/domain/activities/may.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { createMiddleware } from "hono/factory"
import type { Env } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"

/** Whoever may not do this to any activity is told so before anything is parsed or fetched. */
export const mayTry = (verb: ActivityVerb) =>
  createMiddleware<Env>(async (c, next) => {
    if (!mayTryActivity(requirePerson(c.var.ctx.actor), verb))
      throw new Refusal("forbidden", "Tài khoản của bạn không có vai trò làm việc này.")
    await next()
  })
