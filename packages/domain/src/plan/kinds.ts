/** How often a task is due: at least once an ISO week, a year, or "thường xuyên" (plan part III). */
export const cadences = ["weekly", "yearly", "rolling"] as const
export type Cadence = (typeof cadences)[number]

/**
 * What an organization is to a plan, each with dates: who owns it, coordinates it, gathers its money,
 * takes part (and so logs), and carries it on after its owner ended.
 */
export const planPartyRoles = [
  "owner",
  "focal-point",
  "budget-office",
  "participant",
  "carrier",
] as const
export type PlanPartyRole = (typeof planPartyRoles)[number]

/** The parts of a plan's text beside its content items and tasks. */
export const planTextSections = [
  "purpose",
  "requirement",
  "budget",
  "responsibility",
  "reporting-rule",
  "recipient",
  "anomaly",
] as const
export type PlanTextSection = (typeof planTextSections)[number]
