import {
  AcceptInvitation,
  ChangePassword,
  ConfirmPassword,
  ownAccountLabels,
  TotpCode,
} from "@loa/domain/accounts/own-account.ts"
import type { z } from "zod"
import { createApp } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { validate } from "../http/validate.ts"
import { acceptInvitation, readInvitation } from "./accept-invitation.ts"
import { changePassword } from "./change-password.ts"
import {
  confirmSecondFactor,
  renewRecoveryCodes,
  secondFactorState,
  startSecondFactor,
  stopSecondFactor,
} from "./own-second-factor.ts"
import { endAllSessions, endOwnSession, listOwnSessions } from "./own-sessions.ts"

const body = <T extends z.ZodType>(schema: T) => validate("json", schema, ownAccountLabels)

/** What a person does to their own account; open also to whoever still owes a second factor. */
export const accountRoutes = createApp()
  .use(keptPrivate)
  .use(async (c, next) => {
    requirePerson(c.var.ctx.actor)
    await next()
  })
  .get("/", async (c) => {
    const { username, name } = requirePerson(c.var.ctx.actor)
    return c.json({ username, name, secondFactor: await secondFactorState(c.var.ctx) })
  })
  .post("/password", body(ChangePassword), async (c) => {
    await changePassword(c, c.req.valid("json"))
    return c.body(null, 204)
  })
  .get("/sessions", async (c) => c.json({ data: await listOwnSessions(c), next: null }))
  .post("/sessions/:id/end", async (c) => {
    await endOwnSession(c, c.req.param("id"))
    return c.body(null, 204)
  })
  .post("/sessions/end-all", async (c) => {
    await endAllSessions(c)
    return c.body(null, 204)
  })
  .post("/second-factor/start", body(ConfirmPassword), async (c) =>
    c.json(await startSecondFactor(c, c.req.valid("json").password)),
  )
  .post("/second-factor/confirm", body(TotpCode), async (c) => {
    await confirmSecondFactor(c, c.req.valid("json").code)
    return c.body(null, 204)
  })
  .post("/second-factor/stop", body(ConfirmPassword), async (c) => {
    await stopSecondFactor(c, c.req.valid("json").password)
    return c.body(null, 204)
  })
  .post("/second-factor/recovery-codes", body(ConfirmPassword), async (c) =>
    c.json(await renewRecoveryCodes(c, c.req.valid("json").password)),
  )

/** A code that an administrator handed over; no session is needed, the code is the proof. */
export const invitationRoutes = createApp()
  .use(keptPrivate)
  .get("/:code", async (c) => c.json(await readInvitation(c.var.ctx, c.req.param("code"))))
  .post("/:code", body(AcceptInvitation), async (c) =>
    c.json({
      next: await acceptInvitation(c, c.req.param("code"), c.req.valid("json").newPassword),
    }),
  )
