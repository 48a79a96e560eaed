import { activityLabels } from "@loa/domain/activities/activity.ts"
import { ActivityImport, ImportDuplicatesAsk } from "@loa/domain/activities/import-rules.ts"
import { aCode } from "@loa/domain/validation.ts"
import { z } from "zod"
import { createApp } from "../http/context.ts"
import { validate } from "../http/validate.ts"
import { importActivities } from "./import-activities.ts"
import { importDuplicates } from "./import-duplicates.ts"
import { importTemplate } from "./import-template.ts"
import { mayTry } from "./may-try.ts"

const labels = {
  ...activityLabels,
  ...{ importId: "Mã lần nhập", submit: "Gửi kiểm tra", rows: "Các dòng" },
}
const json = <T extends z.ZodType>(schema: T) => validate("json", schema, labels)

const TemplateQuery = z.strictObject({
  organization: aCode(100).optional(),
  plan: aCode(100).optional(),
})

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** Whole spreadsheets of activities at once. */
export const importRoutes = createApp()
  .post("/", mayTry("write"), json(ActivityImport), async (c) => {
    const imported = await importActivities(c.var.ctx, c.req.valid("json"))
    return c.json(imported, imported.created ? 201 : 200)
  })
  .post("/duplicates", mayTry("write"), json(ImportDuplicatesAsk), async (c) =>
    c.json(await importDuplicates(c.var.ctx, c.req.valid("json"))),
  )
  .get("/template", mayTry("write"), validate("query", TemplateQuery, labels), async (c) => {
    const bytes = await importTemplate(c.var.ctx, c.req.valid("query"))
    c.header("Content-Disposition", `attachment; filename="loa-mau-nhap-hoat-dong.xlsx"`)
    c.header("Content-Type", xlsx)
    return c.body(bytes.slice().buffer)
  })
