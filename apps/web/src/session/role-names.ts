import type { Role } from "@loa/domain/accounts/actor.ts"
import { m } from "../paraglide/messages.js"

/** What roles are called on screen. */
export const roleNames: Record<Role, () => string> = {
  reporter: m.role_reporter,
  approver: m.role_approver,
  coordinator: m.role_coordinator,
  finance: m.role_finance,
  analyst: m.role_analyst,
  leader: m.role_leader,
  admin: m.role_admin,
}
