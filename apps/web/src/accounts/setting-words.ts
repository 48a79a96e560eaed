import { type SettingKey, settingsList } from "@loa/domain/accounts/settings.ts"
import { formatCount } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { getLocale } from "../paraglide/runtime.js"

/** Words that come with the data in both languages. */
export const inWords = (words: { vi: string; en: string }): string =>
  words[getLocale() === "en" ? "en" : "vi"]

/** A value as it is read: 11-24 is 24/11. */
export function settingText(key: SettingKey, value: string): string {
  switch (settingsList[key].kind) {
    case "switch":
      return value === "1" ? m.setting_on() : m.setting_off()
    case "number":
      return formatCount(Number(value))
    case "year-day":
      return value.split("-").reverse().map(Number).join("/")
    default:
      return value
  }
}
