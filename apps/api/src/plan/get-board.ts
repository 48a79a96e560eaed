import type { BoardQuery } from "@loa/domain/plan/board-query.ts"
import type { TaskBox } from "@loa/domain/plan/obligations.ts"
import type { Standing } from "@loa/domain/plan/standing-lines.ts"
import { readDatedSettings } from "../accounts/read-dated-settings.ts"
import type { Context } from "../http/context.ts"
import { type BoardLine, type BoardRecord, boardLines } from "./board-lines.ts"
import { type BoardScope, boardScope, choosable } from "./board-scope.ts"
import { enteredByWeek, helpedLines, lastDays } from "./count-entries.ts"
import { countedOrganizations, keepersOf, selectParts } from "./plan-year.ts"
import { waiversOf } from "./waivers-of.ts"

/** Whose entries are a lead's, of which line, so that the others' are help. */
const leadPairs = ({ planYear: { boxes, standing } }: BoardScope) => {
  const pairs = [...boxes, ...standing].flatMap(({ taskCode, countsOf }: TaskBox | Standing) =>
    countsOf.map((organizationId) => ({ taskCode, organizationId })),
  )
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()]
}

/** What happened in the year, as far as the board shows it: one query, and the settings. */
export async function boardRecord(ctx: Context, scope: BoardScope): Promise<BoardRecord> {
  const { planYear, life, plan, organization } = scope
  const codes = [...new Set(life.editions.flatMap(({ lines }) => lines.map(({ code }) => code)))]
  const asked = { planId: plan.id, codes, ...planYear.span }
  const everybody = life.organizations.map(({ id }) => id)
  const shown = [...countedOrganizations(planYear), ...(organization ? [organization.id] : [])]
  const [settingsOn, found] = await Promise.all([
    readDatedSettings(ctx.db),
    selectParts(ctx.db, {
      entered: enteredByWeek({ ...asked, organizationIds: [...new Set(shown)] }),
      helped: helpedLines({ ...asked, organizationIds: everybody }, leadPairs(scope)),
      lastDays: lastDays(plan.id, keepersOf(planYear), planYear.on),
      waivers: waiversOf(plan.id, planYear.year, ctx.today),
    }),
  ])
  return { today: ctx.today, amberDays: settingsOn(planYear.on).rolling_amber_days, ...found }
}

export type Board = {
  today: string
  plan: { id: string; shortTitle: string; startsOn: string; endsOn: string }
  plans: { id: string; shortTitle: string }[]
  year: number
  years: number[]
  organization: { id: string; name: string } | null
  organizations: { id: string; name: string }[]
  rollingAmberDays: number
  lines: BoardLine[]
}

/** What the head of a board and of a line's page says alike. */
export function boardHead(ctx: Context, scope: BoardScope, { amberDays }: BoardRecord) {
  const { plan, plans, years, planYear, organization } = scope
  const { id, shortTitle, startsOn, endsOn } = plan
  return {
    today: ctx.today,
    plan: { id, shortTitle, startsOn, endsOn },
    plans: plans.map(({ id, shortTitle }) => ({ id, shortTitle })),
    ...{ year: planYear.year, years },
    organization: organization && { id: organization.id, name: organization.name },
    organizations: choosable(scope),
    rollingAmberDays: amberDays,
  }
}

/** The task board of one year: every line with its boxes, its lead's and the chosen organization's (requirement T-3). */
export async function getBoard(ctx: Context, query: BoardQuery): Promise<Board> {
  const scope = await boardScope(ctx, query)
  const record = await boardRecord(ctx, scope)
  return { ...boardHead(ctx, scope, record), lines: boardLines(scope, record) }
}
