import { ActivityMoves, ReviewQuery, reviewLabels } from "@loa/domain/activities/review-query.ts"
import { createApp } from "../http/context.ts"
import { validate } from "../http/validate.ts"
import { listReview } from "./list-review.ts"
import { mayTry } from "./may-try.ts"
import { moveMany } from "./move-many.ts"

// Returning, verifying and publishing ask for the same roles.
const mayReview = mayTry("verify")

export const reviewRoutes = createApp()
  .get("/review", mayReview, validate("query", ReviewQuery, reviewLabels), async (c) =>
    c.json(await listReview(c.var.ctx, c.req.valid("query"))),
  )
  .post("/moves", mayReview, validate("json", ActivityMoves, reviewLabels), async (c) =>
    c.json({ results: await moveMany(c.var.ctx, c.req.valid("json")) }),
  )
