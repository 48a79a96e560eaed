import { Refusal } from "@loa/domain/refusal.ts"
import { FigureParam } from "@loa/domain/reports/figure-key.ts"
import { mayTryReport, type ReportVerb } from "@loa/domain/reports/may-report.ts"
import { PeriodParam } from "@loa/domain/reports/period.ts"
import {
  ReportAdjust,
  ReportMoveBody,
  ReportReasonBody,
  ReportWrite,
  reportLabels,
} from "@loa/domain/reports/report.ts"
import { ReportFileQuery } from "@loa/domain/reports/report-file.ts"
import { reportScopes } from "@loa/domain/reports/state.ts"
import { aCode } from "@loa/domain/validation.ts"
import { createMiddleware } from "hono/factory"
import { z } from "zod"
import { createApp, type Env } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { sendFile } from "../http/send-file.ts"
import { validate } from "../http/validate.ts"
import { adjustReport } from "./adjust-report.ts"
import { getDesk } from "./get-desk.ts"
import { getDifference } from "./get-difference.ts"
import { getRadioScript } from "./get-radio-script.ts"
import { getReport } from "./get-report.ts"
import { getReportFile } from "./get-report-file.ts"
import { listEntries } from "./list-entries.ts"
import { listReports } from "./list-reports.ts"
import { moveReport } from "./move-report.ts"
import { saveReport } from "./save-report.ts"

/** Whoever may not do this to any report is told so before anything is parsed or fetched. */
const mayTry = (verb: ReportVerb) =>
  createMiddleware<Env>(async (c, next) => {
    if (!mayTryReport(requirePerson(c.var.ctx.actor), verb))
      throw new Refusal("forbidden", "Tài khoản của bạn không có vai trò làm việc này.")
    await next()
  })

const anAddress = { plan: aCode(100), period: PeriodParam, organization: aCode(100) }
const one = validate("param", z.object({ ...anAddress, scope: z.enum(reportScopes) }), reportLabels)
const desk = validate("param", z.object(anAddress), reportLabels)
const json = <T extends z.ZodType>(schema: T) => validate("json", schema, reportLabels)
const query = <T extends z.ZodType>(schema: T) => validate("query", schema, reportLabels)

const ListQuery = z.strictObject({ earlier: z.literal("1").optional() })
const EntriesQuery = z.strictObject({ figure: FigureParam, cursor: z.string().max(300).optional() })

/** A report has its address from the day its period begins: plan, period, kind and organization. */
const at = "/:plan/:period/:scope/:organization"

export const reportRoutes = createApp()
  .use(keptPrivate)
  .get("/", mayTry("read"), query(ListQuery), async (c) =>
    c.json(await listReports(c.var.ctx, c.req.valid("query"))),
  )
  .get("/:plan/:period/desk/:organization", mayTry("read"), desk, async (c) =>
    c.json(await getDesk(c.var.ctx, c.req.valid("param"))),
  )
  .get(at, mayTry("read"), one, async (c) =>
    c.json(await getReport(c.var.ctx, c.req.valid("param"))),
  )
  .put(at, mayTry("write"), one, json(ReportWrite), async (c) =>
    c.json(await saveReport(c.var.ctx, c.req.valid("param"), c.req.valid("json"))),
  )
  .get(`${at}/entries`, mayTry("read"), one, query(EntriesQuery), async (c) =>
    c.json(await listEntries(c.var.ctx, c.req.valid("param"), c.req.valid("query"))),
  )
  .get(`${at}/difference`, mayTry("read"), one, async (c) =>
    c.json(await getDifference(c.var.ctx, c.req.valid("param"))),
  )
  .get(`${at}/radio`, mayTry("read"), one, async (c) =>
    c.json(await getRadioScript(c.var.ctx, c.req.valid("param"))),
  )
  .get(`${at}/file`, mayTry("read"), one, query(ReportFileQuery), async (c) => {
    const { format } = c.req.valid("query")
    return sendFile(c, await getReportFile(c.var.ctx, c.req.valid("param"), format))
  })
  .post(`${at}/submit`, mayTry("submit"), one, json(ReportMoveBody), async (c) =>
    c.json(await moveReport(c.var.ctx, c.req.valid("param"), "submit", c.req.valid("json"))),
  )
  .post(`${at}/return`, mayTry("return"), one, json(ReportReasonBody), async (c) =>
    c.json(await moveReport(c.var.ctx, c.req.valid("param"), "return", c.req.valid("json"))),
  )
  .post(`${at}/accept`, mayTry("accept"), one, json(ReportMoveBody), async (c) =>
    c.json(await moveReport(c.var.ctx, c.req.valid("param"), "accept", c.req.valid("json"))),
  )
  .post(`${at}/lock`, mayTry("lock"), one, json(ReportMoveBody), async (c) =>
    c.json(await moveReport(c.var.ctx, c.req.valid("param"), "lock", c.req.valid("json"))),
  )
  .post(`${at}/reopen`, mayTry("reopen"), one, json(ReportReasonBody), async (c) =>
    c.json(await moveReport(c.var.ctx, c.req.valid("param"), "reopen", c.req.valid("json"))),
  )
  .post(`${at}/adjust`, mayTry("adjust"), one, json(ReportAdjust), async (c) =>
    c.json(await adjustReport(c.var.ctx, c.req.valid("param"), c.req.valid("json"))),
  )
