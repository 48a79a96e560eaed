export const indexIds = ["par", "papi", "pci", "sipas", "cchc"] as const
export type IndexId = (typeof indexIds)[number]

/** Why a number is missing (DESIGN §3): the publisher keeps it back, we do not have it, nobody was asked. */
export const absences = ["withheld", "not-held", "not-surveyed"] as const
export type Absence = (typeof absences)[number]

/** The three indices a plan talks about, in the plan's order. */
export const planIndexIds = ["par", "papi", "pci"] as const
export type PlanIndexId = (typeof planIndexIds)[number]

export const areaLevels = ["country", "province", "district", "commune"] as const
export type AreaLevel = (typeof areaLevels)[number]
