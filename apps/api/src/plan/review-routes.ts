import { mayTryActivity } from "@loa/domain/activities/may.ts"
import {
  mayTryReview,
  NewVersion,
  Proposal,
  ProposalDecision,
  ProposalWithdrawal,
  proposalLabels,
  type ReviewVerb,
} from "@loa/domain/plan/proposal.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { aCode } from "@loa/domain/validation.ts"
import { createMiddleware } from "hono/factory"
import { z } from "zod"
import { createApp, type Env } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { validate } from "../http/validate.ts"
import { enactVersion } from "./enact-version.ts"
import { getDifference, getReview } from "./get-review.ts"
import { decideProposal, makeProposal, withdrawProposal } from "./proposals.ts"

const noRole = () => new Refusal("forbidden", "Tài khoản của bạn không có vai trò làm việc này.")

const reads = createMiddleware<Env>(async (c, next) => {
  if (!mayTryActivity(requirePerson(c.var.ctx.actor), "read")) throw noRole()
  await next()
})
const may = (verb: ReviewVerb) =>
  createMiddleware<Env>(async (c, next) => {
    if (!mayTryReview(requirePerson(c.var.ctx.actor), verb)) throw noRole()
    await next()
  })

const one = validate("param", z.object({ id: z.uuid().toLowerCase() }), proposalLabels)
const json = <T extends z.ZodType>(schema: T) => validate("json", schema, proposalLabels)
const query = <T extends z.ZodType>(schema: T) => validate("query", schema, proposalLabels)

const aVersion = z.coerce.number<string>("cần là số của một phiên bản").int().min(1)
const ReviewQuery = z.strictObject({ plan: aCode(100).optional() })
const DifferenceQuery = z.strictObject({ plan: aCode(100), from: aVersion, to: aVersion })

/** The yearly review of a plan (V.2): proposals, decisions, versions. */
export const reviewRoutes = createApp()
  .use(keptPrivate)
  .get("/", reads, query(ReviewQuery), async (c) =>
    c.json(await getReview(c.var.ctx, c.req.valid("query"))),
  )
  .get("/difference", reads, query(DifferenceQuery), async (c) =>
    c.json(await getDifference(c.var.ctx, c.req.valid("query"))),
  )
  .put("/proposals/:id", may("propose"), one, json(Proposal), async (c) => {
    const { id } = c.req.valid("param")
    const { proposal, created } = await makeProposal(c.var.ctx, id, c.req.valid("json"))
    return c.json(proposal, created ? 201 : 200)
  })
  .post("/proposals/:id/withdraw", may("propose"), one, json(ProposalWithdrawal), async (c) =>
    c.json(await withdrawProposal(c.var.ctx, c.req.valid("param").id, c.req.valid("json").version)),
  )
  .post("/proposals/:id/decide", may("decide"), one, json(ProposalDecision), async (c) =>
    c.json(await decideProposal(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/versions", may("enact"), json(NewVersion), async (c) =>
    c.json(await enactVersion(c.var.ctx, c.req.valid("json")), 201),
  )
