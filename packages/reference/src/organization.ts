import type { Day } from "@loa/domain/dates.ts"
import type { AreaLevel } from "@loa/domain/indices/structure.ts"
import type { OrganizationKind } from "@loa/domain/units/kinds.ts"

/** An organization that keeps one name, one parent and one reporting line all its life. */
export interface Organization {
  id: string
  kind: OrganizationKind
  level: AreaLevel
  area: { code: string; validFrom: Day }
  validFrom: Day
  validTo: Day | null
  name: string
  shortName: string
  aliases: string[]
  parentId: string | null
  reports: { toId: string; throughId: string | null; validFrom: Day } | null
  successors: { id: string; share: "whole" | "part" }[]
}
