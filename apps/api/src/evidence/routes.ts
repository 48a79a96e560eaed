import {
  EvidenceDescribe,
  EvidenceLink,
  EvidenceListQuery,
  EvidencePublish,
  EvidencePut,
  EvidenceRemove,
  EvidenceUnpublish,
  evidenceLabels,
} from "@loa/domain/evidence/evidence.ts"
import { type EvidenceVerb, mayTryEvidence } from "@loa/domain/evidence/may.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { createMiddleware } from "hono/factory"
import { z } from "zod"
import { createApp, type Env } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { validate } from "../http/validate.ts"
import { addEvidence } from "./add-evidence.ts"
import { describeEvidence } from "./describe-evidence.ts"
import { getFile } from "./get-file.ts"
import { refuseLarge } from "./inspect-file.ts"
import { attachEvidence, detachEvidence } from "./link-evidence.ts"
import { listEvidence } from "./list-evidence.ts"
import { publishEvidence, unpublishEvidence } from "./publish-evidence.ts"
import { removeEvidence } from "./remove-evidence.ts"
import { serveFile } from "./serve-file.ts"

/** Whoever may not do this to any file is told so before anything is read. */
const mayTry = (verb: EvidenceVerb) =>
  createMiddleware<Env>(async (c, next) => {
    if (!mayTryEvidence(requirePerson(c.var.ctx.actor), verb))
      throw new Refusal("forbidden", "Tài khoản của bạn không có vai trò làm việc này.")
    await next()
  })

const one = validate("param", z.object({ id: z.uuid().toLowerCase() }), evidenceLabels)
const json = <T extends z.ZodType>(schema: T) => validate("json", schema, evidenceLabels)
const query = <T extends z.ZodType>(schema: T) => validate("query", schema, evidenceLabels)

export const evidenceRoutes = createApp()
  .use(keptPrivate)
  .get("/", mayTry("attach"), query(EvidenceListQuery), async (c) =>
    c.json(await listEvidence(c.var.ctx, c.req.valid("query"))),
  )
  .put("/:id", mayTry("add"), one, query(EvidencePut), async (c) => {
    const put = c.req.valid("query")
    refuseLarge(Number(c.req.header("Content-Length") ?? 0), put.kind)
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const { evidence, created } = await addEvidence(c.var.ctx, c.req.valid("param").id, put, bytes)
    return c.json(evidence, created ? 201 : 200)
  })
  .post("/:id/attach", mayTry("attach"), one, json(EvidenceLink), async (c) =>
    c.json(
      await attachEvidence(c.var.ctx, c.req.valid("param").id, c.req.valid("json").activityId),
    ),
  )
  .post("/:id/detach", mayTry("detach"), one, json(EvidenceLink), async (c) =>
    c.json(
      await detachEvidence(c.var.ctx, c.req.valid("param").id, c.req.valid("json").activityId),
    ),
  )
  .post("/:id/describe", mayTry("describe"), one, json(EvidenceDescribe), async (c) =>
    c.json(await describeEvidence(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/publish", mayTry("publish"), one, json(EvidencePublish), async (c) =>
    c.json(await publishEvidence(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/unpublish", mayTry("unpublish"), one, json(EvidenceUnpublish), async (c) =>
    c.json(
      await unpublishEvidence(c.var.ctx, c.req.valid("param").id, c.req.valid("json").version),
    ),
  )
  .post("/:id/remove", mayTry("remove"), one, json(EvidenceRemove), async (c) =>
    c.json(await removeEvidence(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .get("/:id/file", mayTry("read"), one, async (c) =>
    serveFile(c, await getFile(c.var.ctx, c.req.valid("param").id), "private"),
  )
