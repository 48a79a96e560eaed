import type { CountSteps } from "@loa/ui/count-step.ts"

/** Tints for a picture whose largest count is `most`: each takes a quarter of it. */
export function stepsFor(most: number): CountSteps {
  const part = Math.max(1, Math.ceil(most / 4))
  return [part + 1, 2 * part + 1, 3 * part + 1]
}
