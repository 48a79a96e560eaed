import { waitingCount, waitingMaterials } from "@loa/db/material-receivers.ts"
import { addDays, type Day, quarterOf, quarterSpan } from "@loa/domain/dates.ts"
import type { MyWorkQuery } from "@loa/domain/plan/board-query.ts"
import { editionOn } from "@loa/domain/plan/plan-life.ts"
import { reportBoxes } from "@loa/domain/plan/report-boxes.ts"
import { type Helped, suggestions } from "@loa/domain/plan/suggestions.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { weekKey, weekOf } from "@loa/domain/weeks.ts"
import { readDatedSettings } from "../accounts/read-dated-settings.ts"
import type { Context } from "../http/context.ts"
import { thisMonthParts, unfinished } from "../outreach/this-month.ts"
import { type BoardLine, boardLines } from "./board-lines.ts"
import type { BoardScope } from "./board-scope.ts"
import { planAtWork } from "./chosen-plan.ts"
import { enteredByWeek, lastDays } from "./count-entries.ts"
import { fetchPlanLife } from "./fetch-plan-life.ts"
import { habits, itemRows, standingsIn } from "./item-gaps.ts"
import { named } from "./name-suggestions.ts"
import { countedOrganizations, keepersOf, planYear, selectParts } from "./plan-year.ts"
import { type KnownPlan, plansOfActor } from "./plans-of-actor.ts"
import { reportStandings } from "./report-standings.ts"
import { waiversOf } from "./waivers-of.ts"
import { dueRows, lateReports, lateRows, ownAges, ownBoxes, ownTracks } from "./work-rows.ts"

/** The actor's organizations that work with a plan; those of today first. */
function ownOrganizations(plans: readonly KnownPlan[]) {
  const all = plans.flatMap(({ takingPart }) => takingPart.map(({ id, name }) => ({ id, name })))
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

/** The weekly lines it helps with, and what it sent for each this week. */
const helpedWith = (lines: readonly BoardLine[], week: { key: string; to: Day }): Helped[] =>
  lines
    .filter(({ cadence, role }) => cadence === "weekly" && role === "coordinating")
    .map(({ code, own }) => {
      const sent = own.find(({ key }) => key === week.key)
      return { taskCode: code, due: week.to, sent: (sent?.counted ?? 0) + (sent?.waiting ?? 0) }
    })

async function scopeFor(ctx: Context, plans: KnownPlan[], plan: KnownPlan, id: string) {
  const found = await fetchPlanLife(ctx, plan)
  const { year } = weekOf(ctx.today)
  const organization = found.life.organizations.find((one) => one.id === id) ?? null
  const scope: BoardScope = {
    ...{ ...found, plans, plan, years: [year], organization },
    planYear: planYear(found.life, year, ctx.today),
  }
  return scope
}

/** So many materials that wait are named; the rest are on their own page. */
const materialsShown = 3

async function recordOf(ctx: Context, scope: BoardScope, id: string) {
  const { plan, planYear: inYear, life } = scope
  const { today, db } = ctx
  const settingsOn = await readDatedSettings(db)
  const [since, until] = [addDays(today, -92), addDays(today, 60)]
  const reports = reportBoxes(life, since, until, settingsOn).filter(
    ({ organizationId }) => organizationId === id,
  )
  const open = reports.find(({ cutOff }) => cutOff >= today)
  const edition = editionOn(life, inYear.on)
  const codes = edition?.lines.map(({ code }) => code) ?? []
  const quarter = quarterSpan(quarterOf(today))
  const found = await selectParts(db, {
    entered: enteredByWeek({
      ...{ planId: plan.id, codes, ...inYear.span },
      organizationIds: [...new Set([...countedOrganizations(inYear), id])],
    }),
    lastDays: lastDays(plan.id, keepersOf(inYear), inYear.on),
    waivers: waiversOf(plan.id, inYear.year, today),
    items: itemRows({
      ...{ planId: plan.id, version: edition?.version ?? 1, organizationId: id, ...quarter },
    }),
    habits: habits(plan.id, id, codes),
    ...thisMonthParts(ctx, { planId: plan.id, life, id }),
    standings: reportStandings(plan.id, id),
    logged: standingsIn(plan.id, id, open ? { from: open.from, to: open.cutOff } : quarter),
    materials: waitingMaterials(id, today, materialsShown),
    materialCount: waitingCount(id, today),
  })
  const amberDays = settingsOn(inYear.on).rolling_amber_days
  return { ...found, reports, logged: open ? found.logged : null, today, amberDays, helped: [] }
}

/** What the plan expects of one of the actor's organizations now, what it missed, and what is worth doing. */
export async function getMyWork(ctx: Context, { organization: asked }: MyWorkQuery) {
  const { today } = ctx
  const plans = await plansOfActor(ctx)
  const organizations = ownOrganizations(plans)
  if (asked && !organizations.some(({ id }) => id === asked))
    throw refuseField("organization", "Đơn vị", "không phải đơn vị của bạn.")
  const plan = planAtWork(plans, today, asked ?? undefined)
  const { key, to, from } = { ...weekOf(today), key: weekKey(weekOf(today)) }
  const week = { key, from, to }
  const id =
    asked ??
    plan?.takingPart.find((one) => (one.validTo ?? today) >= today)?.id ??
    organizations.at(0)?.id
  if (!plan || !id) return { today, week, organizations, work: null }
  const scope = await scopeFor(ctx, plans, plan, id)
  const record = await recordOf(ctx, scope, id)
  const lines = boardLines(scope, record)
  const own = ownTracks(lines, id)
  const suggested = suggestions({
    ...{ today, boxes: ownBoxes(own), ages: ownAges(own), helped: helpedWith(lines, week) },
    gaps: runs(plan, today) ? record.items.filter(({ sent }) => !sent) : [],
  })
  const { id: planId, shortTitle, startsOn, endsOn } = plan
  return {
    ...{ today, week, organizations },
    work: {
      plan: { id: planId, shortTitle, startsOn, endsOn },
      organization: { id, name: scope.organization?.name ?? id },
      due: dueRows(own, record, today),
      late: lateRows(own),
      lateReports: lateReports(record, today),
      /** Of its own yearly plan, what this month still lacks. */
      planned: unfinished(record, today),
      /** Put there by the focal point, and not confirmed yet; what waits longest first. */
      materials: { rows: record.materials, total: record.materialCount },
      suggestions: suggested.map((one) => named(one, lines, record)),
      /** The weekly lines it leads or helps with, to draw a strip of each. */
      strips: lines.filter(
        ({ cadence, role }) => cadence === "weekly" && (role === "lead" || role === "coordinating"),
      ),
      year: scope.planYear.year,
    },
  }
}

/** A plan that is over asks for no more items. */
const runs = ({ startsOn, endsOn }: KnownPlan, today: Day) => startsOn <= today && today <= endsOn
