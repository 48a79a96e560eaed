import type { Db } from "@loa/db/db.ts"
import { auditLog, clipOrders, outreachPlanLines } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { referenceDb } from "../testing.ts"
import { removeOutreach } from "./remove-outreach.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const ids = {
  line: "0195e000-0000-7000-8000-000000000001",
  kept: "0195e000-0000-7000-8000-000000000002",
  order: "0195e000-0000-7000-8000-000000000003",
  blanked: "0195e000-0000-7000-8000-000000000004",
}
const owned = { planId: "tra-bong-2022-2025", organizationId: "phong-vhtt", authorName: "x" }
const line = (id: string, month: number) => ({
  ...{ ...owned, id, year: 2025, month, itemCode: "par-a", channelCode: "meeting" },
})
const wrote = (subjectId: string, actorId: string, verb: "outreach.save" | "outreach.redact") => ({
  ...{ subjectId, actorId, verb, actorName: "x", subjectType: "outreach" },
})

test(
  "what a demo account planned or ordered in a real plan is gone; what it only blanked stays",
  undone(
    () => db,
    async (tx) => {
      await tx
        .insert(outreachPlanLines)
        .values([line(ids.line, 1), line(ids.kept, 2), line(ids.blanked, 3)])
      await tx.insert(clipOrders).values({
        ...{ ...owned, id: ids.order, taskCode: "9", contractor: "x", title: "x" },
        orderedOn: "2025-01-01",
      })
      await tx
        .insert(auditLog)
        .values([
          wrote(ids.line, "demo", "outreach.save"),
          wrote(ids.kept, "real", "outreach.save"),
          wrote(ids.blanked, "real", "outreach.save"),
          wrote(ids.blanked, "demo", "outreach.redact"),
          { ...wrote(ids.order, "demo", "outreach.save"), verb: "clip.save", subjectType: "clip" },
        ])
      await removeOutreach(tx, { accountIds: ["demo"], planIds: [], organizationIds: [] })
      const left = await tx.select({ id: outreachPlanLines.id }).from(outreachPlanLines)
      expect(left.map(({ id }) => id).toSorted()).toEqual([ids.kept, ids.blanked])
      expect(await tx.$count(clipOrders)).toBe(0)
    },
  ),
)
