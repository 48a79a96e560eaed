import { organizationParents } from "@loa/db/schema.ts"
import type { NewParent } from "@loa/domain/units/organization.ts"
import { and, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { editOrganization } from "./edit-organization.ts"
import { placeIn, refuseIfAny, wrongCircle, wrongMentions } from "./refuse-organization.ts"

/** Under whom it stands from a day on. */
export const setParent = (ctx: Context, id: string, input: NewParent) =>
  editOrganization(ctx, id, input.version, async ({ tx, found }) => {
    const { from, parentId } = input
    const { ended, validTo } = placeIn(found.parents, from, found)
    refuseIfAny(await wrongMentions(tx, [{ field: "parentId", id: parentId }], from))
    if (parentId) refuseIfAny(await wrongCircle(tx, id, parentId, { validFrom: from, validTo }))
    if (ended)
      await tx
        .update(organizationParents)
        .set({ validTo: ended.validTo })
        .where(
          and(
            eq(organizationParents.organizationId, id),
            eq(organizationParents.validFrom, ended.row.validFrom),
          ),
        )
    if (parentId)
      await tx
        .insert(organizationParents)
        .values({ organizationId: id, validFrom: from, validTo, parentId })
    return {
      verb: "organization.set-parent",
      before: { parentId: ended?.row.id ?? null, from: null },
      after: { parentId, from },
    }
  })
