import { createApp } from "./http/context.ts"
import { healthRoutes } from "./http/health.ts"
import { authRoutes, sessionRoutes } from "./session/routes.ts"

/** Every route of the API, mounted under /api by the entries. */
export const routes = createApp()
  .route("/health", healthRoutes)
  .route("/auth", authRoutes)
  .route("/session", sessionRoutes)

export type Api = typeof routes
