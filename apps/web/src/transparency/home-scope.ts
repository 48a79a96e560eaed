import { paths } from "../paths.ts"
import type { Scope } from "./queries.ts"

/** What the address asks the first page for; a year that is no year is not asked for. */
export function scopeOf(search: URLSearchParams): Scope {
  const year = search.get("nam") ?? ""
  const plan = search.get("ke-hoach")
  return { ...(/^20\d\d$/.test(year) && { year }), ...(plan && { plan }) }
}

/** The first page of a year of a plan. */
export const homeOf = (plan: string, year: number): string =>
  `${paths.home()}?${new URLSearchParams({ "ke-hoach": plan, nam: String(year) })}`

/** The years of a plan, the running one being the last that can be looked at. */
export function yearsOf(plan: { startsOn: string; endsOn: string }, asOf: string): number[] {
  const first = Number(plan.startsOn.slice(0, 4))
  const last = Math.max(first, Math.min(Number(plan.endsOn.slice(0, 4)), Number(asOf.slice(0, 4))))
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
