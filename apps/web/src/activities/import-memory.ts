import { headingKey } from "@loa/domain/activities/import-header.ts"
import { z } from "zod"

const Kept = z.record(z.string(), z.string())
const keyOf = (accountId: string) => `loa.import.${accountId}`
/** More headings than anybody's sheets have. */
const most = 300

/** What this person chose for headings before: folded heading → field, "" for left out. */
export function rememberedColumns(accountId: string): Record<string, string> {
  try {
    return Kept.safeParse(JSON.parse(localStorage.getItem(keyOf(accountId)) ?? "{}")).data ?? {}
  } catch {
    return {}
  }
}

/** Without storage the next sheet is guessed at again. */
export function rememberColumn(accountId: string, heading: string, field: string | null) {
  const key = headingKey(heading)
  if (key === "") return
  const { [key]: _, ...others } = rememberedColumns(accountId)
  const entries = [...Object.entries(others), [key, field ?? ""]].slice(-most)
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify(Object.fromEntries(entries)))
  } catch {
    return
  }
}
