import { sqlState } from "@loa/db/database-errors.ts"
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
import { makeActivity, makeAndFindActivity, type NewActivity } from "./make-activity.ts"
import { refuseStale, refuseState, refuseWrong, type Writing } from "./refuse-write.ts"
import {
  type FoundActivity,
  findActivity,
  lockActivity,
  notFound,
  subjectOf,
} from "./subject-of.ts"
import { alongWith, insertedParts, insertItems, lockFacts, replaceRow } from "./write-activity.ts"

export type Saved<Answer> = { activity: Answer; created: boolean }

/** How a new one is made, and how one that was there is told. */
type Answering<Answer> = {
  make: (ctx: Context, activity: NewActivity) => Promise<Answer>
  view: (ctx: Context, found: FoundActivity) => Answer
}

/** Keeps what a client wrote, once, however often it is sent (DESIGN §5); answered as everybody sees it. */
export const saveActivity = (ctx: Context, id: string, write: ActivityWrite) =>
  save<ActivityView>(ctx, id, write, {
    make: async (...activity) => activityView(ctx, await makeAndFindActivity(...activity)),
    view: activityView,
  })

/** What a sender that shows nothing needs to go on. */
export type SavedRow = Pick<ActivityView, "id" | "version" | "writeId" | "state">

/** The same, answered in brief. */
export const saveActivityBriefly = (ctx: Context, id: string, write: ActivityWrite) =>
  save<SavedRow>(ctx, id, write, {
    make: makeActivity,
    view: (_ctx, { version, writeId, state }) => ({ id, version, writeId, state }),
  })

async function save<Answer>(
  ctx: Context,
  id: string,
  write: ActivityWrite,
  { make, view }: Answering<Answer>,
): Promise<Saved<Answer>> {
  const person = requirePerson(ctx.actor)
  const known = await knownOf(ctx.db, id, write)
  const writing = { ctx, person, id, write, known }
  const made = known.exists ? null : await create(writing, make)
  if (made) return { activity: made, created: true }
  const unchanged = await update(writing)
  // Read when others of the organization need not wait for this write any more.
  const found = unchanged ?? (await findActivity(ctx.db, ctx, id))
  if (!found) throw notFound()
  return { activity: view(ctx, found), created: false }
}

/** Null when it is there already: somebody sent it at the same moment. */
async function create<Answer>(writing: Writing, make: Answering<Answer>["make"]) {
  const { ctx, person, id, write } = writing
  refuseWrong(writing)
  const by = { authorId: person.accountId, authorName: person.name, sample: ctx.config.demo }
  const { organizationId } = write
  const after = historyFields(write, "draft")
  try {
    const line = { ...lineOf(id), organizationId, before: null, after }
    return await make(ctx, { id, write, by, line })
  } catch (error) {
    if (sqlState(error) === uniqueViolation) return null
    throw error
  }
}

/** The row itself when there was nothing to do. */
function update(writing: Writing): Promise<FoundActivity | null> {
  const { ctx, person, id, write } = writing
  return ctx.db.transaction(async (tx) => {
    const found = await lockActivity(tx, ctx, id)
    if (!found) throw notFound()
    const subject = subjectOf(found, ctx)
    if (!mayActivity(person, "read", subject)) throw notFound()
    if (!mayActivity(person, "write", subject))
      throw new Refusal("forbidden", "Chỉ cán bộ ghi của đơn vị mới sửa được hoạt động này.")
    if (found.writeId === write.writeId) return found
    refuseState(writing, found)
    refuseStale(writing, found)
    refuseWrong(writing, found)

    const state = stateAfterEdit(found.state)
    const moved = state === found.state ? {} : { state, stateAt: new Date(), stateReason: null }
    const line = {
      ...lineOf(id),
      organizationId: actsIn(person, "write", subject),
      before: historyFields(activityView(ctx, found), found.state),
      after: historyFields(write, state),
    }
    await lockFacts(tx, found.organizationId, write.organizationId)
    await replaceRow(tx, id, write, { ...moved, editedById: person.accountId })
    await writeAudit(alongWith(tx, insertedParts(tx, id, write)), ctx, line)
    await insertItems(tx, id, write)
    return null
  })
}

const uniqueViolation = "23505"

const lineOf = (subjectId: string) =>
  ({ verb: "activity.save", subjectType: "activity", subjectId }) as const
