import {
  ClipOrderQuery,
  ClipOrderRemoval,
  ClipOrderWrite,
  clipOrderLabels,
  mayTryClipOrders,
} from "@loa/domain/plan/clip-order.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { createMiddleware } from "hono/factory"
import { z } from "zod"
import { createApp, type Env } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { validate } from "../http/validate.ts"
import { listClipOrders, removeClipOrder, saveClipOrder } from "./clip-orders.ts"

const may = (verb: "read" | "write") =>
  createMiddleware<Env>(async (c, next) => {
    if (!mayTryClipOrders(requirePerson(c.var.ctx.actor), verb))
      throw new Refusal("forbidden", "Tài khoản của bạn không có vai trò làm việc này.")
    await next()
  })

const json = <T extends z.ZodType>(schema: T) => validate("json", schema, clipOrderLabels)
const one = validate("param", z.object({ id: z.uuid().toLowerCase() }), clipOrderLabels)

/** Orders of clips and short reports (III.9): brief, cost, delivery, acceptance. */
export const clipOrderRoutes = createApp()
  .use(keptPrivate)
  .get("/", may("read"), validate("query", ClipOrderQuery, clipOrderLabels), async (c) =>
    c.json(await listClipOrders(c.var.ctx, c.req.valid("query"))),
  )
  .put("/:id", may("write"), one, json(ClipOrderWrite), async (c) => {
    const { id } = c.req.valid("param")
    const { order, created } = await saveClipOrder(c.var.ctx, id, c.req.valid("json"))
    return c.json(order, created ? 201 : 200)
  })
  .post("/:id/remove", may("write"), one, json(ClipOrderRemoval), async (c) => {
    await removeClipOrder(c.var.ctx, c.req.valid("param").id, c.req.valid("json").version)
    return c.body(null, 204)
  })
