/**
 * What a failed statement says, on every driver. Drizzle wraps the driver's error as `cause`; the
 * drivers' classes differ and one is minified, so only `code` and `constraint` are read.
 */
function* causes(error: unknown): Generator<object> {
  let current = error
  for (let depth = 0; typeof current === "object" && current !== null && depth < 8; depth++) {
    yield current
    current = "cause" in current ? current.cause : undefined
  }
}

const textIn = (error: object, field: string) => {
  const value: unknown = Reflect.get(error, field)
  return typeof value === "string" ? value : undefined
}

// A digit is always among them, which tells EPIPE from an SQLSTATE.
const sqlStatePattern = /^(?=.*\d)[0-9A-Z]{5}$/

/** The five characters of SQLSTATE, such as `23505` for a duplicate key. */
export function sqlState(error: unknown): string | undefined {
  for (const cause of causes(error)) {
    const code = textIn(cause, "code")
    if (code && sqlStatePattern.test(code)) return code
  }
}

/** The constraint that refused the row. */
export function constraintOf(error: unknown): string | undefined {
  for (const cause of causes(error)) {
    const constraint = textIn(cause, "constraint")
    if (constraint) return constraint
  }
}

const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
])

/** 08 connection, 53 resources, 57P01–57P03 shutting down or starting up, 58 system. */
const downStates = /^(08|53|58|57P0[123])/

/** What the drivers say without any code: pg, Neon over fetch and WebSocket, a closed PGlite. */
const downMessages =
  /Error connecting to database|Server error \(HTTP status 5|WebSocket to connect|WebSocket connection|Connection terminated|terminating connection|timeout exceeded when trying to connect|Client has encountered a connection error|Network connection lost|PGlite is clos/i

/** The database cannot be reached just now, as opposed to: it refused this statement. */
export function isUnavailable(error: unknown): boolean {
  for (const cause of causes(error)) {
    const code = textIn(cause, "code")
    if (code && (networkCodes.has(code) || (sqlStatePattern.test(code) && downStates.test(code))))
      return true
    if (downMessages.test(textIn(cause, "message") ?? "") || isSocketEvent(cause)) return true
  }
  return false
}

/** Neon's driver throws the WebSocket's own event when it cannot connect. */
const isSocketEvent = (cause: object) =>
  !(cause instanceof Error) && "target" in cause && textIn(cause, "type") === "error"
