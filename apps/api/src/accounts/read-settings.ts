import type { Db } from "@loa/db/db.ts"
import { settings } from "@loa/db/schema.ts"
import { type Settings, settingsOf } from "@loa/domain/accounts/settings.ts"
import type { Day } from "@loa/domain/dates.ts"
import { desc, lte } from "drizzle-orm"

/** Every setting as it counts on a day: of each the latest that has begun. One query. */
export async function readSettings(db: Db, today: Day): Promise<Settings> {
  const rows = await db
    .selectDistinctOn([settings.key], { key: settings.key, value: settings.value })
    .from(settings)
    .where(lte(settings.validFrom, today))
    .orderBy(settings.key, desc(settings.validFrom), desc(settings.createdAt))
  return settingsOf(new Map(rows.map(({ key, value }) => [key, value])))
}
