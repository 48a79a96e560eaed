/**
 * Scores in hundred-thousandths of a point: whole numbers, so that 0.02 is exactly 2,000 of them and a sum of
 * decimals never overshoots. Published scores have five decimals at most.
 */
export const hundredThousandths = (score: number): number => Math.round(score * 100_000)

export type Weight = { component: string; percent: number }

/** The top of the components' scale and of the total's: 10 and 100 for PCI. */
export type TotalScale = { componentMax: number; totalMax: number }

/**
 * The total that sub-indices and weights make, in hundred-thousandths of a point: Σ percent · score, stretched from
 * the components' scale to the total's (PCI: "weighted mean ×10"). Null when a weighted component has no score.
 */
export function weightedTotal(
  scores: ReadonlyMap<string, number>,
  weights: readonly Weight[],
  { componentMax, totalMax }: TotalScale,
): number | null {
  if (weights.length === 0) return null
  let sum = 0
  for (const { component, percent } of weights) {
    const score = scores.get(component)
    if (score === undefined) return null
    // Percents have three decimals at most; in thousandths the sum stays a whole number below 2^53.
    sum += Math.round(percent * 1000) * hundredThousandths(score)
  }
  return Math.round((sum * totalMax) / (100_000 * componentMax))
}
