import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import { actsIn, mayActivity } from "@loa/domain/activities/may.ts"
import { stateAfterEdit } from "@loa/domain/activities/state.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { requirePerson } from "../http/require.ts"
import { type ActivityView, activityView } from "./get-activity.ts"
import { historyFields } from "./history-fields.ts"
import { knownOf } from "./known-of.ts"
import { refuseStale, refuseState, refuseWrong, type Writing } from "./refuse-write.ts"
import {
  type FoundActivity,
  findActivity,
  lockActivity,
  notFound,
  subjectOf,
} from "./subject-of.ts"
import {
  alongWith,
  insertedParts,
  insertItems,
  insertRow,
  lockFacts,
  replaceRow,
} from "./write-activity.ts"

export type Saved = { activity: ActivityView; created: boolean }

/** Keeps what a client wrote, once, however often it is sent (DESIGN §5). */
export function saveActivity(ctx: Context, id: string, write: ActivityWrite): Promise<Saved> {
  const person = requirePerson(ctx.actor)
  return ctx.db.transaction(async (tx) => {
    const known = await knownOf(tx, id, write)
    const writing = { tx, ctx, person, id, write, known }
    const found = known.exists ? await findActivity(tx, ctx, id) : null
    return found ? update(writing, found) : create(writing)
  })
}

async function create(writing: Writing): Promise<Saved> {
  const { tx, ctx, person, id, write } = writing
  refuseWrong(writing)
  const made = { authorId: person.accountId, authorName: person.name, sample: ctx.config.demo }
  if (!(await insertRow(tx, id, write, made))) {
    const found = await lockActivity(tx, ctx, id)
    if (!found) throw new Error("A draft was made and deleted while this write waited for it.")
    return update(writing, found)
  }
  const line = { before: null, organizationId: write.organizationId }
  await finish(writing, { ...line, after: historyFields(write, "draft") })
  return { activity: await viewOf(writing), created: true }
}

async function update(writing: Writing, found: FoundActivity): Promise<Saved> {
  const { tx, ctx, person, id, write } = writing
  const subject = subjectOf(found, ctx)
  if (!mayActivity(person, "read", subject)) throw notFound()
  if (!mayActivity(person, "write", subject))
    throw new Refusal("forbidden", "Chỉ cán bộ ghi của đơn vị mới sửa được hoạt động này.")
  if (found.writeId === write.writeId) return { activity: activityView(ctx, found), created: false }
  refuseState(writing, found)
  refuseStale(writing, found)
  refuseWrong(writing, found)

  const state = stateAfterEdit(found.state)
  const moved = state === found.state ? {} : { state, stateAt: new Date(), stateReason: null }
  await lockFacts(tx, found.organizationId, write.organizationId)
  await replaceRow(tx, id, write, { ...moved, editedById: person.accountId })
  await finish(writing, {
    organizationId: actsIn(person, "write", subject),
    before: historyFields(activityView(ctx, found), found.state),
    after: historyFields(write, state),
  })
  return { activity: await viewOf(writing), created: false }
}

type Change = Pick<Parameters<typeof writeAudit>[2], "before" | "after" | "organizationId">

async function finish({ tx, ctx, id, write }: Writing, change: Change) {
  const line = { verb: "activity.save", subjectType: "activity", subjectId: id, ...change } as const
  await writeAudit(alongWith(tx, insertedParts(tx, id, write)), ctx, line)
  await insertItems(tx, id, write)
}

async function viewOf({ tx, ctx, id }: Writing): Promise<ActivityView> {
  const found = await findActivity(tx, ctx, id)
  if (!found) throw new Error("What was just written is not there.")
  return activityView(ctx, found)
}
