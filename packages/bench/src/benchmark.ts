/** One thing that is measured, against a limit it must keep. */
export interface Benchmark {
  name: string
  /** What is done, in one line. */
  what: string
  run(seconds: number): Promise<Measured>
}

export interface Measured {
  /** Shown as a row of the table, in this order. */
  figures: Record<string, string | number>
  /** What was not kept; empty when all is well. */
  failures: string[]
}

/** The value below which that share of the sorted values lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
