import type { Db } from "@loa/db/db.ts"
import { preparedOnce } from "@loa/db/prepared-once.ts"
import { activities, organizations, plans } from "@loa/db/schema.ts"
import type { ActivitySubject } from "@loa/domain/activities/may.ts"
import { actsFor, type Party } from "@loa/domain/activities/parties.ts"
import type { Day } from "@loa/domain/dates.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { asc, desc, eq, inArray, type Placeholder, type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { activityColumns } from "./activity-columns.ts"

/** Activities with everything that is said about them, in whatever order and number the caller asks for. */
export const selectFrom = (tx: Pick<Db, "select">, today: Day | Placeholder) =>
  tx
    .select(activityColumns(today))
    .from(activities)
    .innerJoin(plans, eq(plans.id, activities.planId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))

/** An activity with everything that is said about it. */
export type FoundActivity = Awaited<ReturnType<typeof selectFrom>>[number]

export const notFound = () =>
  new Refusal("not-found", "Không có hoạt động này, hoặc hoạt động không thuộc phạm vi của bạn.")

const selectOne = preparedOnce((db) =>
  selectFrom(db, sql.placeholder("today"))
    .where(eq(activities.id, sql.placeholder("id")))
    .prepare("find_activity"),
)

/** One query; null when there is none. */
export async function findActivity(tx: Db, { today }: Pick<Context, "today">, id: string) {
  const [found] = await selectOne(tx).execute({ today, id })
  return found ?? null
}

/** The newest of those that meet a condition. */
export const findActivities = (
  tx: Db,
  { today }: Pick<Context, "today">,
  where: SQL,
  most: number,
): Promise<FoundActivity[]> =>
  selectFrom(tx, today).where(where).orderBy(desc(activities.id)).limit(most)

/**
 * The same, locked until the transaction ends. The lock comes first and alone: a statement that waits for it would
 * then see the new row beside the old items.
 */
export async function lockActivity(tx: Db, ctx: Pick<Context, "today">, id: string) {
  const [locked] = await tx
    .select({ id: activities.id })
    .from(activities)
    .where(eq(activities.id, id))
    .for("update")
  return locked ? findActivity(tx, ctx, id) : null
}

/**
 * Those of the asked ones that there are, locked until the transaction ends. In one order, so that two who ask for the
 * same rows wait for each other and never deadlock.
 */
export async function lockActivities(
  tx: Db,
  { today }: Pick<Context, "today">,
  ids: readonly string[],
): Promise<Map<string, FoundActivity>> {
  await tx
    .select({ id: activities.id })
    .from(activities)
    .where(inArray(activities.id, [...ids]))
    .orderBy(asc(activities.id))
    .for("update")
  const found = await selectFrom(tx, today).where(inArray(activities.id, [...ids]))
  return new Map(found.map((activity) => [activity.id, activity]))
}

/** Everybody who ever wrote its content, by the row and by its history. */
function writersOf({ authorId, editedById, history }: FoundActivity): string[] {
  const saves = history.filter((line) => line.verb === "activity.save")
  const ids = [authorId, editedById, ...saves.map((line) => line.actorId)]
  return [...new Set(ids.flatMap((id) => id ?? []))]
}

/** What the rights over an activity depend on. */
export function subjectOf(
  found: FoundActivity,
  { today }: Pick<Context, "today">,
): ActivitySubject {
  const { organizationId, state, successorIds, partners, firstDay, coordinators } = found
  const acted = { day: firstDay ?? today, organizationId, successorIds }
  const idsOf = (...roles: Party["role"][]) =>
    found.parties
      .filter((party) => roles.includes(party.role) && actsFor(party, acted))
      .map((party) => party.organizationId)
  const focalPointIds = idsOf("focal-point")
  const writerIds = writersOf(found)
  return {
    ...{ state, organizationId, successorIds, focalPointIds, writerIds },
    partnerIds: partners.map((partner) => partner.id),
    overseerIds: idsOf("owner", "budget-office"),
    writtenByCoordinator: coordinators.some(
      (c) => writerIds.includes(c.accountId) && focalPointIds.includes(c.organizationId),
    ),
  }
}
