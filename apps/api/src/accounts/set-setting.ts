import { settings } from "@loa/db/schema.ts"
import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { maySettings } from "@loa/domain/accounts/may-accounts.ts"
import type { NewSetting } from "@loa/domain/accounts/settings.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { and, desc, eq, lte } from "drizzle-orm"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"

/** Writes a value that counts from a day on; what counted before stays in the history. */
export function setSetting(ctx: Context, setting: NewSetting): Promise<{ id: string }> {
  const person = requirePerson(ctx.actor)
  if (!maySettings(person)) throw new Refusal("forbidden", "Chỉ quản trị mới sửa được cài đặt.")
  const { key, value, validFrom, reason } = setting
  return ctx.db.transaction(async (tx) => {
    const [before] = await tx
      .select({ value: settings.value, validFrom: settings.validFrom })
      .from(settings)
      .where(and(eq(settings.key, key), lte(settings.validFrom, validFrom)))
      .orderBy(desc(settings.validFrom), desc(settings.createdAt))
      .limit(1)
    const [made] = await tx
      .insert(settings)
      .values({ key, value, validFrom, reason, createdById: person.accountId })
      .returning({ id: settings.id })
    if (!made) throw new Error("insert returned no row")
    await writeAudit(tx, ctx, {
      ...{ verb: "setting.set", subjectType: "setting", subjectId: key, reason },
      organizationId: organizationsAs(person, "admin").at(0) ?? null,
      ...{ before: before ?? null, after: { value, validFrom } },
    })
    return made
  })
}
