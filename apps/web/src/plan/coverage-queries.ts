import type { CoverageMeasureAsked } from "@loa/domain/plan/coverage-query.ts"
import { queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"

const routes = api.plan

export type Coverage = InferResponseType<typeof routes.coverage.$get, 200>
export type CoverageUnit = Coverage["units"][number]
export type CoverageItem = Coverage["items"][number]
export type Measures = InferResponseType<typeof routes.measures.$get, 200>

/** Measures by their names in the address. */
export const measureNames = {
  "hoat-dong": "tagged",
  "noi-dung-chinh": "main",
  "luot-nguoi": "reach",
  "hinh-thuc": "channels",
} as const satisfies Record<string, CoverageMeasureAsked>
export type MeasureName = keyof typeof measureNames

export const measureNameIn = (search: URLSearchParams): MeasureName =>
  measureList.find((name) => name === search.get("tinh")) ?? "hoat-dong"

export const measureList = ["hoat-dong", "noi-dung-chinh", "luot-nguoi", "hinh-thuc"] as const

/** What the API is asked for; what the address does not say is left to it. */
export type CoverageAsked = {
  plan?: string
  year?: string
  quarter?: string
  boundaries?: "today"
  measure: CoverageMeasureAsked
}

/** Which table the address asks for. */
export function coverageAsked(search: URLSearchParams): CoverageAsked {
  const [plan, year, quarter] = ["ke-hoach", "nam", "quy"].map((name) => search.get(name))
  return {
    ...(plan && { plan }),
    ...(year && { year }),
    ...(quarter && { quarter }),
    ...(search.get("ranh-gioi") === "nay" && { boundaries: "today" }),
    measure: measureNames[measureNameIn(search)],
  }
}

export const coverage = (asked: CoverageAsked) =>
  queryOptions({
    queryKey: ["plan", "coverage", asked],
    queryFn: () => call(routes.coverage.$get({ query: asked })),
  })

export const measures = ({ measure: _, boundaries: __, ...asked }: CoverageAsked) =>
  queryOptions({
    queryKey: ["plan", "measures", asked],
    queryFn: () => call(routes.measures.$get({ query: asked })),
  })
