import { organizationsAs, type Person } from "@loa/domain/accounts/actor.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { mayUnits } from "@loa/domain/units/may.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"

/** Whoever may change units, or a refusal. */
export function requireAdmin({ actor }: Pick<Context, "actor">): Person {
  const person = requirePerson(actor)
  if (mayUnits(person, "write")) return person
  throw new Refusal("forbidden", "Chỉ quản trị mới sửa được địa bàn và đơn vị.")
}

/** The organization for which an administrator acts: rights are system-wide, the post is somewhere. */
export const adminOf = ({ actor }: Pick<Context, "actor">): string | null =>
  organizationsAs(actor, "admin").at(0) ?? null
