import { sha256 } from "../accounts/sha-256.ts"

/** JSON with the keys of every object in order and nothing undefined: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`)
  return `{${fields.join(",")}}`
}

/** The check code of what was frozen: SHA-256 of its canonical JSON, as 64 hexadecimal digits. */
export const hashOf = (frozen: unknown): Promise<string> => sha256(canonicalJson(frozen))
