import { organizations, planBodies, plans } from "@loa/db/schema.ts"
import { listOf, nameOn } from "@loa/db/sql-parts.ts"
import type { Day } from "@loa/domain/dates.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { expandGroup } from "@loa/domain/units/expand-group.ts"
import { bodyTreatments } from "@loa/domain/units/kinds.ts"
import type { DatedUnit } from "@loa/domain/units/lineage.ts"
import { and, eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { csv, type Table } from "../http/csv.ts"
import { byName } from "./list-participants.ts"
import { Named } from "./published-activity.ts"
import { isVisibleOrganization, isVisiblePlan } from "./visible.ts"

export const BodyMembers = z.strictObject({
  plan: z.string(),
  id: z.string(),
  name: z.string().meta({ description: "Như kế hoạch gọi." }),
  treatment: z.enum(bodyTreatments),
  on: z.iso.date(),
  data: z.array(Named).nullable().meta({
    description:
      "Đơn vị mà kế hoạch gọi bằng tên này vào ngày đó; null khi kế hoạch để ngỏ là những ai.",
  }),
})
export type BodyMembers = z.infer<typeof BodyMembers>

const own = sql`"organization".id`

/** Whoever takes part in a plan at some time, as groups look at them, named as of the day. */
async function fetchMembers(ctx: Context, plan: string, on: Day) {
  const rows = await ctx.db
    .select({
      id: organizations.id,
      name: nameOn(own, on),
      kind: organizations.kind,
      level: organizations.level,
      validFrom: organizations.validFrom,
      validTo: organizations.validTo,
      participations: listOf<DatedUnit>(
        sql`json_build_object('validFrom', p.valid_from, 'validTo', p.valid_to)`,
        sql`from plan_party p where p.organization_id = ${own} and p.plan_id = ${plan} and p.role = 'participant'`,
        sql`p.valid_from`,
      ),
      keys: listOf<string>(
        sql`to_json(a.key)`,
        sql`from organization_alias a where a.organization_id = ${own}`,
        sql`a.key`,
      ),
    })
    .from(organizations)
    .where(
      and(
        isVisibleOrganization(ctx),
        sql`${own} in (select p.organization_id from plan_party p
          where p.plan_id = ${plan} and p.role = 'participant')`,
      ),
    )
  return rows.toSorted(byName)
}

async function organizationOf(ctx: Context, id: string, on: Day): Promise<Named[]> {
  const rows = await ctx.db
    .select({ id: organizations.id, name: nameOn(own, on) })
    .from(organizations)
    .where(and(isVisibleOrganization(ctx), eq(organizations.id, id)))
  return rows
}

/** Whom the plan means by a name on a day: the organization itself, or those of a group that are active then. */
export async function getBodyMembers(
  ctx: Context,
  plan: string,
  id: string,
  on: Day = ctx.today,
): Promise<BodyMembers> {
  const [body] = await ctx.db
    .select({
      name: planBodies.name,
      treatment: planBodies.treatment,
      organizationId: planBodies.organizationId,
    })
    .from(planBodies)
    .innerJoin(plans, eq(plans.id, planBodies.planId))
    .where(and(eq(planBodies.planId, plan), eq(planBodies.id, id), isVisiblePlan(ctx)))
  if (!body) throw new Refusal("not-found", `Kế hoạch ${plan} không gọi tên ${id}.`)
  const { organizationId, ...named } = body
  const members = organizationId
    ? await organizationOf(ctx, organizationId, on)
    : expandGroup(id, await fetchMembers(ctx, plan, on), on)
  return {
    ...{ plan, id, on },
    ...named,
    data: members?.map((member) => ({ id: member.id, name: member.name })) ?? null,
  }
}

export const bodyMembersTable = ({ plan, id, name, on, data }: BodyMembers): Table => ({
  name: `${plan}-${id}`,
  text: csv(data ?? [], {
    "Kế hoạch": () => plan,
    "Gọi là": () => name,
    "Vào ngày": () => on,
    "Mã đơn vị": (row) => row.id,
    "Đơn vị": (row) => row.name,
  }),
})
