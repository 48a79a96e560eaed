import { activities } from "@loa/db/schema.ts"
import { meetsPeople } from "@loa/domain/activities/meets-people.ts"
import { type Day, quarterSpan } from "@loa/domain/dates.ts"
import type { PlanIndexId } from "@loa/domain/indices/structure.ts"
import { isCounted, quarterState } from "@loa/domain/plan/coverage.ts"
import { type Week, weeksOfYear } from "@loa/domain/weeks.ts"
import { and, between, eq } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { type ChannelRow, countDays } from "./count-days.ts"
import { countFacts, type FactCount, splitAtEnd, total, yearSpan } from "./count-facts.ts"
import { type PlanInScope, planRef, scopeOf } from "./plans-in-scope.ts"
import { selectPublished } from "./select-published.ts"
import type { Summary } from "./summary-answer.ts"

const latestShown = 5

const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole)

function channelsOf(
  rows: readonly ChannelRow[],
  counts: readonly FactCount[],
): Summary["channels"] {
  const all = total(counts).main
  const data = rows
    .map(({ code, name, nameEn, kind, asks }) => {
      const { main, mainReach } = total(counts.filter(({ of }) => of === code))
      const direct = meetsPeople({ kind, asks })
      return {
        code,
        name,
        nameEn,
        kind,
        direct,
        activities: main,
        reach: mainReach,
        share: shareOf(main, all),
      }
    })
    .filter(({ activities }) => activities > 0)
    .toSorted((a, b) => b.activities - a.activities)
  const kinds = Map.groupBy(data, ({ kind }) => kind)
  return {
    countedBy: "main",
    kinds: [...kinds].map(([kind, channels]) => {
      const activities = channels.reduce((sum, channel) => sum + channel.activities, 0)
      return { kind, activities, share: shareOf(activities, all) }
    }),
    data,
  }
}

/** A week that nobody could log in is no quiet week. */
function weeksOf(
  weeks: readonly Week[],
  days: readonly { day: Day; activities: number }[],
  plan: PlanInScope,
  today: Day,
): Summary["weeks"] {
  return weeks.map(({ week, from, to }) => {
    const open = from <= today && to >= plan.startsOn && from <= plan.endsOn
    const within = days.filter(({ day }) => from <= day && day <= to)
    const activities = within.reduce((sum, day) => sum + day.activities, 0)
    return { week, from, to, activities: open ? activities : null }
  })
}

type Year = { plan: PlanInScope; year: number; today: Day }

function quartersOf(
  { plan, year, today }: Year,
  byItem: readonly FactCount[],
): Summary["quarters"] {
  return ([1, 2, 3, 4] as const).map((quarter) => {
    const state = quarterState({ year, quarter }, plan, today)
    if (!isCounted(state)) return { quarter, state, activities: null, byIndex: null }
    const { from, to } = quarterSpan({ year, quarter })
    const within = byItem.filter(({ month }) => from <= month && month <= to)
    const ofIndex = (index: PlanIndexId) => {
      const codes = plan.items.filter((item) => item.index === index).map(({ code }) => code)
      return total(within.filter(({ of }) => codes.includes(of))).tagged
    }
    const byIndex = { par: ofIndex("par"), papi: ofIndex("papi"), pci: ofIndex("pci") }
    return { quarter, state, activities: total(within).main, byIndex }
  })
}

/** Items nobody talked about in the running quarter, or in the last one of a year that is over. */
function silentOf(
  { plan, year }: Year,
  quarters: Summary["quarters"],
  byItem: readonly FactCount[],
): Summary["silent"] {
  const counted = quarters.filter(({ state }) => isCounted(state))
  const quarter = (counted.find(({ state }) => state === "current") ?? counted.at(-1))?.quarter
  if (!quarter) return null
  const { from, to } = quarterSpan({ year, quarter })
  const said = new Set(
    byItem
      .filter(({ month, tagged }) => from <= month && month <= to && tagged > 0)
      .map(({ of }) => of),
  )
  return { quarter, items: plan.items.filter(({ code }) => !said.has(code)) }
}

/** What the home page says of a year of a plan, of what is published, in four queries. */
export async function getSummary(
  ctx: Context,
  asked: { plan?: string | undefined; year?: number | undefined },
): Promise<Summary> {
  const { plan, year } = await scopeOf(ctx, asked)
  const span = yearSpan(year)
  const weeks = weeksOfYear(year)
  const facts = await countFacts(ctx, plan.id, span)
  const days = await countDays(ctx, {
    plan,
    year: span,
    weeks: { from: weeks[0]?.from ?? span.from, to: weeks.at(-1)?.to ?? span.to },
  })
  const latest = await selectPublished(
    ctx,
    and(eq(activities.planId, plan.id), between(activities.firstDay, span.from, span.to)),
    latestShown,
  )
  const { during: byItem, after } = splitAtEnd(facts.byItem, plan)
  const { during: byOrganization } = splitAtEnd(facts.byOrganization, plan)
  const channels = channelsOf(days.channels, splitAtEnd(facts.byChannel, plan).during)
  const quarters = quartersOf({ plan, year, today: ctx.today }, byItem)
  const { main, mainReach } = total(byItem)
  const direct = channels.data.filter((channel) => channel.direct)
  const said = new Set(byItem.filter(({ tagged }) => tagged > 0).map(({ of }) => of))
  const logged = new Set(byOrganization.filter((c) => c.main > 0).map(({ of }) => of))
  const late = total(after)
  return {
    plan: planRef(plan),
    year,
    asOf: ctx.today,
    updatedAt: days.updatedAt?.toISOString() ?? null,
    sample: ctx.config.demo,
    totals: {
      countedBy: "main",
      activities: main,
      reach: mainReach,
      directReach: direct.reduce((sum, { reach }) => sum + reach, 0),
      organizations: { logged: logged.size, participants: days.participants },
      coveredItems: plan.items.filter(({ code }) => said.has(code)).length,
      totalItems: plan.items.length,
      afterPlan: { activities: late.main, reach: late.mainReach },
    },
    channels,
    audiences: days.audiences,
    weeks: weeksOf(weeks, days.days, plan, ctx.today),
    quarters,
    silent: silentOf({ plan, year, today: ctx.today }, quarters, byItem),
    latest,
  }
}
