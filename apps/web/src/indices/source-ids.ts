import type { RankingRow } from "@loa/domain/indices/ranking-row.ts"

/** The sources that rows name, each once, in order. */
export const sourceIdsOf = (rows: readonly Pick<RankingRow, "sourceIds">[]): string[] =>
  [...new Set(rows.flatMap((row) => row.sourceIds))].sort()
