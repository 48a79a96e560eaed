import { auditRoutes } from "./accounts/audit-routes.ts"
import { accountsRoutes } from "./accounts/routes.ts"
import { settingsRoutes } from "./accounts/settings-routes.ts"
import { activityRoutes } from "./activities/routes.ts"
import { packRoutes } from "./evidence/pack-routes.ts"
import { evidenceRoutes } from "./evidence/routes.ts"
import { createApp } from "./http/context.ts"
import { healthRoutes } from "./http/health.ts"
import { materialRoutes } from "./materials/routes.ts"
import { clipOrderRoutes } from "./outreach/clip-order-routes.ts"
import { outreachRoutes } from "./outreach/routes.ts"
import { reviewRoutes } from "./plan/review-routes.ts"
import { calendarRoutes, planRoutes } from "./plan/routes.ts"
import { startPlanRoutes } from "./plan/start-plan-routes.ts"
import { reportRoutes } from "./reports/routes.ts"
import { accountRoutes, invitationRoutes } from "./session/account-routes.ts"
import { authRoutes, sessionRoutes } from "./session/routes.ts"
import { publicRoutes } from "./transparency/routes.ts"
import { unitRoutes } from "./units/routes.ts"

/** Every route of the API, mounted under /api by the entries. */
export const routes = createApp()
  .route("/health", healthRoutes)
  .route("/auth", authRoutes)
  .route("/session", sessionRoutes)
  .route("/account", accountRoutes)
  .route("/invitations", invitationRoutes)
  .route("/accounts", accountsRoutes)
  .route("/settings", settingsRoutes)
  .route("/audit", auditRoutes)
  .route("/activities", activityRoutes)
  .route("/evidence", evidenceRoutes)
  .route("/evidence-pack", packRoutes)
  .route("/units", unitRoutes)
  .route("/plan", planRoutes)
  .route("/plan-review", reviewRoutes)
  .route("/plan-start", startPlanRoutes)
  .route("/calendar", calendarRoutes)
  .route("/outreach", outreachRoutes)
  .route("/clip-orders", clipOrderRoutes)
  .route("/materials", materialRoutes)
  .route("/reports", reportRoutes)
  .route("/public/v1", publicRoutes)

export type Api = typeof routes
