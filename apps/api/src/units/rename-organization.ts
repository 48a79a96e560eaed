import { organizationAliases, organizationNames } from "@loa/db/schema.ts"
import type { Rename } from "@loa/domain/units/organization.ts"
import { and, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { editOrganization } from "./edit-organization.ts"
import { aliasRows } from "./insert-organization.ts"
import { placeIn } from "./refuse-organization.ts"

/** A new name from a day on; what was done before keeps the name it was done under. */
export const renameOrganization = (ctx: Context, id: string, input: Rename) =>
  editOrganization(ctx, id, input.version, async ({ tx, found }) => {
    const { from, name, shortName } = input
    const { ended, validTo } = placeIn(found.names, from, found)
    if (ended)
      await tx
        .update(organizationNames)
        .set({ validTo: ended.validTo })
        .where(
          and(
            eq(organizationNames.organizationId, id),
            eq(organizationNames.validFrom, ended.row.validFrom),
          ),
        )
    await tx.insert(organizationNames).values({
      ...{ organizationId: id, validFrom: from, validTo, name },
      shortName: shortName || null,
    })
    await tx
      .insert(organizationAliases)
      .values(aliasRows(id, [name, shortName]))
      .onConflictDoNothing()
    return {
      verb: "organization.rename",
      before: { name: ended?.row.name, shortName: ended?.row.shortName, from: null },
      after: { name, shortName: shortName || null, from },
    }
  })
