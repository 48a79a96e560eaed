import type { z } from "zod"

/**
 * What this browser holds under one key, checked as it is read. A device whose storage is full or switched off goes on
 * without.
 * @param place the browser's own storage, or the tab's.
 */
export function keptUnder<Value>(
  key: string,
  schema: z.ZodType<Value>,
  place: () => Storage = () => localStorage,
) {
  return {
    read(): Value | null {
      try {
        return schema.safeParse(JSON.parse(place().getItem(key) ?? "null")).data ?? null
      } catch {
        return null
      }
    },
    /** False when this device could not keep it. */
    keep(value: Value): boolean {
      try {
        place().setItem(key, JSON.stringify(value))
        return true
      } catch {
        return false
      }
    },
    forget() {
      try {
        place().removeItem(key)
      } catch {
        return
      }
    },
  }
}
