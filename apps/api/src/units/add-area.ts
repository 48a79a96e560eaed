import type { Db } from "@loa/db/db.ts"
import { areas } from "@loa/db/schema.ts"
import { refuseFields } from "@loa/domain/refusal.ts"
import type { NewArea } from "@loa/domain/units/area.ts"
import type { Context } from "../http/context.ts"
import { auditArea } from "./edit-area.ts"
import { type AreaView, areaView } from "./get-area.ts"
import { wrongCode, wrongParent } from "./refuse-area.ts"
import { requireAdmin } from "./require-admin.ts"

/** Writes a new row of a code with its line of history; the caller has asked whether it may be there. */
export async function insertArea(tx: Db, ctx: Context, area: NewArea): Promise<void> {
  await tx.insert(areas).values(area)
  await auditArea(tx, ctx, area, { verb: "area.add", before: null, after: area })
}

/** Adds an area that came from none the system knows. */
export function addArea(ctx: Context, area: NewArea): Promise<AreaView> {
  requireAdmin(ctx)
  return ctx.db.transaction(async (tx) => {
    const errors = [...(await wrongCode(tx, area)), ...(await wrongParent(tx, area))]
    if (errors.length > 0) throw refuseFields(errors)
    await insertArea(tx, ctx, area)
    return areaView(tx, ctx.today, area.code)
  })
}
