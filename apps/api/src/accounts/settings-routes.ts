import { maySettings } from "@loa/domain/accounts/may-accounts.ts"
import { NewSetting, settingLabels } from "@loa/domain/accounts/settings.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { createApp } from "../http/context.ts"
import { keptPrivate } from "../http/private.ts"
import { requirePerson } from "../http/require.ts"
import { validate } from "../http/validate.ts"
import { listSettings } from "./list-settings.ts"
import { setSetting } from "./set-setting.ts"

export const settingsRoutes = createApp()
  .use(keptPrivate)
  .use(async (c, next) => {
    if (!maySettings(requirePerson(c.var.ctx.actor)))
      throw new Refusal("forbidden", "Chỉ quản trị mới xem và sửa được cài đặt.")
    await next()
  })
  .get("/", async (c) => c.json(await listSettings(c.var.ctx)))
  .post("/", validate("json", NewSetting, settingLabels), async (c) =>
    c.json(await setSetting(c.var.ctx, c.req.valid("json")), 201),
  )
