import { SeriesForm } from "./series-form.ts"

const keyOf = (accountId: string) => `loa.series.${accountId}`

/** A series half told lives on this device, so that a reload or a closed tab loses nothing. */
export function seriesStore(accountId: string) {
  const key = keyOf(accountId)
  return {
    read(): SeriesForm | null {
      try {
        return SeriesForm.safeParse(JSON.parse(localStorage.getItem(key) ?? "null")).data ?? null
      } catch {
        return null
      }
    },
    /** A device whose storage is full or switched off goes on without. */
    keep(form: SeriesForm) {
      try {
        localStorage.setItem(key, JSON.stringify(form))
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
