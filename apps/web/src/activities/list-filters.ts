import { type ActivityState, activityStates } from "@loa/domain/activities/state.ts"
import type { ListFilters } from "./queries.ts"

/** The parts of the work list, by their names in the address. */
export const listParts = ["cho-kiem-tra", "don-vi-minh", "phoi-hop"] as const
export type ListPart = (typeof listParts)[number]

/** Filters of the work list as they stand in the address. */
export const filterNames = [
  "phan",
  "tim",
  "trang-thai",
  "don-vi",
  "hinh-thuc",
  "noi-dung",
  "tu",
  "den",
  "loat",
  "tai-lieu",
] as const
export type FilterName = (typeof filterNames)[number]

const oneOf = <Value extends string>(values: readonly Value[], asked: string | null) =>
  values.find((value) => value === asked)

export const partOf = (search: URLSearchParams): ListPart | undefined =>
  oneOf(listParts, search.get("phan"))

export const stateOf = (search: URLSearchParams): ActivityState | undefined =>
  oneOf(activityStates, search.get("trang-thai"))

const scopes = { "don-vi-minh": "own", "phoi-hop": "partner", "cho-kiem-tra": "review" } as const

/** What the API is asked for; what waits for one's own review is submitted by definition. */
export function queryOf(search: URLSearchParams): ListFilters {
  const part = partOf(search)
  const state = part === "cho-kiem-tra" ? "submitted" : stateOf(search)
  const given = {
    mine: part && scopes[part],
    state,
    q: search.get("tim"),
    organization: search.get("don-vi"),
    channel: search.get("hinh-thuc"),
    item: search.get("noi-dung"),
    from: search.get("tu"),
    to: search.get("den"),
    series: search.get("loat"),
    material: search.get("tai-lieu"),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value))
}

/** Counts know whose activities and of which organization, and no other filter. */
export function countsQueryOf(search: URLSearchParams) {
  const { mine, organization } = queryOf(search)
  return { ...(mine && { mine }), ...(organization && { organization }) }
}

/** Other filters than those the counts know: beside them the counts would be of something else. */
export const narrows = (search: URLSearchParams): boolean =>
  ["tim", "hinh-thuc", "noi-dung", "tu", "den", "loat", "tai-lieu"].some((name) => search.get(name))

/** The address with one filter changed; an empty value takes it out. */
export function withFilter(search: URLSearchParams, name: FilterName, value: string) {
  const next = new URLSearchParams(search)
  if (value) next.set(name, value)
  else next.delete(name)
  if (name === "phan") next.delete("trang-thai")
  return next
}
