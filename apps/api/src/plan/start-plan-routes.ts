import { StartPlan, StartQuery, startLabels } from "@loa/domain/plan/start-plan.ts"
import { createMiddleware } from "hono/factory"
import { createApp, type Env } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { validate } from "../http/validate.ts"
import { requireStarter, startPlan } from "./start-plan.ts"
import { proposeStart } from "./start-plan-proposal.ts"

const starts = createMiddleware<Env>(async (c, next) => {
  requireStarter(c.var.ctx)
  await next()
})

/** A new plan out of an existing one: for the next years, or another owner. */
export const startPlanRoutes = createApp()
  .use(keptPrivate)
  .get("/", starts, validate("query", StartQuery, startLabels), async (c) =>
    c.json(await proposeStart(c.var.ctx, c.req.valid("query"))),
  )
  .post("/", starts, validate("json", StartPlan, startLabels), async (c) =>
    c.json(await startPlan(c.var.ctx, c.req.valid("json")), 201),
  )
