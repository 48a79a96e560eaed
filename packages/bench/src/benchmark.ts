import type { BenchServer, Size } from "./database/bench-database.ts"

/** One thing that is measured, against limits it must keep. */
export interface Benchmark {
  name: string
  /** What is done, in one line. */
  what: string
  run(conditions: Conditions): Promise<Measured>
}

export interface Conditions {
  server: BenchServer
  /** How large the database is. */
  size: Size
  /** How long each part runs. */
  seconds: number
}

export interface Measured {
  /** Rows of the table by name, each with its figures in the order they are shown. */
  rows: Record<string, Record<string, string | number>>
  /** What the figures do not say: the peer, what was counted. */
  notes: string[]
  /** What was not kept; empty when all is well. */
  failures: string[]
}

/** The value below which that share of the sorted values lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export const ascending = (a: number, b: number) => a - b
export const ms = (value: number) => value.toFixed(1)
