import { headingKey } from "@loa/domain/activities/import-header.ts"
import { z } from "zod"
import { keptUnder } from "../device/keep.ts"

const Kept = z.record(z.string(), z.string())
const keptBy = (accountId: string) => keptUnder(`loa.import.${accountId}`, Kept)
/** More headings than anybody's sheets have. */
const most = 300

/** What this person chose for headings before: folded heading → field, "" for left out. */
export const rememberedColumns = (accountId: string): Record<string, string> =>
  keptBy(accountId).read() ?? {}

/** Without storage the next sheet is guessed at again. */
export function rememberColumn(accountId: string, heading: string, field: string | null) {
  const key = headingKey(heading)
  if (key === "") return
  const { [key]: _, ...others } = rememberedColumns(accountId)
  const entries = [...Object.entries(others), [key, field ?? ""]].slice(-most)
  keptBy(accountId).keep(Object.fromEntries(entries))
}
