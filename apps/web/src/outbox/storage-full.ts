/** Has this device no room left? Dexie wraps what the browser throws. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const inner = "inner" in error ? error.inner : undefined
  return error.name === "QuotaExceededError" || (inner !== error && isFull(inner))
}
