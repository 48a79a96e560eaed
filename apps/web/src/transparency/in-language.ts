import { getLocale } from "../paraglide/runtime.js"

/** The name in the language of the page, of things that have one in both. */
export const inLanguage = (thing: { name: string; nameEn: string }): string =>
  getLocale() === "en" ? thing.nameEn : thing.name
