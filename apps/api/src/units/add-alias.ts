import { organizationAliases } from "@loa/db/schema.ts"
import { foldKey } from "@loa/domain/units/fold.ts"
import type { AliasEdit } from "@loa/domain/units/organization.ts"
import type { Context } from "../http/context.ts"
import { editOrganization } from "./edit-organization.ts"
import { refuseIfAny, wrong } from "./refuse-organization.ts"

/** Another spelling by which it is found. */
export const addAlias = (ctx: Context, id: string, { version, alias }: AliasEdit) =>
  editOrganization(ctx, id, version, async ({ tx, found }) => {
    const key = foldKey(alias)
    const same = found.aliases.find((one) => foldKey(one) === key)
    refuseIfAny(
      same ? [wrong("alias", `đã có “${same}”; dấu và gạch nối không làm thành tên khác.`)] : [],
    )
    await tx.insert(organizationAliases).values({ organizationId: id, alias, key })
    return { verb: "organization.add-alias", before: null, after: { alias } }
  })
