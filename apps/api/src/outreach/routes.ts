import { BoardQuery } from "@loa/domain/plan/board-query.ts"
import {
  NewPlanLines,
  outreachLabels,
  PlanLineRemoval,
  PlanLineWrite,
  PlannedEntriesQuery,
} from "@loa/domain/plan/outreach-plan.ts"
import { mayTryOutreach } from "@loa/domain/plan/outreach-plan-may.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { createMiddleware } from "hono/factory"
import { z } from "zod"
import { createApp, type Env } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { validate } from "../http/validate.ts"
import { exportOutreach } from "./export-outreach.ts"
import { getOutreach } from "./get-outreach.ts"
import { listPlannedEntries } from "./list-planned-entries.ts"
import { removeLine } from "./remove-line.ts"
import { saveLine } from "./save-line.ts"
import { saveLines } from "./save-lines.ts"

const may = (verb: "read" | "write") =>
  createMiddleware<Env>(async (c, next) => {
    if (!mayTryOutreach(requirePerson(c.var.ctx.actor), verb))
      throw new Refusal("forbidden", "Tài khoản của bạn không có vai trò làm việc này.")
    await next()
  })

const query = <T extends z.ZodType>(schema: T) => validate("query", schema, outreachLabels)
const json = <T extends z.ZodType>(schema: T) => validate("json", schema, outreachLabels)
const one = validate("param", z.object({ id: z.uuid().toLowerCase() }), outreachLabels)
const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** Every organization's own yearly plan (V.1): item, form, month, and what became of it. */
export const outreachRoutes = createApp()
  .use(keptPrivate)
  .get("/", may("read"), query(BoardQuery), async (c) =>
    c.json(await getOutreach(c.var.ctx, c.req.valid("query"))),
  )
  .get("/entries", may("read"), query(PlannedEntriesQuery), async (c) =>
    c.json(await listPlannedEntries(c.var.ctx, c.req.valid("query"))),
  )
  .get("/export", may("read"), query(BoardQuery), async (c) => {
    const { name, body } = await exportOutreach(c.var.ctx, c.req.valid("query"))
    c.header("Content-Disposition", `attachment; filename="${name}"`)
    c.header("Content-Type", workbook)
    return c.body(body.slice().buffer)
  })
  .put("/lines", may("write"), json(NewPlanLines), async (c) =>
    c.json(await saveLines(c.var.ctx, c.req.valid("json"))),
  )
  .put("/lines/:id", may("write"), one, json(PlanLineWrite), async (c) => {
    const { id } = c.req.valid("param")
    const { line, created } = await saveLine(c.var.ctx, id, c.req.valid("json"))
    return c.json(line, created ? 201 : 200)
  })
  .post("/lines/:id/remove", may("write"), one, json(PlanLineRemoval), async (c) => {
    await removeLine(c.var.ctx, c.req.valid("param").id, c.req.valid("json").version)
    return c.body(null, 204)
  })
