import { createApp } from "../http/context.ts"
import { activityRoutes } from "./activity-routes.ts"
import { openAndCached } from "./cache.ts"
import { indexRoutes } from "./index-routes.ts"
import { openApiDocument } from "./openapi.ts"
import { planRoutes } from "./plan-routes.ts"
import { reportRoutes } from "./report-routes.ts"
import { unitRoutes } from "./unit-routes.ts"

const endpoints = createApp()
  .route("/", activityRoutes)
  .route("/", planRoutes)
  .route("/", unitRoutes)
  .route("/", indexRoutes)
  .route("/", reportRoutes)

/** Everything the public may read: no actor, the same answer to everybody. */
export const publicRoutes = createApp()
  .use(openAndCached)
  .route("/", endpoints)
  .get("/openapi.json", openApiDocument(endpoints))
