import type { NewOrganization } from "@loa/domain/units/organization.ts"
import type { Context } from "../http/context.ts"
import { type OrganizationView, organizationView } from "./get-organization.ts"
import { insertOrganization } from "./insert-organization.ts"
import { requireAdmin } from "./require-admin.ts"

/** Adds an organization; it logs only once it takes part in a plan. */
export function createOrganization(ctx: Context, one: NewOrganization): Promise<OrganizationView> {
  requireAdmin(ctx)
  return ctx.db.transaction(async (tx) =>
    organizationView(tx, ctx, await insertOrganization(tx, ctx, one)),
  )
}
