import { listOf } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import type { Chain } from "@loa/domain/reports/reporting-chain.ts"
import { sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

export type ReportingPlan = {
  id: string
  title: string
  shortTitle: string
  number: string | null
  signedOn: Day | null
  basis: string
  startsOn: Day
  endsOn: Day
  sample: boolean
}

type DatedName = {
  organizationId: string
  name: string
  shortName: string | null
  validFrom: Day
}

/** A plan with everybody who has a part in it, by name and by reporting line: one query. */
export type FoundChain = { plan: ReportingPlan; chain: Chain; names: DatedName[] }

const span = (of: string) => sql.raw(`'validFrom', ${of}.valid_from, 'validTo', ${of}.valid_to`)

const partiesOf = (plan: string) =>
  listOf<Chain["parties"][number]>(
    sql`json_build_object('organizationId', p.organization_id, 'role', p.role, 'servesId', p.serves_id,
      'optional', p.optional, ${span("p")})`,
    sql`from plan_party p where p.plan_id = ${plan}`,
    sql`p.organization_id, p.valid_from`,
  )

const inPlan = (plan: string) =>
  sql`(select p.organization_id from plan_party p where p.plan_id = ${plan})`

const linesOf = (plan: string) =>
  listOf<Chain["lines"][number]>(
    sql`json_build_object('organizationId', l.organization_id, 'toId', l.to_id,
      'throughId', l.through_id, ${span("l")})`,
    sql`from reporting_line l where l.organization_id in ${inPlan(plan)}`,
    sql`l.organization_id, l.valid_from`,
  )

const links = listOf<Chain["links"][number]>(
  sql`json_build_object('from', s.organization_id, 'to', s.successor_id, 'share', s.share, 'weight', null)`,
  sql`from organization_successor s`,
  sql`s.organization_id, s.successor_id`,
)

/** Also of those the lines lead to, who have no part themselves. */
const namesOf = (plan: string) =>
  listOf<DatedName>(
    sql`json_build_object('organizationId', n.organization_id, 'name', n.name,
      'shortName', n.short_name, 'validFrom', n.valid_from)`,
    sql`from organization_name n where n.organization_id in ${inPlan(plan)}
      or n.organization_id in (select l.to_id from reporting_line l where l.organization_id in ${inPlan(plan)})`,
    sql`n.organization_id, n.valid_from`,
  )

export async function fetchChain({ db }: Pick<Context, "db">, planId: string): Promise<FoundChain> {
  type Row = ReportingPlan & Chain & { names: DatedName[] }
  const { rows } =
    await db.execute<Row>(sql`select p.id, p.title, p.short_title as "shortTitle", p.number,
      p.signed_on::text as "signedOn", p.source ->> 'basis' as basis, p.starts_on::text as "startsOn",
      p.ends_on::text as "endsOn", p.sample, ${partiesOf(planId)} as parties, ${linesOf(planId)} as lines,
      ${links} as links, ${namesOf(planId)} as names
    from plan p where p.id = ${planId}`)
  const [row] = rows
  if (!row) throw noReport()
  const { parties, lines, links: succession, names, ...plan } = row
  return { plan, chain: { parties, lines, links: succession }, names }
}

export const noReport = () =>
  new Refusal("not-found", "Không có báo cáo này, hoặc báo cáo không thuộc phạm vi của bạn.")

/** An organization's names on a day; the first it had when it did not exist yet. */
export function namesOn({ names }: Pick<FoundChain, "names">, id: string, day: Day) {
  const own = names.filter(({ organizationId }) => organizationId === id)
  const found = own.findLast(({ validFrom }) => validFrom <= day) ?? own[0]
  return { name: found?.name ?? id, shortName: found?.shortName ?? null }
}
