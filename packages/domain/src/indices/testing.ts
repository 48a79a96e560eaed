import type { RankingRow } from "./ranking-row.ts"

/** A row of Quảng Ngãi's PCI for tests, without score or rank unless said. */
export const rankingRow = (year: number, more: Partial<RankingRow> = {}): RankingRow => ({
  index: "pci",
  year,
  level: "province",
  subject: { kind: "area", id: "51@0001-01-01", code: "51", name: "Tỉnh Quảng Ngãi" },
  provinceCode: "51",
  provinceName: "Quảng Ngãi",
  component: "total",
  score: null,
  scaleMin: 0,
  scaleMax: 100,
  publishedRank: null,
  computedRank: null,
  pressRank: null,
  rank: null,
  rankOf: 63,
  rankBasis: null,
  group: null,
  absence: null,
  sourceId: null,
  sourceIds: [],
  note: null,
  ...more,
})
