import type { Day } from "../dates.ts"
import type { AreaLevel } from "../indices/structure.ts"
import type { OrganizationKind } from "./kinds.ts"

/** How lists of organizations are parted: first who is there today, each level with its committee before its offices. */
export const unitGroups = [
  "communes",
  "commune-offices",
  "district",
  "former-communes",
  "former-commune-offices",
  "former-district",
  "province",
] as const
export type UnitGroup = (typeof unitGroups)[number]

type Unit = { kind: OrganizationKind; level: AreaLevel; validTo: Day | null }

/** The group of an organization on a day; bodies of the province and above are one group whatever became of them. */
export function unitGroupOf({ kind, level, validTo }: Unit, today: Day): UnitGroup {
  if (level === "province" || level === "country") return "province"
  const former = validTo !== null && validTo < today
  if (level === "district") return former ? "former-district" : "district"
  if (kind === "peoples-committee") return former ? "former-communes" : "communes"
  return former ? "former-commune-offices" : "commune-offices"
}

/** The organizations of each group that has any, in the order of `unitGroups`; within a group the order given. */
export function byUnitGroup<Each extends Unit>(
  units: readonly Each[],
  today: Day,
): { group: UnitGroup; units: Each[] }[] {
  const found = Map.groupBy(units, (unit) => unitGroupOf(unit, today))
  return unitGroups.flatMap((group) => {
    const units = found.get(group)
    return units ? [{ group, units }] : []
  })
}
