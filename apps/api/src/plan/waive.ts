import type { Db } from "@loa/db/db.ts"
import { obligationWaivers, plans } from "@loa/db/schema.ts"
import { anyOf } from "@loa/db/sql-parts.ts"
import type { Person } from "@loa/domain/accounts/actor.ts"
import type { Day } from "@loa/domain/dates.ts"
import { loggedFor } from "@loa/domain/plan/tracks.ts"
import { type Unwaive, type Waive, waivesIn } from "@loa/domain/plan/waiver.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { and, eq, isNull, sql } from "drizzle-orm"
import { v7 as uuidv7 } from "uuid"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { enteredByWeek } from "./count-entries.ts"
import { fetchPlanLife } from "./fetch-plan-life.ts"
import { planYear, selectParts } from "./plan-year.ts"
import { waiverSubjects } from "./waiver-subjects.ts"

/** A box that somebody speaks of, and who owes it. */
type Spoken = { key: string; due: Day; done: boolean }

const notFound = () =>
  new Refusal("not-found", "Không có kế hoạch này, hoặc kế hoạch không thuộc phạm vi của bạn.")

/** The boxes named, as the plan has them; a line without a term has its years. */
async function spokenOf(tx: Db, { today }: Context, named: Unwaive): Promise<Spoken[]> {
  const [plan] = await tx.select().from(plans).where(eq(plans.id, named.plan)).for("share")
  if (!plan) throw notFound()
  const { life } = await fetchPlanLife({ db: tx, today }, plan)
  const years = [...new Set(named.boxes.map((key) => Number(key.slice(0, 4))))]
  const known = new Map<string, Spoken>()
  for (const year of years)
    for (const box of await boxesIn(tx, life, named, { year, today })) known.set(box.key, box)
  return named.boxes.map((key) => {
    const box = known.get(key)
    if (box) return box
    throw refuseField("boxes", "Kỳ", `${key}: đơn vị này không phải thực hiện kỳ đó.`)
  })
}

type Life = Awaited<ReturnType<typeof fetchPlanLife>>["life"]

async function boxesIn(
  tx: Db,
  life: Life,
  { plan, task, organization }: Unwaive,
  { year, today }: { year: number; today: Day },
): Promise<Spoken[]> {
  const { boxes, standing, span, on } = planYear(life, year, today)
  const isTheirs = (one: { taskCode: string; organizationId: string }) =>
    one.taskCode === task && one.organizationId === organization
  const owed = boxes.filter(isTheirs)
  if (standing.some(isTheirs)) return [{ key: String(year), due: on, done: false }]
  const counted = [...new Set(owed.flatMap(({ countsOf }) => countsOf))]
  const asked = { planId: plan, codes: [task], organizationIds: counted, ...span }
  const { entered } = await selectParts(tx, { entered: enteredByWeek(asked) })
  return owed.map((box) => {
    return { key: box.key, due: box.due, done: loggedFor(box, entered).counted > 0 }
  })
}

/** In which organization the actor may, as things stand on the day the last of the boxes is due. */
async function actingFor(tx: Db, person: Person, named: Unwaive, spoken: readonly Spoken[]) {
  const last =
    spoken
      .map(({ due }) => due)
      .toSorted()
      .at(-1) ?? ""
  const [subject] = await waiverSubjects(tx, {
    ...{ planId: named.plan, organizationIds: [named.organization], day: last },
  })
  const acting = subject ? waivesIn(person, subject) : null
  if (acting !== null) return acting
  throw new Refusal(
    "forbidden",
    "Chỉ lãnh đạo của đơn vị chủ trì hoặc đầu mối phụ trách đơn vị đó mới ghi được “không thực hiện”.",
  )
}

const ofBoxes = ({ plan, task, organization, boxes }: Unwaive) =>
  and(
    eq(obligationWaivers.planId, plan),
    eq(obligationWaivers.taskCode, task),
    eq(obligationWaivers.organizationId, organization),
    anyOf(obligationWaivers.box, boxes),
    isNull(obligationWaivers.endedAt),
  )

const auditOf = (named: Unwaive, organizationId: string) => ({
  ...{ subjectType: "obligation", subjectId: `${named.plan}/${named.task}/${named.organization}` },
  organizationId,
})

/** Says of boxes that they will not be done, and why; one that was waived already keeps its first reason. */
export function waive(ctx: Context, input: Waive): Promise<{ waived: string[] }> {
  const person = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const spoken = await spokenOf(tx, ctx, input)
    const byOrganizationId = await actingFor(tx, person, input, spoken)
    const done = spoken.find((box) => box.done)
    if (done)
      throw new Refusal(
        "conflict",
        `Kỳ ${done.key} đã có hoạt động được kiểm tra nên đã hoàn thành.`,
      )
    const { plan: planId, task: taskCode, organization: organizationId, reason } = input
    const made = await tx
      .insert(obligationWaivers)
      .values(
        spoken.map(({ key: box }) => ({
          ...{ id: uuidv7(), planId, taskCode, organizationId, box, reason },
          ...{ byId: person.accountId, byName: person.name, byOrganizationId },
        })),
      )
      .onConflictDoNothing()
      .returning({ box: obligationWaivers.box })
    const waived = made.map(({ box }) => box).toSorted()
    if (waived.length > 0)
      await writeAudit(tx, ctx, {
        ...{ verb: "obligation.waive", ...auditOf(input, byOrganizationId), reason },
        ...{ before: null, after: { planId, taskCode, organizationId, boxes: waived } },
      })
    return { waived }
  })
}

/** Takes it back: the boxes are owed again. */
export function unwaive(ctx: Context, input: Unwaive): Promise<{ ended: string[] }> {
  const person = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const spoken = await spokenOf(tx, ctx, input)
    const acting = await actingFor(tx, person, input, spoken)
    const rows = await tx
      .update(obligationWaivers)
      .set({ endedAt: sql`now()`, endedById: person.accountId })
      .where(ofBoxes(input))
      .returning({ box: obligationWaivers.box })
    const ended = rows.map(({ box }) => box).toSorted()
    const { plan: planId, task: taskCode, organization: organizationId } = input
    if (ended.length > 0)
      await writeAudit(tx, ctx, {
        ...{ verb: "obligation.unwaive", ...auditOf(input, acting) },
        ...{ before: { planId, taskCode, organizationId, boxes: ended }, after: null },
      })
    return { ended }
  })
}
