import { v5 } from "uuid"

const namespace = "5e2a0a1c-6f0b-4a52-9f0c-6a1f3f0c7d10"

/** The id of a row that has a natural key but a uuid column: the same on every machine and every run. */
export const naturalId = (...parts: (string | null)[]): string =>
  v5(parts.map((part) => part ?? "").join("|"), namespace)
