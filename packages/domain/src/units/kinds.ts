/** What an organization is (DESIGN §9, plan/plan.json `agencies`). */
export const organizationKinds = [
  "peoples-committee",
  "peoples-council",
  "district-department",
  "commune-department",
  "party-body",
  "mass-organization",
  "public-unit",
  "enterprise",
  "provincial-body",
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

/** What the plan expects: a reporter is due, a contributor may log and is never late, the others do neither. */
export const participations = ["owner", "reporter", "contributor", "addressee"] as const
export type Participation = (typeof participations)[number]

/** How a body named in the plan is carried: as an organization, a group, or only as the plan's words. */
export const bodyTreatments = [...participations, "group", "words"] as const
export type BodyTreatment = (typeof bodyTreatments)[number]
