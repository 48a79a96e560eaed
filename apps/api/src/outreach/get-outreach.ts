import { type Day, isValidOn } from "@loa/domain/dates.ts"
import type { BoardQuery } from "@loa/domain/plan/board-query.ts"
import { overseesOutreach, writesOutreachIn } from "@loa/domain/plan/outreach-plan-may.ts"
import { progressOf, type SlotView, slotState } from "@loa/domain/plan/outreach-plan-slots.ts"
import { successorsOf } from "@loa/domain/units/lineage.ts"
import type { Context } from "../http/context.ts"
import { selectParts } from "../plan/plan-year.ts"
import { type OutreachScope, outreachScope, type Unit } from "./outreach-scope.ts"
import { familyOf, linksOf } from "./plan-parties.ts"
import { channelsInOrder, itemsOn, plannedBefore, talkedAbout, usualChannel } from "./plan-words.ts"
import { type Kin, plannedSlots, slotFigures } from "./select-slots.ts"

const kinOf = ({ life }: OutreachScope, { organization: { id } }: Unit): Kin[] =>
  familyOf(life, id).map((member) => ({ viewer: id, member }))

/** The last day of a unit that ended within the year; one that will end goes on as it is. */
const endOf = ({ organization: { validTo } }: Unit, year: number, today: Day): Day | null =>
  validTo !== null && validTo < today && validTo <= `${year}-12-31` ? validTo : null

export const viewOf = (ctx: Context, { year }: OutreachScope, unit: Unit): SlotView => ({
  ...{ year, today: ctx.today, endedOn: endOf(unit, year, ctx.today) },
})

/** One unit's plan for the year, and what it is made with. */
async function ownPlan(ctx: Context, scope: OutreachScope, unit: Unit) {
  const { plan, year, life, on } = scope
  const { organization, owner } = unit
  const sample = ctx.config.demo
  const kin = kinOf(scope, unit)
  const doers = { planId: plan.id, members: kin.map(({ member }) => member), year, sample }
  const found = await selectParts(ctx.db, {
    slots: plannedSlots({ planId: plan.id, year, kin, today: ctx.today, sample }),
    items: itemsOn(plan.id, on),
    channels: channelsInOrder,
    told: talkedAbout(doers),
    usual: usualChannel(doers),
    before: plannedBefore(doers),
  })
  const view = viewOf(ctx, scope, unit)
  const later = successorsOf(organization.id, linksOf(life))
  const writes = writesOutreachIn(ctx.actor, owner) !== null
  return {
    organization: {
      ...{ id: organization.id, name: organization.name, endedOn: view.endedOn },
      successors: life.organizations
        .filter(({ id, validTo }) => later.includes(id) && (!validTo || validTo >= on))
        .map(({ id, name }) => ({ id, name })),
    },
    /** Changes lines that stand; whoever ended takes no new ones. */
    mayWrite: writes,
    mayAdd: writes && isValidOn(ctx.today, organization),
    ...{ items: found.items, channels: found.channels, usual: found.usual, before: found.before },
    slots: found.slots.map(({ viewer: _, ...slot }) => ({
      ...slot,
      state: slotState(slot, view),
    })),
    progress: progressOf(found.slots, view),
    /** Items in nobody's plan of the year; `told` when they were talked about all the same. */
    gaps: found.items
      .filter(({ code }) => !found.slots.some(({ itemCode }) => itemCode === code))
      .map(({ code }) => ({ code, told: found.told.includes(code) })),
  }
}

/** A unit that ended stands for itself only where nobody in sight took over. */
function shown({ units, life, on }: OutreachScope, ctx: Context): Unit[] {
  const overseen = units.filter(({ owner }) => overseesOutreach(ctx.actor, owner))
  const alive = overseen.filter(({ organization }) => isValidOn(on, organization))
  const links = linksOf(life)
  return overseen.filter(
    (unit) =>
      alive.includes(unit) ||
      !successorsOf(unit.organization.id, links).some((id) =>
        alive.some(({ organization }) => organization.id === id),
      ),
  )
}

/** Every unit the actor gathers or leads: who has a plan, and how far it has come. */
export async function unitRows(ctx: Context, scope: OutreachScope) {
  const { plan, year } = scope
  const rows = shown(scope, ctx)
  const { slots } = await selectParts(ctx.db, {
    slots: slotFigures({
      ...{ planId: plan.id, year, today: ctx.today, sample: ctx.config.demo },
      kin: rows.flatMap((unit) => kinOf(scope, unit)),
    }),
  })
  const byUnit = Map.groupBy(slots, ({ viewer }) => viewer)
  return rows.map((unit) => {
    const { id, name, participations } = unit.organization
    const planned = byUnit.get(id) ?? []
    return {
      ...{ id, name, endedOn: endOf(unit, year, ctx.today) },
      /** May log and is never late (plan V.5). */
      optional: participations.every(({ optional }) => optional),
      slots: planned.length,
      ...progressOf(planned, viewOf(ctx, scope, unit)),
    }
  })
}

/** The yearly plan (V.1) of one unit, or how those of all stand. */
export async function getOutreach(ctx: Context, query: BoardQuery) {
  const scope = await outreachScope(ctx, query)
  const { plan, plans, year, years, units, unit, oversees } = scope
  const { id, shortTitle, startsOn, endsOn } = plan
  return {
    ...{ today: ctx.today, year, years, oversees },
    plan: { id, shortTitle, startsOn, endsOn },
    plans: plans.map((one) => ({ id: one.id, shortTitle: one.shortTitle })),
    organizations: units.map(({ organization }) => ({
      ...{ id: organization.id, name: organization.name },
    })),
    own: unit && (await ownPlan(ctx, scope, unit)),
    units: unit === null && oversees ? await unitRows(ctx, scope) : null,
  }
}
export type Outreach = Awaited<ReturnType<typeof getOutreach>>
