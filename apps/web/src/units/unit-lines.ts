import { foldKey } from "@loa/domain/units/fold.ts"
import type { OrganizationLine } from "../transparency/queries.ts"

/** An organization with what it has published under all plans, and whether any of them asks it to. */
export type UnitLine = Omit<OrganizationLine, "publishedAfterPlan" | "roles"> & { asked: boolean }

/** One line for each organization out of the lists of all plans: each activity belongs to one plan, so counts add up. */
export function overAllPlans(lists: readonly (readonly OrganizationLine[])[]): UnitLine[] {
  const lines = new Map<string, UnitLine>()
  for (const { published, publishedAfterPlan, roles, ...unit } of lists.flat()) {
    const known = lines.get(unit.id)
    lines.set(unit.id, {
      ...unit,
      published: (known?.published ?? 0) + published + publishedAfterPlan,
      asked: known?.asked || roles.some(({ role }) => role === "participant"),
    })
  }
  return [...lines.values()]
}

type Called = Pick<OrganizationLine, "name" | "shortName" | "aliases">

/** Those of which one name, today's or another, holds every word that was typed, with or without accents. */
export function named<Unit extends Called>(units: readonly Unit[], typed: string): Unit[] {
  const words = foldKey(typed).split(" ")
  return units.filter(({ name, shortName, aliases }) =>
    [name, shortName ?? "", ...aliases].some((one) => {
      const key = foldKey(one)
      return words.every((word) => key.includes(word))
    }),
  )
}
