import type { Db } from "@loa/db/db.ts"
import { accounts, reportAdjustments, reportEntries, reports } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import { beforeAll, expect, test } from "vitest"
import { referenceDb } from "../testing.ts"
import { removeReports } from "./remove-reports.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

const report = (patch: Partial<typeof reports.$inferInsert>): typeof reports.$inferInsert => ({
  ...{ planId: "tra-bong-2022-2025", organizationId: "phong-vhtt", scope: "unit" },
  ...{ kind: "quarter", period: "2024-q2" },
  ...patch,
})

const entry = {
  ...{ activityId: "0195e000-0000-7000-8000-000000000001", organizationId: "phong-vhtt" },
  ...{ state: "verified" as const, firstDay: "2024-04-01", title: "Họp", channelCode: "meeting" },
  ...{
    items: [],
    audiences: [],
    languages: [],
    headPresent: false,
    integrated: false,
    sample: true,
  },
}

test(
  "what demo mode reported is gone; a real report stays and forgets the demo account",
  undone(
    () => db,
    async (tx) => {
      await tx
        .insert(accounts)
        .values({ id: "demo", name: "x", username: "demo", email: "demo@loa.invalid", demo: true })
      const above = report({ scope: "consolidated", organizationId: "ubnd-huyen", sample: true })
      const [gone] = await tx.insert(reports).values(above).returning()
      const reportId = gone?.id ?? ""
      const [left] = await tx
        .insert(reports)
        .values([
          report({ submittedById: "demo", consolidatedInId: reportId }),
          report({ period: "2024-q3", sample: true }),
        ])
        .returning()
      await tx.insert(reportEntries).values({ reportId, ...entry })
      const adjustment = { what: "Số", before: 1, after: 2, reason: "x", day: "2024-07-01" }
      await tx.insert(reportAdjustments).values([
        { ...adjustment, reportId, byName: "x" },
        { ...adjustment, reportId: left?.id ?? "", byId: "demo", byName: "x" },
      ])

      await removeReports(tx, { accountIds: ["demo"], planIds: [], organizationIds: [] })
      expect(await tx.select().from(reports)).toMatchObject([
        { id: left?.id, submittedById: null, consolidatedInId: null },
      ])
      expect(await tx.$count(reportEntries)).toBe(0)
      expect(await tx.select().from(reportAdjustments)).toMatchObject([
        { reportId: left?.id, byId: null },
      ])
    },
  ),
)
