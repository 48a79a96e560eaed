import { accounts, settings } from "@loa/db/schema.ts"
import { type SettingKey, settingKeys, settingsList } from "@loa/domain/accounts/settings.ts"
import { asc, desc, eq, inArray } from "drizzle-orm"
import type { Context } from "../http/context.ts"

type SettingRow = {
  id: string
  value: string
  validFrom: string
  reason: string | null
  createdAt: Date
  /** Null for what shipped with the product. */
  createdByName: string | null
}

type SettingView = {
  key: SettingKey
  value: string
  /** The row that counts today; null while nobody has written anything. */
  currentId: string | null
  /** The latest day first, those to come included. */
  history: SettingRow[]
}

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
      createdByName: accounts.name,
    })
    .from(settings)
    .leftJoin(accounts, eq(accounts.id, settings.createdById))
    .where(inArray(settings.key, [...settingKeys]))
    .orderBy(asc(settings.key), desc(settings.validFrom), desc(settings.createdAt))
  const data = settingKeys.map((key): SettingView => {
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
