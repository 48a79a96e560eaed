import {
  MaterialEnd,
  MaterialListQuery,
  MaterialOptionsQuery,
  MaterialReceipt,
  MaterialWrite,
  materialLabels,
} from "@loa/domain/materials/material.ts"
import { type MaterialVerb, mayTryMaterial } from "@loa/domain/materials/may-material.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { createMiddleware } from "hono/factory"
import { z } from "zod"
import { createApp, type Env } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { validate } from "../http/validate.ts"
import { confirmMaterial } from "./confirm-material.ts"
import { getMaterial } from "./get-material.ts"
import { listMaterials } from "./list-materials.ts"
import { materialOptions } from "./material-options.ts"
import { endMaterial, saveMaterial } from "./save-material.ts"

const may = (verb: MaterialVerb) =>
  createMiddleware<Env>(async (c, next) => {
    if (!mayTryMaterial(requirePerson(c.var.ctx.actor), verb))
      throw new Refusal("forbidden", "Tài khoản của bạn không có vai trò làm việc này.")
    await next()
  })

const one = validate("param", z.object({ id: z.uuid().toLowerCase() }), materialLabels)
const json = <T extends z.ZodType>(schema: T) => validate("json", schema, materialLabels)
const query = <T extends z.ZodType>(schema: T) => validate("query", schema, materialLabels)

/** Guidance, scripts, leaflets and clips of the focal point, and who has received them. */
export const materialRoutes = createApp()
  .use(keptPrivate)
  .get("/", may("read"), query(MaterialListQuery), async (c) =>
    c.json(await listMaterials(c.var.ctx, c.req.valid("query"))),
  )
  .get("/options", may("write"), query(MaterialOptionsQuery), async (c) =>
    c.json(await materialOptions(c.var.ctx, c.req.valid("query"))),
  )
  .get("/:id", may("read"), one, async (c) =>
    c.json(await getMaterial(c.var.ctx, c.req.valid("param").id)),
  )
  .put("/:id", may("write"), one, json(MaterialWrite), async (c) => {
    const { id } = c.req.valid("param")
    const { material, created } = await saveMaterial(c.var.ctx, id, c.req.valid("json"))
    return c.json(material, created ? 201 : 200)
  })
  .post("/:id/end", may("write"), one, json(MaterialEnd), async (c) =>
    c.json(await endMaterial(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/confirm", may("confirm"), one, json(MaterialReceipt), async (c) =>
    c.json(await confirmMaterial(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
