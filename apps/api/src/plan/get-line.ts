import type { BoardQuery } from "@loa/domain/plan/board-query.ts"
import { coordinatorsOn } from "@loa/domain/plan/line-roles.ts"
import { editionOn } from "@loa/domain/plan/plan-life.ts"
import { waivesIn } from "@loa/domain/plan/waiver.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { type BoardLine, boardLines } from "./board-lines.ts"
import { type BoardScope, boardScope } from "./board-scope.ts"
import { contributionsTo } from "./count-entries.ts"
import { type Board, boardHead, boardRecord } from "./get-board.ts"
import { type LineProducts, productColumns, productsIn } from "./line-products.ts"
import { selectParts } from "./plan-year.ts"
import { waiverSubjects } from "./waiver-subjects.ts"

/** What one organization added to a line in a year, by quarter of the week. */
export type LineContribution = {
  organizationId: string
  organizationName: string
  /** The plan names it, or a group it is in; whoever is asked by the lead only may help all the same. */
  coordinates: boolean
  quarters: { counted: number; waiting: number }[]
}

export type LinePage = Omit<Board, "lines"> & {
  line: BoardLine
  heading: { code: string; title: string } | null
  contributions: LineContribution[]
  /** What it leaves behind beside its entries; null for a line without. */
  products: LineProducts | null
  /** The organizations whose boxes of this line the reader may say will not be done. */
  mayWaive: string[]
}

type Found = { organizationId: string; quarter: number; counted: number; waiting: number }

function contributionsOf(
  { life, planYear }: BoardScope,
  line: BoardLine,
  found: readonly Found[],
): LineContribution[] {
  const { boxes, standing } = planYear
  const led = [...boxes, ...standing].filter(({ taskCode }) => taskCode === line.code)
  // Whoever led it earlier in the year filled its boxes; that was no help.
  const leads = new Set(led.flatMap(({ countsOf }) => countsOf))
  const planned = editionOn(life, planYear.on)?.lines.find(({ code }) => code === line.code)
  const asked = planned && coordinatorsOn(life, planned, planYear.on)
  const coordinating = new Set(asked?.organizationIds)
  const byOrganization = Map.groupBy(found, ({ organizationId }) => organizationId)
  return life.organizations
    .filter(({ id }) => !leads.has(id))
    .map(({ id, name }) => {
      const rows = byOrganization.get(id) ?? []
      const quarters = [1, 2, 3, 4].map((quarter) => {
        const row = rows.find((one) => one.quarter === quarter)
        return { counted: row?.counted ?? 0, waiting: row?.waiting ?? 0 }
      })
      const coordinates = coordinating.has(id)
      return { organizationId: id, organizationName: name, coordinates, quarters }
    })
    .filter(({ coordinates, organizationId }) => coordinates || byOrganization.has(organizationId))
    .toSorted((a, b) => a.organizationName.localeCompare(b.organizationName, "vi"))
}

/** One line of the board with what each organization added to it. */
export async function getLine(ctx: Context, code: string, query: BoardQuery): Promise<LinePage> {
  const scope = await boardScope(ctx, query)
  const record = await boardRecord(ctx, scope)
  const lines = boardLines(scope, record)
  const line = lines.find((one) => one.code === code && !one.isHeading)
  if (!line) throw new Refusal("not-found", `Kế hoạch không có nhiệm vụ “${code}”.`)
  const organizationIds = scope.life.organizations.map(({ id }) => id)
  const asked = { planId: scope.plan.id, codes: [code], organizationIds, ...scope.planYear.span }
  const owners = line.tracks.map(({ organizationId }) => organizationId)
  const product = { planId: scope.plan.id, code, year: scope.planYear.year }
  const [{ found, ...columns }, subjects] = await Promise.all([
    selectParts(ctx.db, {
      found: contributionsTo(asked),
      ...productColumns({ ...product, today: ctx.today, actor: ctx.actor }),
    }),
    waiverSubjects(ctx.db, {
      ...{ planId: scope.plan.id, organizationIds: owners, day: scope.planYear.on },
    }),
  ])
  const heading = lines.find((one) => one.isHeading && one.code === line.parentCode)
  return {
    ...boardHead(ctx, scope, record),
    line,
    heading: heading ? { code: heading.code, title: heading.title } : null,
    contributions: contributionsOf(scope, line, found),
    products: productsIn(code, columns),
    mayWaive: subjects
      .filter((subject) => waivesIn(ctx.actor, subject) !== null)
      .map(({ organizationId }) => organizationId),
  }
}
