import type { UnitGroup } from "@loa/domain/units/unit-group.ts"
import { m } from "../paraglide/messages.js"

export const unitGroupWords: Record<UnitGroup, () => string> = {
  communes: m.unit_group_communes,
  "commune-offices": m.unit_group_commune_offices,
  district: m.unit_group_district,
  "former-communes": m.unit_group_former_communes,
  "former-commune-offices": m.unit_group_former_commune_offices,
  "former-district": m.unit_group_former_district,
  province: m.unit_group_province,
}

const collator = new Intl.Collator("vi")

/** By name, as a Vietnamese reader looks them up. */
export const byName = (a: { name: string }, b: { name: string }): number =>
  collator.compare(a.name, b.name)
