import type { Measure } from "@loa/domain/indices/ranking-series.ts"
import type { IndexDetail } from "./queries.ts"

/** What the page shows; the address holds all of it. The first province is the one in colour. */
export type RankingView = {
  component: string
  from: number
  to: number
  provinces: string[]
  measure: Measure
}

type Index = Pick<IndexDetail, "components" | "editions" | "provinces">

export const mostProvinces = 6

/** Quảng Ngãi beside Đà Nẵng, Huế, Bình Định and Kon Tum. */
const usual = ["51", "48", "46", "52", "62"]

const measures: Record<string, Measure> = { hang: "rank", diem: "score" }

/** The country's own figure: no province has one. */
const nationalMean = "total_mean"

/** Components there is a figure of for some province. */
export const heldComponents = ({ components }: Pick<Index, "components">) =>
  components.filter((c) => c.firstYear !== null && c.id !== nationalMean)

/** First and last edition; null for an index without any figure. */
export function spanOf({ editions }: Pick<Index, "editions">) {
  const first = editions.at(0)
  const last = editions.at(-1)
  return first && last ? { from: first.year, to: last.year } : null
}

function yearOf(text: string | null, usually: number, { from, to }: { from: number; to: number }) {
  const year = Number(text)
  return text && Number.isInteger(year) && year >= from && year <= to ? year : usually
}

function provincesOf(text: string | null, index: Index): string[] {
  const held = new Set(index.provinces.map((p) => p.code))
  const asked = [...new Set(text?.split(","))].filter((code) => held.has(code))
  const chosen = asked.length > 0 ? asked : usual.filter((code) => held.has(code))
  return chosen.slice(0, mostProvinces)
}

/**
 * What an address asks for. What it leaves out, or what this index does not have (an address copied from another
 * index, say), takes the usual view; null when the index has no figure at all.
 */
export function readView(search: URLSearchParams, index: Index): RankingView | null {
  const span = spanOf(index)
  if (!span) return null
  const component = heldComponents(index).find((c) => c.id === search.get("thanh-phan"))
  const from = yearOf(search.get("tu"), span.from, span)
  const to = yearOf(search.get("den"), span.to, span)
  const rankable = component?.rankable ?? true
  return {
    component: component?.id ?? "total",
    ...(from <= to ? { from, to } : span),
    provinces: provincesOf(search.get("tinh"), index),
    measure: rankable ? (measures[search.get("xem") ?? ""] ?? "rank") : "score",
  }
}

/** The address's query for a view; nothing is left out, so that the link shows the same chart next year. */
export function writeView({ component, from, to, provinces, measure }: RankingView): string {
  const search = new URLSearchParams({
    "thanh-phan": component,
    tu: String(from),
    den: String(to),
    tinh: provinces.join(","),
    xem: measure === "rank" ? "hang" : "diem",
  })
  return `?${search.toString().replaceAll("%2C", ",")}`
}
