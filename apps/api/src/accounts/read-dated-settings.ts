import type { Db } from "@loa/db/db.ts"
import { settings } from "@loa/db/schema.ts"
import { settingsOn } from "@loa/domain/accounts/dated-settings.ts"
import type { Settings } from "@loa/domain/accounts/settings.ts"
import type { Day } from "@loa/domain/dates.ts"
import { asc } from "drizzle-orm"

/** Every setting as it counts on any day. One query. */
export async function readDatedSettings(db: Db): Promise<(day: Day) => Settings> {
  const rows = await db
    .select({ key: settings.key, value: settings.value, validFrom: settings.validFrom })
    .from(settings)
    .orderBy(asc(settings.validFrom), asc(settings.createdAt))
  return settingsOn(rows)
}
