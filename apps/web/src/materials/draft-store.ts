import { z } from "zod"
import { keptUnder } from "../device/keep.ts"
import { MaterialDraft } from "./draft.ts"

const Kept = z.object({
  id: z.uuid(),
  /** The version the fields were filled from; null for one the server has not seen. */
  version: z.int().nullable(),
  draft: MaterialDraft,
  keptAt: z.iso.datetime(),
})
export type Kept = z.infer<typeof Kept>

/** A material half written lives on this device by account and form, so that a reload loses nothing. */
export function materialStore(accountId: string, form: string) {
  const { keep, ...store } = keptUnder(`loa.material.${accountId}.${form}`, Kept)
  return {
    ...store,
    keep: (kept: Omit<Kept, "keptAt">) => keep({ ...kept, keptAt: new Date().toISOString() }),
  }
}
