import { readSuccession, type Succession } from "@loa/db/read-succession.ts"
import { organizations, planParties } from "@loa/db/schema.ts"
import { anyOf, nameOn } from "@loa/db/sql-parts.ts"
import { addUp, inTodaysBoundaries, predecessorsOf } from "@loa/domain/units/lineage.ts"
import { standsWith } from "@loa/domain/units/stands-with.ts"
import { and, asc, eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import type { Count } from "./get-organization.ts"
import type { Role } from "./list-organizations.ts"
import { isVisibleOrganization } from "./visible.ts"

type Share = "whole" | "part"
type Inherited = {
  /** Predecessors whose work is counted as this organization's. */
  from: { id: string; name: string; share: Share }[]
  /** When they took part in plans. */
  roles: (Role & { plan: string })[]
  counts: (counts: readonly (Count & { of: string })[]) => Count[]
}

const Cell = z.tuple([z.string(), z.string(), z.enum(["par", "papi", "pci"]), z.string()])

/** Without an item: each activity counts once, whatever it was tagged with. */
const noItem = { item: "", index: "par" } as const

/**
 * The counts of an organization and its predecessors as one, in today's boundaries. What counts each activity once is
 * apportioned by month, as in the table of all units, so that both say the same.
 */
function countsWith(id: string, { links, isCurrent }: Succession): Inherited["counts"] {
  const own = (counts: readonly (Count & { of: string })[], of: "tagged" | "main") => {
    const amounts = counts.map(({ item, index, ...count }) => {
      const key = of === "main" ? noItem : { item, index }
      return {
        unit: count.of,
        period: JSON.stringify([count.plan, key.item, key.index, count.month]),
        amount: count[of],
      }
    })
    const { allocated } = inTodaysBoundaries(addUp(amounts), links, isCurrent)
    return allocated
      .filter(({ unit }) => unit === id)
      .map(({ period, amount }): Count => {
        const [plan, item, index, month] = Cell.parse(JSON.parse(period))
        return { plan, item, index, month, tagged: 0, main: 0, [of]: amount }
      })
  }
  return (counts) => [...own(counts, "tagged"), ...own(counts, "main")]
}

/** What a current organization has of those before it; null for one that has ended: nothing is its own any more. */
export async function fetchInherited(ctx: Context, id: string): Promise<Inherited | null> {
  const succession = await readSuccession(ctx.db, ctx.today)
  const { links, isCurrent } = succession
  if (!isCurrent(id)) return null
  const shares = new Map(
    predecessorsOf(id, links).flatMap((one) => {
      const { current, unallocated } = standsWith([one], links, isCurrent)
      if (!current.includes(id)) return []
      const whole = current.length === 1 && unallocated.length === 0
      return [[one, whole ? "whole" : "part"] as const]
    }),
  )
  const ids = [...shares.keys()]
  const named = await ctx.db
    .select({ id: organizations.id, name: nameOn(sql`"organization".id`, ctx.today) })
    .from(organizations)
    .where(and(isVisibleOrganization(ctx), anyOf(organizations.id, ids)))
    .orderBy(asc(organizations.id))
  const roles = await ctx.db
    .select({
      plan: planParties.planId,
      role: planParties.role,
      from: planParties.validFrom,
      to: planParties.validTo,
      optional: planParties.optional,
    })
    .from(planParties)
    .where(and(anyOf(planParties.organizationId, ids), eq(planParties.role, "participant")))
  return {
    from: named.map((one) => ({ ...one, share: shares.get(one.id) ?? "part" })),
    roles,
    counts: countsWith(id, succession),
  }
}
