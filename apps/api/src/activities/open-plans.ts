import { listOf, versionOn } from "@loa/db/sql-parts.ts"
import { type Day, isValidOn } from "@loa/domain/dates.ts"
import { refuseField } from "@loa/domain/refusal.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

type Validity = { validFrom: Day; validTo: Day | null }

/** A plan an organization takes part in, with all that decides whether it takes a day. */
export type OpenPlan = {
  id: string
  title: string
  shortTitle: string
  startsOn: Day
  endsOn: Day
  sample: boolean
  /** The version in force today, whose words the form shows. */
  version: number
  versions: { version: number; effectiveFrom: Day }[]
  participation: Validity[]
  carried: Validity[]
}

const validity = sql.raw(`json_build_object('validFrom', valid_from, 'validTo', valid_to)`)

/** The plans an organization takes part in, the latest first. */
export async function openPlans({ db, today }: Context, organizationId: string) {
  const party = sql`from plan_party where plan_id = p.id`
  const participation = listOf<Validity>(
    validity,
    sql`${party} and role = 'participant' and organization_id = ${organizationId}`,
    sql`valid_from`,
  )
  const versions = listOf<OpenPlan["versions"][number]>(
    sql`json_build_object('version', version, 'effectiveFrom', effective_from)`,
    sql`from plan_version where plan_id = p.id`,
    sql`version`,
  )
  const { rows } = await db.execute<OpenPlan>(sql`
    select p.id, p.title, p.short_title as "shortTitle", p.starts_on::text as "startsOn",
           p.ends_on::text as "endsOn", p.sample, ${versionOn(sql`p.id`, today)} as version,
           ${versions} as versions, ${participation} as participation,
           ${listOf(validity, sql`${party} and role = 'carrier'`, sql`valid_from`)} as carried
      from plan p
     where exists (select ${party} and role = 'participant' and organization_id = ${organizationId})
     order by p.starts_on desc, p.id`)
  return rows
}

/** The one asked for, else the one that takes activities of today, else the latest. */
export function chosenPlan(
  plans: readonly OpenPlan[],
  asked: string | undefined,
  today: Day,
): OpenPlan | undefined {
  if (asked) {
    const found = plans.find(({ id }) => id === asked)
    if (found) return found
    throw refuseField("plan", "Kế hoạch", "không phải kế hoạch mà đơn vị tham gia.")
  }
  const takesToday = ({ startsOn, endsOn, participation }: OpenPlan) =>
    startsOn <= today && today <= endsOn && participation.some((span) => isValidOn(today, span))
  return plans.find(takesToday) ?? plans[0]
}
