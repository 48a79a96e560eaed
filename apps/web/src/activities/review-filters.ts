import { type ReviewHintKind, reviewHintKinds } from "@loa/domain/activities/review-hints.ts"
import type { ReviewStep } from "@loa/domain/activities/review-query.ts"
import type { ReviewFilters } from "./review-queries.ts"

/** Filters of the queue as they stand in the address; beside them stands the entry that is looked at. */
export const reviewFilterNames = [
  "don-vi",
  "hinh-thuc",
  "noi-dung",
  "cho",
  "minh-chung",
  "goi-y",
  "da-sua",
] as const
export type ReviewFilterName = (typeof reviewFilterNames)[number]

/** The entry that is looked at. */
export const entryName = "bai"
const stepName = "buoc"

export const stepOf = (search: URLSearchParams): ReviewStep =>
  search.get(stepName) === "cong-khai" ? "publish" : "verify"

/** How many days an entry may be asked to have waited. */
export const waitedChoices = ["3", "7", "14", "30"] as const

const evidence: Record<string, "with" | "without"> = { co: "with", khong: "without" }
const hints: readonly (ReviewHintKind | "any")[] = ["any", ...reviewHintKinds]

/** What the API is asked for; a word it does not know is no filter. */
export function queryOf(search: URLSearchParams): ReviewFilters {
  const given = {
    step: stepOf(search) === "publish" ? ("publish" as const) : undefined,
    organization: search.get("don-vi"),
    channel: search.get("hinh-thuc"),
    item: search.get("noi-dung"),
    waited: waitedChoices.find((days) => days === search.get("cho")),
    evidence: evidence[search.get("minh-chung") ?? ""],
    hint: hints.find((hint) => hint === search.get("goi-y")),
    again: search.get("da-sua") === "1" ? ("1" as const) : undefined,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value))
}

/** How many filters are on. */
export const filtersUsed = (search: URLSearchParams): number =>
  reviewFilterNames.filter((name) => search.get(name)).length

const changed = (search: URLSearchParams, change: (next: URLSearchParams) => void) => {
  const next = new URLSearchParams(search)
  change(next)
  return next
}

/** The address with one filter changed; an empty value takes it out. Another queue begins at its head. */
export const withFilter = (search: URLSearchParams, name: ReviewFilterName, value: string) =>
  changed(search, (next) => {
    next.delete(entryName)
    if (value) next.set(name, value)
    else next.delete(name)
  })

export const withStep = (search: URLSearchParams, step: ReviewStep) =>
  changed(search, (next) => {
    next.delete(entryName)
    if (step === "publish") next.set(stepName, "cong-khai")
    else next.delete(stepName)
  })

/** The address of one entry in the same queue; without one, of the queue. */
export const withEntry = (search: URLSearchParams, id: string | undefined) =>
  changed(search, (next) => {
    if (id === undefined) next.delete(entryName)
    else next.set(entryName, id)
  })

/** The queue without a filter, at the same step. */
export const withoutFilters = (search: URLSearchParams) =>
  changed(search, (next) => {
    for (const name of [...reviewFilterNames, entryName]) next.delete(name)
  })
