import { organizationAliases } from "@loa/db/schema.ts"
import type { AliasEdit } from "@loa/domain/units/organization.ts"
import { and, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { editOrganization } from "./edit-organization.ts"
import { refuseIfAny, wrong } from "./refuse-organization.ts"

/** A spelling that led to the wrong place is taken back; its names of any day go on finding it. */
export const removeAlias = (ctx: Context, id: string, { version, alias }: AliasEdit) =>
  editOrganization(ctx, id, version, async ({ tx, found }) => {
    refuseIfAny(found.aliases.includes(alias) ? [] : [wrong("alias", "không có tên gọi này.")])
    await tx
      .delete(organizationAliases)
      .where(and(eq(organizationAliases.organizationId, id), eq(organizationAliases.alias, alias)))
    return { verb: "organization.remove-alias", before: { alias }, after: null }
  })
