import { type Actor, organizationsAs } from "./actor.ts"

export type AccountVerb = "list" | "read" | "change"

const isAdmin = (actor: Actor): boolean => organizationsAs(actor, "admin").length > 0

/** May this actor try the verb at all, before any row is looked at? */
export const mayTryAccounts = (actor: Actor, verb: AccountVerb): boolean =>
  verb === "read" ? actor.kind === "person" : isAdmin(actor)

/**
 * "May this actor do this to that account?" (DESIGN §4 "Roles"). Administrators may, system-wide; everybody else
 * reads what is kept about themselves, and changes it on their own account page.
 */
export function mayAccount(actor: Actor, verb: AccountVerb, subject: { accountId: string }) {
  if (isAdmin(actor)) return true
  return verb === "read" && actor.kind === "person" && actor.accountId === subject.accountId
}

/** May this actor read the settings with their history, and write a new value? */
export const maySettings = (actor: Actor): boolean => isAdmin(actor)

/** May this actor search the whole audit log, and blank fields of it? */
export const mayAudit = (actor: Actor): boolean => isAdmin(actor)
