import { SegmentedLinks } from "@loa/ui/segmented.tsx"
import { useSearchParams } from "react-router"
import { m } from "../paraglide/messages.js"
import type { Coverage, UnitCoverage } from "./queries.ts"

/** As the address asks: by the units there are today, else by those that recorded it. */
export const boundariesIn = (search: URLSearchParams): "today" | undefined =>
  search.get("ranh-gioi") === "nay" ? "today" : undefined

/** By whoever recorded it then, or by the units of today: each an address of its own. */
export function BoundariesToggle({ today }: { today: boolean }) {
  const [search] = useSearchParams()
  const withOut = new URLSearchParams(search)
  withOut.delete("ranh-gioi")
  const withIt = new URLSearchParams(search)
  withIt.set("ranh-gioi", "nay")
  return (
    <SegmentedLinks
      label={m.unit_boundaries()}
      items={[
        {
          key: "reported",
          label: m.unit_boundaries_reported(),
          to: { search: withOut.toString() },
          current: !today,
        },
        {
          key: "today",
          label: m.unit_boundaries_today(),
          to: { search: withIt.toString() },
          current: today,
        },
      ]}
    />
  )
}

/** The coverage of each year with the units of today in place of those that recorded it. */
export const asToday = (
  coverages: readonly Coverage[],
  units: readonly UnitCoverage[],
): readonly Coverage[] =>
  coverages.map((coverage) => {
    const same = units.find(({ year }) => year === coverage.year)
    return same
      ? { ...coverage, organizations: { ...coverage.organizations, data: same.data } }
      : coverage
  })

/** Did somebody stop or begin taking part while the plan ran? Otherwise both ways show the same. */
export const partsChange = (coverages: readonly Coverage[]): boolean =>
  coverages.some(({ quarters, organizations }) =>
    organizations.data.some((row) =>
      row.quarters.some(
        ({ activities }, at) => activities === null && quarters[at]?.activities !== null,
      ),
    ),
  )
