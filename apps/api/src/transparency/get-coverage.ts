import { type Day, quarterSpan } from "@loa/domain/dates.ts"
import { coverage, isCounted, type QuarterCoverage } from "@loa/domain/plan/coverage.ts"
import type { Context } from "../http/context.ts"
import { countFacts, type FactCount, splitAtEnd, total, yearSpan } from "./count-facts.ts"
import type { Coverage } from "./coverage-answer.ts"
import { listParticipants, type Participation } from "./list-participants.ts"
import { planRef, scopeOf } from "./plans-in-scope.ts"

type Span = { from: Day; to: Day }

const within = (counts: readonly FactCount[], { from, to }: Span) =>
  counts.filter(({ month }) => from <= month && month <= to)

const takesPart = (participations: readonly Participation[], { from, to }: Span) =>
  participations.some((p) => p.from <= to && (p.to === null || from <= p.to))

/** Zero is a gap only where the organization takes part; elsewhere nothing was asked of it. */
function organizationQuarter(
  participations: readonly Participation[],
  counts: readonly FactCount[],
  { quarter, state, span }: { quarter: 1 | 2 | 3 | 4; state: QuarterCoverage["state"]; span: Span },
) {
  const { main } = total(within(counts, span))
  const counted = isCounted(state) && (main > 0 || takesPart(participations, span))
  return { quarter, activities: counted ? main : null }
}

/** What is published of a plan in each quarter of a year: by item and by organization, from the rollup alone. */
export async function getCoverage(
  ctx: Context,
  asked: { plan?: string | undefined; year?: number | undefined },
): Promise<Coverage> {
  const { plan, year } = await scopeOf(ctx, asked)
  const { byItem, byOrganization } = await countFacts(ctx, plan.id, yearSpan(year))
  const { during, after } = splitAtEnd(byOrganization, plan)
  const perOrganization = Map.groupBy(during, ({ of }) => of)
  const participants = await listParticipants(ctx, plan.id, yearSpan(year), [
    ...perOrganization.keys(),
  ])
  const tags = byItem.map((c) => ({
    itemCode: c.of,
    month: c.month,
    activities: c.tagged,
    reach: c.taggedReach,
  }))
  const codes = plan.items.map(({ code }) => code)
  const quarters = coverage(year, plan, ctx.today, codes, tags).map((q) => ({
    ...q,
    span: quarterSpan({ year, quarter: q.quarter }),
  }))
  return {
    plan: planRef(plan),
    year,
    asOf: ctx.today,
    sample: ctx.config.demo,
    totalItems: codes.length,
    quarters: quarters.map(({ quarter, state, coveredItems, span }) => ({
      quarter,
      ...span,
      state,
      coveredItems,
      activities: isCounted(state) ? total(within(during, span)).main : null,
      afterPlan: total(within(after, span)).main,
    })),
    items: {
      countedBy: "tag",
      data: plan.items.map((item, at) => ({
        ...item,
        quarters: quarters.map(({ quarter, items }) => ({
          quarter,
          activities: items[at]?.count?.activities ?? null,
          reach: items[at]?.count?.reach ?? null,
        })),
      })),
    },
    organizations: {
      countedBy: "main",
      data: participants.map(({ participations, ...participant }) => ({
        ...participant,
        quarters: quarters.map((q) =>
          organizationQuarter(participations, perOrganization.get(participant.id) ?? [], q),
        ),
      })),
    },
  }
}
