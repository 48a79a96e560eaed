import type { ActiveMembership, Role } from "./actor.ts"

/** The setting that makes it a duty: "1" requires it. */
export const secondFactorSetting = "require_second_factor"

const dutyOf: readonly Role[] = ["admin", "coordinator"]

/** Whether a person with these roles must have a second factor, given the value of the setting. */
export const needsSecondFactor = (
  setting: string | null,
  memberships: readonly ActiveMembership[],
): boolean => setting === "1" && memberships.some(({ role }) => dutyOf.includes(role))
