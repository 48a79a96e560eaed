import type { Day } from "@loa/domain/dates.ts"
import { z } from "zod"
import { readJson } from "../read-data.ts"

/** Something to talk about: a noun phrase for titles, and what was said of it. */
const theme = z.object({
  topic: z.string(),
  said: z.string(),
  bullets: z.array(z.int()),
  months: z.array(z.int()).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  subItem: z.string().optional(),
})
export type Theme = z.infer<typeof theme>

const bank = z.record(z.string(), z.array(theme).min(6))

/** By content item, at least six each. */
export const themes: Readonly<Record<string, Theme[]>> = {
  ...readJson("sample/themes-par.json", bank),
  ...readJson("sample/themes-papi.json", bank),
  ...readJson("sample/themes-pci.json", bank),
}

/** The themes of an item that fit a day: a law before it is passed or an old year's plan do not. */
export function themesOn(day: Day, itemCode: string): Theme[] {
  const month = Number(day.slice(5, 7))
  return (themes[itemCode] ?? []).filter(
    ({ months, from = day, to = day }) =>
      from <= day && day <= to && (months?.includes(month) ?? true),
  )
}
