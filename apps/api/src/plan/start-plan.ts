import type { Db } from "@loa/db/db.ts"
import { lockPlan } from "@loa/db/read-plan.ts"
import { accounts, plans } from "@loa/db/schema.ts"
import { anyOf } from "@loa/db/sql-parts.ts"
import { writePlan } from "@loa/db/write-plan.ts"
import { organizationsAs } from "@loa/domain/accounts/actor.ts"
import { mayStartPlan, planIdOf, type StartPlan, startLabels } from "@loa/domain/plan/start-plan.ts"
import { startedPlan, wrongStart } from "@loa/domain/plan/started-plan.ts"
import { type FieldError, Refusal, refuseField, refuseFields } from "@loa/domain/refusal.ts"
import { eq, or } from "drizzle-orm"
import { insertMembership } from "../accounts/check-assignment.ts"
import { actorIsDemo, auditAccount, touchAccount } from "../accounts/edit-account.ts"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { readStart, sourcePlan } from "./start-plan-world.ts"

export function requireStarter({ actor }: Pick<Context, "actor">) {
  const person = requirePerson(actor)
  if (mayStartPlan(person)) return person
  throw new Refusal("forbidden", "Chỉ quản trị mới lập được kế hoạch mới.")
}

const wrongPeople = (message: string): FieldError => ({
  field: "people",
  label: startLabels.people ?? "people",
  message,
})

/** People go where they may: accounts that are open, into organizations that take part, with roles of the work. */
async function refusePeople(tx: Db, ctx: Context, { people, participants }: StartPlan) {
  if (people.length === 0) return
  const rows = await tx
    .select({
      id: accounts.id,
      name: accounts.name,
      demo: accounts.demo,
      disabledAt: accounts.disabledAt,
    })
    .from(accounts)
    .where(
      anyOf(
        accounts.id,
        people.map(({ accountId }) => accountId),
      ),
    )
    .orderBy(accounts.id)
    .for("update")
  const taking = new Set(participants.map(({ organizationId }) => organizationId))
  const demo = await actorIsDemo(tx, ctx)
  const errors = people.flatMap(({ accountId, organizationId, role }) => {
    const row = rows.find(({ id }) => id === accountId)
    if (!row) return [wrongPeople("có tài khoản không còn; hãy mở lại trang.")]
    if (row.disabledAt) return [wrongPeople(`tài khoản của ${row.name} đã khóa.`)]
    if (demo && !row.demo)
      return [wrongPeople("tài khoản minh hoạ chỉ phân công tài khoản minh hoạ.")]
    if (!taking.has(organizationId))
      return [wrongPeople(`${row.name}: đơn vị được phân công không tham gia kế hoạch.`)]
    if (role === "admin" || role === "analyst")
      return [wrongPeople(`${row.name}: vai trò này không theo kế hoạch.`)]
    return []
  })
  if (errors.length > 0) throw refuseFields(errors)
}

async function carryPeople(tx: Db, ctx: Context, { people, startsOn }: StartPlan) {
  // Nobody gets a right in the past.
  const validFrom = startsOn > ctx.today ? startsOn : ctx.today
  for (const { accountId, organizationId, role } of people) {
    const membership = { organizationId, role, validFrom, validTo: null }
    await insertMembership(tx, accountId, membership)
    await touchAccount(tx, accountId)
    await auditAccount(tx, ctx, accountId, {
      ...{ verb: "account.add-membership", before: null, after: { membership } },
    })
  }
}

/** Plans are told apart by their short titles, and their addresses are made of those. */
async function freeId(tx: Db, { shortTitle }: StartPlan): Promise<string> {
  const id = planIdOf(shortTitle)
  const [taken] = await tx
    .select({ shortTitle: plans.shortTitle })
    .from(plans)
    .where(or(eq(plans.id, id), eq(plans.shortTitle, shortTitle)))
    .limit(1)
  if (!taken) return id
  const message = `đã có “${taken.shortTitle}”; cần một tên khác, không chỉ khác dấu hay chữ hoa.`
  throw refuseField("shortTitle", "Tên ngắn", message)
}

export type StartedPlan = {
  id: string
  items: number
  tasks: number
  participants: number
  people: number
}

/** Starts a plan out of an existing one, whole or not at all (requirements H-2; DESIGN §9). */
export function startPlan(ctx: Context, input: StartPlan): Promise<StartedPlan> {
  requireStarter(ctx)
  return ctx.db.transaction(async (tx) => {
    const source = await sourcePlan(ctx, tx, input.sourcePlanId)
    await lockPlan(tx, source.id)
    const { content, world } = await readStart(tx, {
      ...{ source: source.id, owner: input.ownerId, startsOn: input.startsOn },
      also: namedIn(input),
    })
    const errors = wrongStart(content, world, input)
    if (errors.length > 0) throw refuseFields(errors)
    await refusePeople(tx, ctx, input)
    const started = startedPlan(content, world, input)
    const id = await freeId(tx, input)
    const { title, shortTitle, number, signedOn, startsOn, endsOn, basis } = input
    const printed = { date: "", title, basis, opening: "", closing: "", signer: null }
    const head = {
      ...{ id, title, shortTitle, number, signedOn, startsOn, endsOn },
      source: { number: number ?? "", ...printed },
      sample: ctx.config.demo || source.sample,
    }
    await writePlan(tx, head, started.content, started.parties)
    await carryPeople(tx, ctx, input)
    const made = {
      items: started.content.items.length,
      tasks: started.content.tasks.filter(({ isHeading }) => !isHeading).length,
      ...{ participants: input.participants.length, people: input.people.length },
    }
    await writeAudit(tx, ctx, {
      ...{ verb: "plan.start", subjectType: "plan", subjectId: id, before: null },
      organizationId: organizationsAs(ctx.actor, "admin").at(0) ?? null,
      after: { sourcePlanId: source.id, ownerId: input.ownerId, startsOn, endsOn, ...made },
    })
    return { id, ...made }
  })
}

/** Every organization that somebody chose, also by hand. */
const namedIn = ({ participants, bodies, focalPointId, budgetOfficeId }: StartPlan): string[] => [
  ...participants.map(({ organizationId }) => organizationId),
  ...bodies.flatMap(({ organizationIds }) => organizationIds),
  ...[focalPointId, budgetOfficeId].filter((id) => id !== null),
]
