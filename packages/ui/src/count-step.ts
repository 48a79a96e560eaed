/** Smallest counts of the second, third and fourth tint; the first begins at 1. */
export type CountSteps = readonly [second: number, third: number, fourth: number]

/** For cells of one thing in one place and period. */
export const fineSteps: CountSteps = [2, 3, 4]

/** For cells that add up many things, as a place in a quarter. */
export const coarseSteps: CountSteps = [4, 9, 16]

/** Tint of a count: 0 for none, then 1 to 4. */
export function countStep(count: number, [second, third, fourth]: CountSteps) {
  if (count <= 0) return 0
  if (count < second) return 1
  if (count < third) return 2
  return count < fourth ? 3 : 4
}

/** What each tint stands for: "1–3", "4–8", "9–15", and the last with `from` before it: "từ 16". */
export function stepRanges([second, third, fourth]: CountSteps, from: string) {
  const range = (first: number, next: number) =>
    next - first === 1 ? `${first}` : `${first}–${next - 1}`
  return [
    range(1, second),
    range(second, third),
    range(third, fourth),
    `${from} ${fourth}`,
  ] as const
}
