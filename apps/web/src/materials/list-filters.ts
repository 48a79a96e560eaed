import { type MaterialKind, materialKinds } from "@loa/domain/materials/material-kinds.ts"
import type { MaterialFilters } from "./queries.ts"

/** Filters of the list of materials, by their names in the address. */
export const filterNames = [
  ...(["loai", "noi-dung", "ke-hoach", "nhiem-vu", "chua-xac-nhan", "ca-cu", "tim"] as const),
]
export type FilterName = (typeof filterNames)[number]

export const kindOf = (search: URLSearchParams): MaterialKind | undefined =>
  materialKinds.find((kind) => kind === search.get("loai"))

/** What the API is asked for. */
export function queryOf(search: URLSearchParams): MaterialFilters {
  const given = {
    kind: kindOf(search),
    item: search.get("noi-dung"),
    plan: search.get("ke-hoach"),
    task: search.get("nhiem-vu"),
    unread: search.get("chua-xac-nhan") && "1",
    ended: search.get("ca-cu") && "1",
    q: search.get("tim"),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value))
}

/** The address with one filter changed; an empty value takes it out. */
export function withFilter(search: URLSearchParams, name: FilterName, value: string) {
  const next = new URLSearchParams(search)
  if (value) next.set(name, value)
  else next.delete(name)
  return next
}
