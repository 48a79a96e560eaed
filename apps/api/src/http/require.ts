import type { Actor, Person } from "@loa/domain/accounts/actor.ts"
import { Refusal } from "@loa/domain/refusal.ts"

/** The person behind the request, or a refusal to whoever has not signed in. */
export function requirePerson(actor: Actor): Person {
  if (actor.kind === "person") return actor
  throw new Refusal("unauthenticated", "Hãy đăng nhập rồi làm tiếp.")
}
