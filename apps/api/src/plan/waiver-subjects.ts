import type { Db } from "@loa/db/db.ts"
import { listOf, successorsOf } from "@loa/db/sql-parts.ts"
import { actsFor, type Party } from "@loa/domain/activities/parties.ts"
import type { Day } from "@loa/domain/dates.ts"
import type { WaiverSubject } from "@loa/domain/plan/waiver.ts"
import { type SQL, sql } from "drizzle-orm"

type Found = { organizationId: string; successorIds: string[]; parties: Party[] }

const focalPoints = (planId: string): SQL<Party[]> =>
  listOf<Party>(
    sql`json_build_object('organizationId', p.organization_id, 'role', p.role, 'servesId', p.serves_id,
      'validFrom', p.valid_from, 'validTo', p.valid_to)`,
    sql`from plan_party p where p.plan_id = ${planId} and p.role = 'focal-point'`,
    sql`p.organization_id`,
  )

/** What the right to say "không thực hiện" of these organizations' boxes depends on, on a day. One query. */
export async function waiverSubjects(
  db: Db,
  { planId, organizationIds, day }: { planId: string; organizationIds: string[]; day: Day },
): Promise<WaiverSubject[]> {
  const { rows } = await db.execute<Found>(sql`
    select o.id as "organizationId", ${successorsOf(sql`o.id`)} as "successorIds",
           ${focalPoints(planId)} as parties
      from organization o where o.id = any(${sql.param(organizationIds)}::text[])`)
  return rows.map(({ organizationId, successorIds, parties }) => ({
    ...{ organizationId, successorIds },
    focalPointIds: parties
      .filter((party) => actsFor(party, { day, organizationId, successorIds }))
      .map((party) => party.organizationId),
  }))
}
