import type { Db } from "@loa/db/db.ts"
import { organizations } from "@loa/db/schema.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { eq, sql } from "drizzle-orm"
import { type Fields, writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { type OrganizationView, organizationView } from "./get-organization.ts"
import { adminOf, requireAdmin } from "./require-admin.ts"

type Line = {
  verb: `organization.${string}`
  before: Fields | null
  after: Fields | null
  reason?: string
}

/** What an edit works with: the organization as it stood, and the transaction that holds its lock. */
export type Editing = { tx: Db; ctx: Context; found: OrganizationView }

/**
 * Every change of something dated about an organization: locked, in the version that was looked at, one line of
 * history, and its next version. `edit` writes the change and says what it was.
 */
export function editOrganization(
  ctx: Context,
  id: string,
  version: number,
  edit: (editing: Editing) => Promise<Line>,
): Promise<OrganizationView> {
  requireAdmin(ctx)
  return ctx.db.transaction(async (tx) => {
    await tx
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.id, id))
      .for("update")
    const found = await organizationView(tx, ctx, id)
    if (found.version !== version)
      throw new Refusal(
        "stale",
        `${found.name} đã được sửa ở nơi khác sau lần bạn mở. Hãy xem bản mới rồi làm tiếp.`,
        { current: found },
      )
    const line = await edit({ tx, ctx, found })
    await tx
      .update(organizations)
      .set({ version: sql`${organizations.version} + 1` })
      .where(eq(organizations.id, id))
    await auditOrganization(tx, ctx, id, line)
    return organizationView(tx, ctx, id)
  })
}

export const auditOrganization = (tx: Db, ctx: Context, id: string, line: Line) =>
  writeAudit(tx, ctx, {
    ...line,
    subjectType: "organization",
    subjectId: id,
    organizationId: adminOf(ctx),
  })
