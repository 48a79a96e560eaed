import { planIndexIds } from "@loa/domain/indices/structure.ts"
import type { ActivityFilters } from "../paths.ts"

/** The same filters by their names in the API. */
export type Query = {
  q?: string
  item?: string
  index?: (typeof planIndexIds)[number]
  channel?: string
  organization?: string
  plan?: string
  year?: string
  quarter?: string
}

/** What the address asks for; a year, quarter or index that is none is not asked for. */
export function filtersOf(search: URLSearchParams): Query {
  const text = (name: keyof ActivityFilters) => search.get(name)?.trim() || undefined
  const year = /^20\d\d$/.test(text("nam") ?? "") ? text("nam") : undefined
  const quarter = year && /^[1-4]$/.test(text("quy") ?? "") ? text("quy") : undefined
  const index = planIndexIds.find((id) => id === text("chi-so"))
  const all = {
    q: text("tim"),
    item: text("noi-dung"),
    index,
    channel: text("hinh-thuc"),
    organization: text("don-vi"),
    plan: text("ke-hoach"),
    year,
    quarter,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** The address with one filter changed; without a year there is no quarter, within an item no other index. */
export function changed(
  search: URLSearchParams,
  name: keyof ActivityFilters,
  value: string,
): URLSearchParams {
  const next = new URLSearchParams(search)
  if (value === "") next.delete(name)
  else next.set(name, value)
  if (!next.has("nam")) next.delete("quy")
  if (name === "noi-dung" && value !== "") next.delete("chi-so")
  return next
}
