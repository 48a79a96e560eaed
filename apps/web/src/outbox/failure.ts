import { type Problem, problemOf } from "../api/client.ts"

/** What a failed try means for what comes next. */
export type Failure =
  /** Nothing gets through now: everything waits. */
  | "wait"
  /** Somebody has to sign in first. */
  | "sign-in"
  /** The server stumbled over this one; others may go on. */
  | "later"
  /** The server has looked at it and said no. */
  | "refused"

const gateways = [502, 504]

export function failureOf({ code, status }: Problem): Failure {
  if (code === "unauthenticated") return "sign-in"
  if (code === "offline" || code === "unavailable" || code === "too-many") return "wait"
  if (code === "bug") return gateways.includes(status) || status === 503 ? "wait" : "later"
  return "refused"
}

/** No answer, or one that says to come back: the server cannot be had now. */
export const isAway = (error: unknown): boolean => failureOf(problemOf(error)) === "wait"
