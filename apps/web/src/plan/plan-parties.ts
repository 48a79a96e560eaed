import type { Day } from "@loa/domain/dates.ts"
import type { PlanPartyRole } from "@loa/domain/plan/kinds.ts"

type Named = { id: string; name: string }
type Party = { role: PlanPartyRole; organization: Named; from: Day; to: Day | null }

/** Who had a role in the same stretch of time, each named once. */
export type Duty = { role: PlanPartyRole; organizations: Named[] }
export type Period = { from: Day; to: Day | null; duties: Duty[] }

const order: readonly PlanPartyRole[] = [
  "owner",
  "carrier",
  "focal-point",
  "budget-office",
  "participant",
]

const once = (organizations: readonly Named[]): Named[] => [
  ...new Map(organizations.map((one) => [one.id, one])).values(),
]

/** The parties of a plan by stretch of time, oldest first, and by role within it; whom an office serves is left out. */
export function periodsOf(parties: readonly Party[]): Period[] {
  const byTime = Map.groupBy(parties, ({ from, to }) => `${from} ${to ?? ""}`)
  return [...byTime.values()]
    .map((rows) => ({
      from: rows[0]?.from ?? "",
      to: rows[0]?.to ?? null,
      duties: order.flatMap((role) => {
        const organizations = once(
          rows.filter((row) => row.role === role).map((row) => row.organization),
        )
        return organizations.length === 0 ? [] : [{ role, organizations }]
      }),
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
