import type { Day } from "../dates.ts"
import { type Settings, settingsOf } from "./settings.ts"

export type SettingRow = { key: string; value: string; validFrom: Day }

/**
 * The settings as they count on any day, from rows ordered by the day they begin and, on one day, as they were
 * written: of each the latest that has begun.
 */
export function settingsOn(rows: readonly SettingRow[]): (day: Day) => Settings {
  const known = new Map<Day, Settings>()
  return (day) => {
    const had = known.get(day)
    if (had) return had
    const begun = rows.filter((row) => row.validFrom <= day)
    const settings = settingsOf(new Map(begun.map(({ key, value }) => [key, value])))
    known.set(day, settings)
    return settings
  }
}
