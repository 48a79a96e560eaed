import {
  AccountChange,
  AccountListQuery,
  AddMembership,
  accountLabels,
  EndMembership,
  Invite,
  RenameAccount,
} from "@loa/domain/accounts/account.ts"
import { HandOver, handoverLabels } from "@loa/domain/accounts/handover.ts"
import { type AccountVerb, mayTryAccounts } from "@loa/domain/accounts/may-accounts.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { aCode } from "@loa/domain/validation.ts"
import { createMiddleware } from "hono/factory"
import { z } from "zod"
import { createApp, type Env } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { validate } from "../http/validate.ts"
import { addMembership } from "./add-membership.ts"
import { disableAccount, enableAccount } from "./disable-account.ts"
import { endMembership } from "./end-membership.ts"
import { getAccount } from "./get-account.ts"
import { getHandover } from "./get-handover.ts"
import { handOver } from "./hand-over.ts"
import { inviteAccount } from "./invite-account.ts"
import { listAccounts } from "./list-accounts.ts"
import { renameAccount } from "./rename-account.ts"
import { resetAccount } from "./reset-account.ts"

/** Whoever may not do this to any account is told so before anything is parsed or fetched. */
const mayTry = (verb: AccountVerb) =>
  createMiddleware<Env>(async (c, next) => {
    if (!mayTryAccounts(requirePerson(c.var.ctx.actor), verb))
      throw new Refusal("forbidden", "Chỉ quản trị mới làm được việc này.")
    await next()
  })

const json = <T extends z.ZodType>(schema: T) => validate("json", schema, accountLabels)
const one = validate("param", z.object({ id: aCode(100) }), accountLabels)
const itsMembership = validate(
  "param",
  z.object({ id: aCode(100), membershipId: z.uuid() }),
  accountLabels,
)

export const accountsRoutes = createApp()
  .use(keptPrivate)
  .get("/", mayTry("list"), validate("query", AccountListQuery, accountLabels), async (c) =>
    c.json(await listAccounts(c.var.ctx, c.req.valid("query"))),
  )
  .post("/", mayTry("change"), json(Invite), async (c) =>
    c.json(await inviteAccount(c.var.ctx, c.req.valid("json")), 201),
  )
  .get("/:id", mayTry("read"), one, async (c) =>
    c.json(await getAccount(c.var.ctx, c.req.valid("param").id)),
  )
  .post("/:id/rename", mayTry("change"), one, json(RenameAccount), async (c) =>
    c.json(await renameAccount(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/memberships", mayTry("change"), one, json(AddMembership), async (c) =>
    c.json(await addMembership(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 201),
  )
  .post(
    "/:id/memberships/:membershipId/end",
    mayTry("change"),
    itsMembership,
    json(EndMembership),
    async (c) => c.json(await endMembership(c.var.ctx, c.req.valid("param"), c.req.valid("json"))),
  )
  .post("/:id/disable", mayTry("change"), one, json(AccountChange), async (c) =>
    c.json(await disableAccount(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/enable", mayTry("change"), one, json(AccountChange), async (c) =>
    c.json(await enableAccount(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .post("/:id/reset", mayTry("change"), one, json(AccountChange), async (c) =>
    c.json(await resetAccount(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
  .get("/:id/handover", mayTry("change"), one, async (c) =>
    c.json(await getHandover(c.var.ctx, c.req.valid("param").id)),
  )
  .post(
    "/:id/handover",
    mayTry("change"),
    one,
    validate("json", HandOver, handoverLabels),
    async (c) => c.json(await handOver(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))),
  )
