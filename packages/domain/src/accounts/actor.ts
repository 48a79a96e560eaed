/** DESIGN §4 "Roles": they add up; only analyst and admin are system-wide. */
export const roles = [
  "reporter",
  "approver",
  "coordinator",
  "finance",
  "analyst",
  "leader",
  "admin",
] as const
export type Role = (typeof roles)[number]

/** One role in one organization, valid today. */
export type ActiveMembership = { organizationId: string; role: Role }

export type Visitor = { kind: "visitor" }
export type Person = {
  kind: "person"
  accountId: string
  name: string
  username: string
  memberships: readonly ActiveMembership[]
  /** Must turn a second factor on first; until then no role counts and `memberships` is empty. */
  secondFactorDue?: boolean
}
/** The program itself: loaders, the sample generator, commands for admins. */
export type System = { kind: "system"; name: string }
export type Actor = Visitor | Person | System

export const visitor: Visitor = { kind: "visitor" }

/** The organizations in which the actor holds one of the roles today. */
export function organizationsAs(actor: Actor, ...wanted: Role[]): string[] {
  if (actor.kind !== "person") return []
  const held = actor.memberships.filter((m) => wanted.includes(m.role))
  return [...new Set(held.map((m) => m.organizationId))]
}
