/** Every way the system says no (DESIGN §5). Each maps to one HTTP status and one Vietnamese title. */
export const refusalCodes = [
  "unauthenticated",
  "forbidden",
  "not-found",
  "invalid",
  "conflict",
  "stale",
  "locked",
  "too-many",
  "too-large",
  "unavailable",
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** One wrong field: its path in the input, its name on screen, and what is wrong and expected. */
export type FieldError = { field: string; label: string; message: string }

/** What a refusal carries beside its words: the wrong fields, the current row of a stale write, seconds to wait. */
export type RefusalExtra = { errors?: FieldError[]; current?: unknown; retryAfter?: number }

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly extra: RefusalExtra

  /** @param detail Vietnamese, one sentence a clerk understands: what was wrong and what is expected. */
  constructor(code: RefusalCode, detail: string, extra: RefusalExtra = {}) {
    super(detail)
    this.name = "Refusal"
    this.code = code
    this.extra = extra
  }
}

/** Refuses an input, naming every wrong field. */
export const refuseFields = (errors: FieldError[]): Refusal =>
  new Refusal("invalid", errors.map((e) => `${e.label}: ${e.message}`).join(" "), { errors })

/** Refuses one field by its name on screen. */
export const refuseField = (field: string, label: string, message: string): Refusal =>
  refuseFields([{ field, label, message }])
