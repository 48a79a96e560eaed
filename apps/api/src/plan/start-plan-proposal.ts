import { plans } from "@loa/db/schema.ts"
import { anyOf, listOf, nameOn } from "@loa/db/sql-parts.ts"
import { proposeBodies, proposeRewording } from "@loa/domain/plan/propose-bodies.ts"
import { proposeCoordination, proposeParties } from "@loa/domain/plan/propose-parties.ts"
import { proposePeople, withoutReporter } from "@loa/domain/plan/propose-people.ts"
import { StartAsked, type StartQuery, startLabels } from "@loa/domain/plan/start-plan.ts"
import { existsIn, organizationOf } from "@loa/domain/plan/start-world.ts"
import { nextSpan, proposeNames } from "@loa/domain/plan/started-plan.ts"
import { refuseField, refuseFields } from "@loa/domain/refusal.ts"
import { fieldErrorsOf } from "@loa/domain/validation.ts"
import { desc, eq, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { requireStarter } from "./start-plan.ts"
import { readStart, type SourcePlan, type Start, sourcePlan } from "./start-plan-world.ts"

type Party = { id: string; name: string }

/** Who owns a plan or carries it on and is still there after it, the last one first. */
const holders = listOf<Party>(
  sql`json_build_object('id', q.organization_id, 'name', ${nameOn(sql`q.organization_id`, sql`coalesce(q.valid_to, q.valid_from)`)})`,
  sql`from plan_party q join organization o on o.id = q.organization_id
      and (o.valid_to is null or o.valid_to > "plan".ends_on)
    where q.plan_id = "plan".id and q.role in ('owner', 'carrier')`,
  sql`q.valid_from desc, q.organization_id`,
)

async function sources({ db, config }: Context) {
  const rows = await db
    .select({
      ...{ id: plans.id, title: plans.title, shortTitle: plans.shortTitle },
      ...{ startsOn: plans.startsOn, endsOn: plans.endsOn, holders },
    })
    .from(plans)
    .where(config.demo ? undefined : eq(plans.sample, false))
    .orderBy(desc(plans.endsOn), plans.id)
  return rows.map((row) => ({ ...row, next: nextSpan(row.endsOn) }))
}

/** Participants that are in another plan on some of the same days. */
async function overlaps({ db }: Context, ids: readonly string[], { startsOn, endsOn }: StartAsked) {
  type Overlap = { planId: string; shortTitle: string; organizations: number }
  const { rows } = await db.execute<Overlap>(sql`
    select p.id as "planId", p.short_title as "shortTitle",
           count(distinct q.organization_id)::int as organizations
      from plan_party q join plan p on p.id = q.plan_id
     where q.role = 'participant' and ${anyOf(sql`q.organization_id`, ids)}
       and daterange(q.valid_from, q.valid_to, '[]') && daterange(${startsOn}, ${endsOn}, '[]')
     group by p.id order by p.starts_on desc, p.id`)
  return rows
}

const wordsOf = ({ content }: Start) => ({
  items: content.items.map(({ code, label, indexId }) => ({
    ...{ code, label, indexId },
    title: content.itemWordings.find((one) => one.code === code)?.title ?? label,
  })),
  tasks: content.tasks.map(({ code, parentCode, isHeading }) => {
    const words = content.taskWordings.find((one) => one.code === code)
    return {
      ...{ code, parentCode, isHeading },
      ...{ title: words?.title ?? code, cadence: words?.cadence ?? null },
    }
  }),
})

async function propose(ctx: Context, plan: SourcePlan, asked: StartAsked) {
  const { source, owner, startsOn } = asked
  const start = await readStart(ctx.db, { source, owner, startsOn })
  const { content, world, posts } = start
  const ownerRow = organizationOf(world, owner)
  if (!ownerRow || !existsIn(world, owner))
    throw refuseField("owner", "Cơ quan ban hành", "không hoạt động vào ngày đầu của kế hoạch.")
  const { parties, lost } = proposeParties(world)
  const participants = parties.filter(({ chosen }) => chosen).map((one) => one.organizationId)
  const bodies = proposeBodies({ content, world, participants })
  const people = proposePeople(world, posts, participants)
  const going = people.flatMap(({ role, organizationId }) =>
    organizationId ? [{ role, organizationId }] : [],
  )
  return {
    ...proposeNames(plan.title, ownerRow.name, asked),
    basis: `Lập từ ${plan.shortTitle}.`,
    owner: { id: owner, name: ownerRow.name },
    ...{ startsOn, endsOn: asked.endsOn },
    ...wordsOf(start),
    ...{ bodies, parties, lost, people },
    coordination: proposeCoordination(world, participants),
    reword: proposeRewording({ content, world, participants }, bodies),
    withoutReporter: withoutReporter(world, posts, participants, going),
    overlaps: await overlaps(ctx, participants, asked),
    /** Everybody named above, by id. */
    organizations: world.organizations.map(({ id, name, shortName, validTo }) => ({
      ...{ id, name, shortName, validTo },
      exists: existsIn(world, id),
    })),
  }
}

/** From which plans a new one may be started; and, once all four are chosen, what it would be. */
export async function proposeStart(ctx: Context, { source, owner, from, to }: StartQuery) {
  requireStarter(ctx)
  const plan = source ? await sourcePlan(ctx, ctx.db, source) : null
  const all = await sources(ctx)
  if (!plan || !owner || !from || !to) return { sources: all, proposal: null }
  const asked = StartAsked.safeParse({ source: plan.id, owner, startsOn: from, endsOn: to })
  if (!asked.success) throw refuseFields(fieldErrorsOf(asked.error, startLabels))
  return { sources: all, proposal: await propose(ctx, plan, asked.data) }
}
export type StartAnswer = Awaited<ReturnType<typeof proposeStart>>
