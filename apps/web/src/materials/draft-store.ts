import { z } from "zod"
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
  const key = `loa.material.${accountId}.${form}`
  return {
    read(): Kept | null {
      try {
        return Kept.safeParse(JSON.parse(localStorage.getItem(key) ?? "null")).data ?? null
      } catch {
        return null
      }
    },
    /** A device whose storage is full or switched off goes on without. */
    keep(kept: Omit<Kept, "keptAt">) {
      try {
        localStorage.setItem(key, JSON.stringify({ ...kept, keptAt: new Date().toISOString() }))
      } catch {
        return
      }
    },
    forget() {
      try {
        localStorage.removeItem(key)
      } catch {
        return
      }
    },
  }
}
