import { accounts, settings } from "@loa/db/schema.ts"
import { settingKeys, settingsList } from "@loa/domain/accounts/settings.ts"
import { asc, desc, eq, inArray } from "drizzle-orm"
import type { Context } from "../http/context.ts"

/** Every setting with what counts today, what is to come, and what counted when, who wrote it and why. */
export async function listSettings({ db, today }: Context) {
  const rows = await db
    .select({
      id: settings.id,
      key: settings.key,
      value: settings.value,
      validFrom: settings.validFrom,
      reason: settings.reason,
      createdAt: settings.createdAt,
      /** Null for what shipped with the product. */
      createdByName: accounts.name,
    })
    .from(settings)
    .leftJoin(accounts, eq(accounts.id, settings.createdById))
    .where(inArray(settings.key, [...settingKeys]))
    .orderBy(asc(settings.key), desc(settings.validFrom), desc(settings.createdAt))
  const data = settingKeys.map((key) => {
    const history = rows.filter((row) => row.key === key).map(({ key: _, ...row }) => row)
    const current = history.find(({ validFrom }) => validFrom <= today)
    return {
      key,
      value: current?.value ?? settingsList[key].initial,
      currentId: current?.id ?? null,
      history,
    }
  })
  return { data, next: null }
}
