import { AuditExportQuery, AuditQuery, auditLabels } from "@loa/domain/accounts/audit-query.ts"
import { mayAudit } from "@loa/domain/accounts/may-accounts.ts"
import { Redact } from "@loa/domain/accounts/redact.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { createApp } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { validate } from "../http/validate.ts"
import { exportAudit } from "./export-audit.ts"
import { listAudit } from "./list-audit.ts"
import { redact } from "./redact.ts"

export const auditRoutes = createApp()
  .use(keptPrivate)
  .use(async (c, next) => {
    if (!mayAudit(requirePerson(c.var.ctx.actor)))
      throw new Refusal("forbidden", "Chỉ quản trị mới xem được nhật ký hệ thống.")
    await next()
  })
  .get("/", validate("query", AuditQuery, auditLabels), async (c) =>
    c.json(await listAudit(c.var.ctx, c.req.valid("query"))),
  )
  .get("/csv", validate("query", AuditExportQuery, auditLabels), async (c) => {
    c.header("Content-Disposition", `attachment; filename="loa-nhat-ky-${c.var.ctx.today}.csv"`)
    c.header("Content-Type", "text/csv; charset=utf-8")
    return c.body(await exportAudit(c.var.ctx, c.req.valid("query")))
  })
  .post("/redact", validate("json", Redact, auditLabels), async (c) =>
    c.json(await redact(c.var.ctx, c.req.valid("json"))),
  )
