import { organizationHeads } from "@loa/db/schema.ts"
import type { NewHead } from "@loa/domain/units/organization.ts"
import { and, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { editOrganization } from "./edit-organization.ts"
import { placeIn } from "./refuse-organization.ts"

/** Who holds a post from a day on; whoever held it goes the day before. */
export const setHead = (ctx: Context, id: string, input: NewHead) =>
  editOrganization(ctx, id, input.version, async ({ tx, found }) => {
    const { from, name, position, authority } = input
    const inPost = found.heads.filter((head) => head.position === position)
    const { ended, validTo } = placeIn(inPost, from, found)
    if (ended)
      await tx
        .update(organizationHeads)
        .set({ validTo: ended.validTo })
        .where(
          and(
            eq(organizationHeads.organizationId, id),
            eq(organizationHeads.position, position),
            eq(organizationHeads.validFrom, ended.row.validFrom),
          ),
        )
    await tx
      .insert(organizationHeads)
      .values({ organizationId: id, validFrom: from, validTo, name, position, authority })
    return {
      verb: "organization.set-head",
      before: { name: ended?.row.name ?? null, position: null, authority: ended?.row.authority },
      after: { name, position, authority, from },
    }
  })
