import {
  ActivityMoveBody,
  ActivityWrite,
  activityLabels,
  MoveReason,
} from "@loa/domain/activities/activity.ts"
import { AlikeQuery } from "@loa/domain/activities/alike.ts"
import {
  ActivityCountsQuery,
  ActivityExportQuery,
  ActivityListQuery,
} from "@loa/domain/activities/list-query.ts"
import { aCode } from "@loa/domain/validation.ts"
import { etag } from "hono/etag"
import { z } from "zod"
import { createApp } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { validate } from "../http/validate.ts"
import { alikeActivities } from "./alike-activities.ts"
import { countActivities } from "./count-activities.ts"
import { deleteDraft } from "./delete-draft.ts"
import { exportActivities } from "./export-activities.ts"
import { formOptions } from "./form-options.ts"
import { getActivity } from "./get-activity.ts"
import { importRoutes } from "./import-routes.ts"
import { listActivities } from "./list-activities.ts"
import { mayTry } from "./may-try.ts"
import { moveActivity } from "./move-activity.ts"
import { reviewRoutes } from "./review-routes.ts"
import { saveActivity, saveActivityBriefly } from "./save-activity.ts"

const one = validate("param", z.object({ id: z.uuid().toLowerCase() }), activityLabels)
const json = <T extends z.ZodType>(schema: T) => validate("json", schema, activityLabels)
const query = <T extends z.ZodType>(schema: T) => validate("query", schema, activityLabels)

const OptionsQuery = z.strictObject({
  organization: aCode(100).optional(),
  plan: aCode(100).optional(),
})
const DeleteQuery = z.strictObject({ version: z.coerce.number<string>().int().min(1).optional() })

const exportTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const

export const activityRoutes = createApp()
  .use(keptPrivate)
  .get("/", mayTry("read"), query(ActivityListQuery), async (c) =>
    c.json(await listActivities(c.var.ctx, c.req.valid("query"))),
  )
  .get("/counts", mayTry("read"), query(ActivityCountsQuery), async (c) =>
    c.json(await countActivities(c.var.ctx, c.req.valid("query"))),
  )
  .get("/options", etag(), mayTry("write"), query(OptionsQuery), async (c) => {
    c.header("Cache-Control", "private, no-cache")
    return c.json(await formOptions(c.var.ctx, c.req.valid("query")))
  })
  .get("/export", mayTry("read"), query(ActivityExportQuery), async (c) => {
    const asked = c.req.valid("query")
    const file = await exportActivities(c.var.ctx, asked)
    const name = `loa-hoat-dong-${c.var.ctx.today}.${asked.format}`
    c.header("Content-Disposition", `attachment; filename="${name}"`)
    c.header("Content-Type", exportTypes[asked.format])
    c.header("Content-Length", String(file.size))
    return c.body(file.stream())
  })
  .route("/import", importRoutes)
  .route("/", reviewRoutes)
  .get("/alike", mayTry("write"), query(AlikeQuery), async (c) =>
    c.json({ data: await alikeActivities(c.var.ctx, c.req.valid("query")) }),
  )
  .get("/:id", mayTry("read"), one, async (c) =>
    c.json(await getActivity(c.var.ctx, c.req.valid("param").id)),
  )
  .put("/:id", mayTry("write"), one, json(ActivityWrite), async (c) => {
    const { id } = c.req.valid("param")
    // RFC 7240: a phone that sends what waited shows none of it.
    const inBrief = c.req.header("Prefer") === "return=minimal"
    const save = inBrief ? saveActivityBriefly : saveActivity
    if (inBrief) c.header("Preference-Applied", "return=minimal")
    const { activity, created } = await save(c.var.ctx, id, c.req.valid("json"))
    return c.json(activity, created ? 201 : 200)
  })
  .delete("/:id", mayTry("delete"), one, query(DeleteQuery), async (c) => {
    await deleteDraft(c.var.ctx, c.req.valid("param").id, c.req.valid("query").version)
    return c.body(null, 204)
  })
  .post("/:id/submit", mayTry("submit"), one, json(ActivityMoveBody), async (c) =>
    c.json(await moveActivity(c.var.ctx, c.req.valid("param").id, "submit", c.req.valid("json"))),
  )
  .post("/:id/return", mayTry("return"), one, json(MoveReason), async (c) =>
    c.json(await moveActivity(c.var.ctx, c.req.valid("param").id, "return", c.req.valid("json"))),
  )
  .post("/:id/verify", mayTry("verify"), one, json(ActivityMoveBody), async (c) =>
    c.json(await moveActivity(c.var.ctx, c.req.valid("param").id, "verify", c.req.valid("json"))),
  )
  .post("/:id/publish", mayTry("publish"), one, json(ActivityMoveBody), async (c) =>
    c.json(await moveActivity(c.var.ctx, c.req.valid("param").id, "publish", c.req.valid("json"))),
  )
  .post("/:id/withdraw", mayTry("withdraw"), one, json(MoveReason), async (c) =>
    c.json(await moveActivity(c.var.ctx, c.req.valid("param").id, "withdraw", c.req.valid("json"))),
  )
