import { reportingLines } from "@loa/db/schema.ts"
import type { NewReportingLine } from "@loa/domain/units/organization.ts"
import { and, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { editOrganization } from "./edit-organization.ts"
import { placeIn, refuseIfAny, wrong, wrongMentions } from "./refuse-organization.ts"

/** To whom it reports from a day on, and through whom. */
export const setReportingLine = (ctx: Context, id: string, input: NewReportingLine) =>
  editOrganization(ctx, id, input.version, async ({ tx, found }) => {
    const { from, toId, throughId } = input
    const { ended, validTo } = placeIn(found.reportingLines, from, found)
    const named = [
      { field: "toId", id: toId },
      { field: "throughId", id: throughId },
    ]
    refuseIfAny([
      ...(await wrongMentions(tx, named, from)),
      ...(toId === id ? [wrong("toId", "không thể là chính đơn vị này.")] : []),
      ...(throughId !== null && toId === null
        ? [wrong("toId", "chọn báo cáo cho ai, vì đã chọn đầu mối.")]
        : []),
    ])
    if (ended)
      await tx
        .update(reportingLines)
        .set({ validTo: ended.validTo })
        .where(
          and(
            eq(reportingLines.organizationId, id),
            eq(reportingLines.validFrom, ended.row.validFrom),
          ),
        )
    if (toId)
      await tx
        .insert(reportingLines)
        .values({ organizationId: id, validFrom: from, validTo, toId, throughId })
    return {
      verb: "organization.set-reporting-line",
      before: {
        toId: ended?.row.to.id ?? null,
        throughId: ended?.row.through?.id ?? null,
        from: null,
      },
      after: { toId, throughId, from },
    }
  })
