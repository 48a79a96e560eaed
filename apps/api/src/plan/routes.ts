import { mayTryActivity } from "@loa/domain/activities/may.ts"
import { BoardQuery, boardLabels, MyWorkQuery } from "@loa/domain/plan/board-query.ts"
import {
  CoverageExport,
  CoverageQuery,
  coverageLabels,
  MeasuresQuery,
} from "@loa/domain/plan/coverage-query.ts"
import { mayTryWaive, Unwaive, Waive, waiverLabels } from "@loa/domain/plan/waiver.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { aCode } from "@loa/domain/validation.ts"
import { createMiddleware } from "hono/factory"
import { z } from "zod"
import { createApp, type Env } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { validate } from "../http/validate.ts"
import { endFeed, listFeeds, makeFeed } from "./calendar-feeds.ts"
import { exportCoverage } from "./export-coverage.ts"
import { getBoard } from "./get-board.ts"
import { getCalendar } from "./get-calendar.ts"
import { getCoverage } from "./get-coverage.ts"
import { getLine } from "./get-line.ts"
import { getMeasures } from "./get-measures.ts"
import { getMyWork } from "./get-my-work.ts"
import { unwaive, waive } from "./waive.ts"

const noRole = () => new Refusal("forbidden", "Tài khoản của bạn không có vai trò làm việc này.")

/** Whoever reads activities of an organization looks at what the plan expects of it. */
const works = createMiddleware<Env>(async (c, next) => {
  if (!mayTryActivity(requirePerson(c.var.ctx.actor), "read")) throw noRole()
  await next()
})

const waives = createMiddleware<Env>(async (c, next) => {
  if (!mayTryWaive(requirePerson(c.var.ctx.actor))) throw noRole()
  await next()
})

const query = <T extends z.ZodType>(schema: T) => validate("query", schema, boardLabels)
const coverageQuery = <T extends z.ZodType>(schema: T) => validate("query", schema, coverageLabels)
const task = validate("param", z.object({ task: aCode(10) }), boardLabels)

const feedLabels = { organizationId: "Đơn vị", id: "Địa chỉ lịch" }
const NewFeed = z.object({ organizationId: aCode(100) })
const feed = validate("param", z.object({ id: z.uuid().toLowerCase() }), feedLabels)

export const planRoutes = createApp()
  .use(keptPrivate)
  .get("/board", works, query(BoardQuery), async (c) =>
    c.json(await getBoard(c.var.ctx, c.req.valid("query"))),
  )
  .get("/lines/:task", works, task, query(BoardQuery), async (c) =>
    c.json(await getLine(c.var.ctx, c.req.valid("param").task, c.req.valid("query"))),
  )
  .get("/my-work", works, query(MyWorkQuery), async (c) =>
    c.json(await getMyWork(c.var.ctx, c.req.valid("query"))),
  )
  .get("/coverage", works, coverageQuery(CoverageQuery), async (c) =>
    c.json(await getCoverage(c.var.ctx, c.req.valid("query"))),
  )
  .get("/coverage/export", works, coverageQuery(CoverageExport), async (c) => {
    const { name, type, body } = await exportCoverage(c.var.ctx, c.req.valid("query"))
    c.header("Content-Disposition", `attachment; filename="${name}"`)
    c.header("Content-Type", type)
    return typeof body === "string" ? c.body(body) : c.body(body.slice().buffer)
  })
  .get("/measures", works, coverageQuery(MeasuresQuery), async (c) =>
    c.json(await getMeasures(c.var.ctx, c.req.valid("query"))),
  )
  .post("/waivers", waives, validate("json", Waive, waiverLabels), async (c) =>
    c.json(await waive(c.var.ctx, c.req.valid("json"))),
  )
  .post("/waivers/end", waives, validate("json", Unwaive, waiverLabels), async (c) =>
    c.json(await unwaive(c.var.ctx, c.req.valid("json"))),
  )
  .get("/calendars", works, async (c) => c.json({ data: await listFeeds(c.var.ctx), next: null }))
  .post("/calendars", works, validate("json", NewFeed, feedLabels), async (c) =>
    c.json(await makeFeed(c.var.ctx, c.req.valid("json")), 201),
  )
  .post("/calendars/:id/end", works, feed, async (c) => {
    await endFeed(c.var.ctx, c.req.valid("param").id)
    return c.body(null, 204)
  })

/** What calendar programs read: they have no session, the address is the proof. */
export const calendarRoutes = createApp().get("/:file", async (c) => {
  const file = c.req.param("file")
  const calendar = await getCalendar(c.var.ctx, file.replace(/\.ics$/, ""))
  return c.body(calendar, 200, {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="loa.ics"',
    "Cache-Control": "private, max-age=900",
  })
})
