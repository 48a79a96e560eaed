import type { Day } from "@loa/domain/dates.ts"
import { coverage, isCounted, type PlanSpan } from "@loa/domain/plan/coverage.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import type { Context } from "../http/context.ts"
import { countFacts, type FactCount } from "./count-facts.ts"
import type { Plan } from "./plan-answer.ts"
import { textsBySection } from "./plan-texts.ts"
import { selectPlan, selectPlanItems } from "./select-plan.ts"
import { selectTasks } from "./select-tasks.ts"

type Counted = Plan["indices"][number]["items"][number]["quarters"]

/** What is published of each item in every quarter that has begun, over the whole span of the plan. */
function quartersByItem(
  plan: PlanSpan,
  today: string,
  codes: readonly string[],
  counts: readonly FactCount[],
): Map<string, Counted> {
  const [first, last] = [plan.startsOn, plan.endsOn].map((day) => Number(day.slice(0, 4)))
  const years = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, at) => (first ?? 0) + at)
  const tags = counts.map(({ of, month, tagged, taggedReach }) => ({
    itemCode: of,
    month,
    activities: tagged,
    reach: taggedReach,
  }))
  const cells = years.flatMap((year) =>
    coverage(year, plan, today, codes, tags)
      .filter(({ state }) => isCounted(state))
      .flatMap(({ quarter, items }) =>
        items.map(({ itemCode, count }) => ({
          itemCode,
          year,
          quarter,
          ...(count ?? { activities: 0, reach: 0 }),
        })),
      ),
  )
  const byItem = Map.groupBy(cells, ({ itemCode }) => itemCode)
  return new Map(
    [...byItem].map(([code, rows]) => [code, rows.map(({ itemCode: _, ...cell }) => cell)]),
  )
}

/** The whole plan as in force on a day, verbatim, with published activities by item and quarter. */
export async function getPlan(ctx: Context, id: string, on: Day = ctx.today): Promise<Plan> {
  const stored = await selectPlan(ctx, id, on)
  if (!stored) throw new Refusal("not-found", `Không có kế hoạch ${id}.`)
  const { source, indices, documents, texts, ...plan } = stored
  const items = await selectPlanItems(ctx, id, plan.version)
  const tasks = await selectTasks(ctx, id, undefined, on)
  const { byItem } = await countFacts(ctx, id, { from: plan.startsOn, to: plan.endsOn })
  const codes = items.map(({ code }) => code)
  const quarters = quartersByItem(plan, ctx.today, codes, byItem)
  return {
    ...plan,
    ...textsBySection(texts),
    asPrinted: {
      number: source.number,
      date: source.date,
      title: source.title,
      basis: source.basis,
      opening: source.opening,
      closing: source.closing,
      signer: source.signer && {
        authority: source.signer.authority,
        position: source.signer.position,
        name: source.signer.name,
      },
    },
    indices: indices.map((index) => ({
      ...index,
      items: items
        .filter((item) => item.index === index.index)
        .map((item) => ({ ...item, quarters: quarters.get(item.code) ?? [] })),
    })),
    countedBy: "tag",
    countedSample: ctx.config.demo,
    tasks,
    legalDocuments: documents,
  }
}
