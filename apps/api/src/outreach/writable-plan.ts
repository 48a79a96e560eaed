import type { Db } from "@loa/db/db.ts"
import { channels, contentItems } from "@loa/db/schema.ts"
import { type Day, isValidOn, printedDay } from "@loa/domain/dates.ts"
import { writesOutreachIn } from "@loa/domain/plan/outreach-plan-may.ts"
import type { FieldError } from "@loa/domain/refusal.ts"
import { Refusal, refuseField } from "@loa/domain/refusal.ts"
import { successorsOf } from "@loa/domain/units/lineage.ts"
import { eq, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { chosenPlan } from "../plan/chosen-plan.ts"
import { fetchPlanLife, type NamedOrganization } from "../plan/fetch-plan-life.ts"
import { yearsOf } from "./outreach-scope.ts"
import { linksOf, outreachOwner, partiesAbove } from "./plan-parties.ts"

export type Whose = { planId: string; organizationId: string; year: number }

/** A unit's plan for a year that the actor writes, and what it can hold. */
export type WritablePlan = Whose & {
  /** In which organization the actor writes. */
  actingId: string
  organization: NamedOrganization
  itemCodes: ReadonlySet<string>
  channelCodes: ReadonlySet<string>
  /** The months in which the unit, or whoever took over from it, takes part. */
  months: ReadonlySet<number>
}

const monthsOf = (year: number, units: readonly NamedOrganization[]): Set<number> =>
  new Set(
    Array.from({ length: 12 }, (_, at) => at + 1).filter((month) => {
      const first = `${year}-${String(month).padStart(2, "0")}-01`
      const last = `${first.slice(0, 8)}31`
      return units.some((unit) =>
        unit.participations.some(
          ({ validFrom, validTo }) =>
            validFrom <= last &&
            (validTo === null || validTo >= first) &&
            unit.validFrom <= last &&
            (unit.validTo === null || unit.validTo >= first),
        ),
      )
    }),
  )

/**
 * The plan of a unit for a year, locked against a second writer. @throws Refusal when the plan is none of the actor's,
 * has no such year, or the unit's plan is not theirs to write.
 */
export async function writablePlan(ctx: Context, tx: Db, whose: Whose): Promise<WritablePlan> {
  const { planId, organizationId, year } = whose
  const { plan } = await chosenPlan({ ...ctx, db: tx }, { plan: planId })
  const { life } = await fetchPlanLife({ db: tx, today: ctx.today }, plan)
  const organization = life.organizations.find(({ id }) => id === organizationId)
  if (!organization) throw refuseField("organizationId", "Đơn vị", "không tham gia kế hoạch này.")
  const years = yearsOf(life, ctx.today)
  if (!years.includes(year))
    throw refuseField("year", "Năm", `cần từ ${years.at(0)} đến ${years.at(-1)}.`)
  const parties = await partiesAbove(tx, planId)
  const actingId = writesOutreachIn(
    ctx.actor,
    outreachOwner({ life, parties }, organizationId, ctx.today),
  )
  if (actingId === null)
    throw new Refusal("forbidden", "Kế hoạch năm của đơn vị nào do người của đơn vị đó lập.")
  const later = successorsOf(organizationId, linksOf(life))
  await lock(tx, whose)
  return {
    ...{ ...whose, actingId, organization, ...(await fetchCodes(tx, planId)) },
    months: monthsOf(year, [
      organization,
      ...life.organizations.filter((o) => later.includes(o.id)),
    ]),
  }
}

const lock = (tx: Db, { planId, organizationId, year }: Whose) =>
  tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`outreach:${planId}:${organizationId}:${year}`}, 0))`,
  )

async function fetchCodes(tx: Db, planId: string) {
  const items = await tx
    .select({ code: contentItems.code })
    .from(contentItems)
    .where(eq(contentItems.planId, planId))
  const known = await tx.select({ code: channels.code }).from(channels)
  const codes = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code))
  return { itemCodes: codes(items), channelCodes: codes(known) }
}

/** A unit that ended plans nothing more; its lines are changed by whoever took over. */
export function refuseEnded({ organization }: WritablePlan, today: Day) {
  const { validTo, name } = organization
  if (isValidOn(today, organization)) return
  throw new Refusal(
    "conflict",
    validTo !== null && validTo < today
      ? `${name} đã kết thúc ngày ${printedDay(validTo)} nên không thêm được vào kế hoạch; hãy thêm vào kế hoạch của đơn vị tiếp nhận.`
      : `${name} chưa hoạt động nên chưa lập được kế hoạch.`,
  )
}

type Planned = { itemCode: string; channelCode: string; month: number }

/** What of a line the plan cannot hold; `at` is its place in what was sent. Empty when all is well. */
export function wrongLine(plan: WritablePlan, line: Planned, at = ""): FieldError[] {
  const fault = (field: string, label: string, message: string) => ({
    ...{ field: `${at}${field}`, label, message },
  })
  return [
    ...(plan.itemCodes.has(line.itemCode)
      ? []
      : [fault("itemCode", "Nội dung", `“${line.itemCode}” không có trong kế hoạch.`)]),
    ...(plan.channelCodes.has(line.channelCode)
      ? []
      : [fault("channelCode", "Hình thức", `“${line.channelCode}” không có trong danh mục.`)]),
    ...(plan.months.has(line.month)
      ? []
      : [
          fault(
            "month",
            "Tháng",
            `${line.month}/${plan.year}: đơn vị không tham gia kế hoạch trong tháng đó.`,
          ),
        ]),
  ]
}
