import { listOf, nameOn, oneOf } from "@loa/db/sql-parts.ts"
import type { ChannelAsk, ChannelKind } from "@loa/domain/activities/channel.ts"
import { type Day, quarterOf, quarterSpan } from "@loa/domain/dates.ts"
import { type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { habitsOf, placesOf } from "./habit-options.ts"
import { chosenPlan, type OpenPlan, openPlans } from "./open-plans.ts"
import {
  indexOptions,
  itemOptions,
  materialOptions,
  taskOptions,
  taskRows,
} from "./plan-options.ts"
import {
  chosenOrganization,
  type WritableOrganization,
  writableOrganizations,
} from "./writable-organizations.ts"

type ChannelOption = {
  code: string
  name: string
  nameEn: string
  kind: ChannelKind | null
  asks: ChannelAsk[]
  /** How often this organization used it. */
  used: number
}
type AudienceOption = { code: string; name: string; nameEn: string }
type PartnerOption = { id: string; name: string; validFrom: Day; validTo: Day | null }

const channelOptions = (organizationId: string): SQL<ChannelOption[]> =>
  listOf<ChannelOption>(
    sql`json_build_object('code', c.code, 'name', c.name, 'nameEn', c.name_en, 'kind', c.kind,
      'asks', c.asks, 'used', coalesce(u.used, 0))`,
    sql`from channel c left join (select f.channel_code, sum(f.activities)::integer as used
      from activity_facts f where f.organization_id = ${organizationId} and f.main group by 1) u
      on u.channel_code = c.code`,
    sql`coalesce(u.used, 0) desc, c.ordinal`,
  )

const audienceOptions = listOf<AudienceOption>(
  sql`json_build_object('code', a.code, 'name', a.name, 'nameEn', a.name_en)`,
  sql`from audience a`,
  sql`a.ordinal`,
)

/** Who else has a part in the plans the organization takes part in, and was there during this one. */
const partnerOptions = (organizationId: string, plan: OpenPlan, today: Day): SQL<PartnerOption[]> =>
  listOf<PartnerOption>(
    sql`json_build_object('id', o.id, 'name', o.name, 'validFrom', o.valid_from, 'validTo', o.valid_to)`,
    sql`from (select o.*, ${nameOn(sql`o.id`, today)} as name from organization o
      where o.id <> ${organizationId} and o.valid_from <= ${plan.endsOn}
        and (o.valid_to is null or o.valid_to >= ${plan.startsOn})
        and o.id in (select p.organization_id from plan_party p where p.plan_id in
          (select q.plan_id from plan_party q where q.organization_id = ${organizationId}))) o`,
    sql`o.name`,
  )

const onItsWay = sql`('submitted', 'verified', 'published')`

/** Items of the plan about which the organization has sent nothing in the quarter. */
const gapsOf = (organizationId: string, plan: OpenPlan, { from, to }: { from: Day; to: Day }) =>
  listOf<string>(
    sql`to_json(c.code)`,
    sql`from content_item c where c.plan_id = ${plan.id} and not exists (select from activity_facts f
      where f.organization_id = ${organizationId} and f.plan_id = c.plan_id and f.item_code = c.code
        and f.month between ${from} and ${to} and f.state in ${onItsWay} and f.activities > 0)`,
    sql`c.ordinal`,
  )

const sumsOf = (organizationId: string, plan: OpenPlan, { from, to }: { from: Day; to: Day }) =>
  oneOf<{ activities: number; reach: number }>(
    sql`json_build_object('activities', coalesce(sum(f.activities), 0), 'reach', coalesce(sum(f.reach), 0))`,
    sql`from activity_facts f where f.organization_id = ${organizationId} and f.plan_id = ${plan.id}
      and f.main and f.month between ${from} and ${to} and f.state in ${onItsWay}`,
  )

/** What the form offers besides the plan; the plan's own lists are empty for who takes part in none. */
function partsOf(organization: WritableOrganization, plan: OpenPlan | undefined, today: Day) {
  const { id } = organization
  const quarter = quarterSpan(quarterOf(today))
  const empty = sql<never[]>`'[]'::json`
  return {
    channels: channelOptions(id),
    audiences: audienceOptions,
    habits: habitsOf(id),
    places: placesOf(id),
    indices: plan ? indexOptions(plan) : empty,
    items: plan ? itemOptions(plan) : empty,
    taskRows: plan ? taskRows(plan) : empty,
    materials: plan ? materialOptions(plan, today) : empty,
    partners: plan ? partnerOptions(id, plan, today) : empty,
    gaps: plan ? gapsOf(id, plan, quarter) : empty,
    sums: plan ? sumsOf(id, plan, quarter) : sql<null>`null`,
  }
}

type Selected<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends SQL<infer Value> ? Value : never
}

/**
 * Everything the form offers to somebody who writes for one organization in one plan (DESIGN §4): in one answer,
 * since the form has to work where the network does not. Three queries.
 */
export async function formOptions(ctx: Context, asked: { organization?: string; plan?: string }) {
  const { db, today } = ctx
  const organizations = await writableOrganizations(ctx)
  const organization = chosenOrganization(organizations, asked.organization)
  const plans = await openPlans(ctx, organization.id)
  const plan = chosenPlan(plans, asked.plan, today)
  const parts = partsOf(organization, plan, today)
  const columns = Object.entries(parts).map(
    ([name, part]) => sql`${part} as ${sql.identifier(name)}`,
  )
  const { rows } = await db.execute<Selected<typeof parts>>(
    sql`select ${sql.join(columns, sql`, `)}`,
  )
  const [found] = rows
  if (!found) throw new Error("select without from returned no row")
  const { taskRows, sums, ...options } = found
  return {
    today,
    organization,
    organizations,
    plans,
    planId: plan?.id ?? null,
    ...options,
    tasks: taskOptions(taskRows, organization),
    /** The organization's running quarter: what it sent for this plan, and with `gaps` what it has not. */
    quarter: { ...quarterOf(today), activities: sums?.activities ?? 0, reach: sums?.reach ?? 0 },
  }
}
