import type { Db } from "@loa/db/db.ts"
import { areas, planParties, plans } from "@loa/db/schema.ts"
import { type Day, isValidOn, printedDay } from "@loa/domain/dates.ts"
import { type FieldError, refuseFields } from "@loa/domain/refusal.ts"
import type { AreaKey } from "@loa/domain/units/area.ts"
import { type CommuneOffice, namesOfCommune } from "@loa/domain/units/commune-offices.ts"
import type { NewCommune } from "@loa/domain/units/organization.ts"
import { and, eq, isNull } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { insertArea } from "./add-area.ts"
import { auditOrganization } from "./edit-organization.ts"
import { inForce } from "./in-force.ts"
import { insertOrganization } from "./insert-organization.ts"
import { wrongCode, wrongParent } from "./refuse-area.ts"
import { refuseIfAny, wrong, wrongMentions } from "./refuse-organization.ts"
import { requireAdmin } from "./require-admin.ts"

export type SetUp = { area: AreaKey; organizations: Record<CommuneOffice, string> }

type Place = AreaKey & { name: string }

/**
 * A whole commune from nothing, or nothing at all: the area, its UBND and the four offices of NĐ 150/2025/NĐ-CP under
 * it, reporting to it through Phòng Văn hóa - Xã hội, and their part in a plan.
 */
export function setUpCommune(ctx: Context, input: NewCommune): Promise<SetUp> {
  requireAdmin(ctx)
  return ctx.db.transaction(async (tx) => {
    const { parentId, validFrom } = input
    refuseIfAny(await wrongMentions(tx, [{ field: "parentId", id: parentId }], validFrom))
    if (input.plan) await refusePlan(tx, input.plan, validFrom)
    const place = await placeOf(tx, ctx, input)
    const organizations = await insertOffices(tx, ctx, input, place)
    if (input.plan) await joinPlan(tx, ctx, input.plan, validFrom, organizations)
    return { area: { code: place.code, validFrom: place.validFrom }, organizations }
  })
}

async function placeOf(tx: Db, ctx: Context, { area, validFrom }: NewCommune): Promise<Place> {
  const { code, created } = area
  if (created) {
    const made = { code, ...created, level: "commune" as const, validFrom, note: null }
    const errors: FieldError[] = [
      ...(await wrongCode(tx, made, "area.code")),
      ...(await wrongParent(tx, made, "area.created.parentCode")),
    ]
    if (errors.length > 0) throw refuseFields(errors)
    await insertArea(tx, ctx, made)
    return made
  }
  const rows = await tx
    .select()
    .from(areas)
    .where(and(eq(areas.code, code), eq(areas.level, "commune")))
  const row = rows.find((one) => isValidOn(validFrom, one))
  if (row) return row
  const message = `không có xã, phường mã ${code} vào ngày ${printedDay(validFrom)}.`
  throw refuseFields([wrong("area.code", message)])
}

async function insertOffices(tx: Db, ctx: Context, input: NewCommune, place: Place) {
  const { validFrom, offices, parentId } = input
  const known = namesOfCommune(place.name)
  const add = (
    office: CommuneOffice,
    under: { parentId: string | null; throughId: string | null },
  ) =>
    insertOrganization(
      tx,
      ctx,
      {
        ...offices[office],
        aliases: known[office].aliases,
        kind: office === "committee" ? "peoples-committee" : "commune-department",
        area: { code: place.code, validFrom: place.validFrom },
        validFrom,
        ...under,
        toId: under.parentId,
        note: null,
      },
      `offices.${office}.`,
    )
  const committee = await add("committee", { parentId, throughId: null })
  const culture = await add("culture", { parentId: committee, throughId: null })
  const under = { parentId: committee, throughId: culture }
  return {
    committee,
    culture,
    secretariat: await add("secretariat", under),
    economy: await add("economy", under),
    oneStop: await add("oneStop", under),
  }
}

type Joined = NonNullable<NewCommune["plan"]>

async function refusePlan(tx: Db, { id, selfCoordinated }: Joined, from: Day) {
  const [plan] = await tx.select().from(plans).where(eq(plans.id, id))
  if (!plan) throw refuseFields([wrong("plan", "không có kế hoạch này.")])
  if (selfCoordinated) return
  const [focal] = await tx
    .select({ id: planParties.id })
    .from(planParties)
    .where(
      and(
        eq(planParties.planId, id),
        eq(planParties.role, "focal-point"),
        isNull(planParties.servesId),
        inForce(later(from, plan.startsOn), planParties.validFrom, planParties.validTo),
      ),
    )
    .limit(1)
  if (!focal)
    throw refuseFields([
      wrong(
        "selfCoordinated",
        "kế hoạch không có đầu mối chung vào ngày đó; hãy chọn xã tự làm đầu mối.",
      ),
    ])
}

const later = (a: Day, b: Day) => (a > b ? a : b)

/** All five log; when nobody coordinates all of the plan, its own offices do so for the five. */
async function joinPlan(
  tx: Db,
  ctx: Context,
  { id: planId, selfCoordinated }: Joined,
  from: Day,
  organizations: Record<CommuneOffice, string>,
) {
  const [plan] = await tx.select().from(plans).where(eq(plans.id, planId))
  const validFrom = plan ? later(from, plan.startsOn) : from
  const { culture, economy } = organizations
  for (const organizationId of Object.values(organizations)) {
    await tx.insert(planParties).values([
      { planId, organizationId, role: "participant", validFrom },
      ...(selfCoordinated
        ? (
            [
              { role: "focal-point", organizationId: culture },
              { role: "budget-office", organizationId: economy },
            ] as const
          ).map((party) => ({ planId, ...party, servesId: organizationId, validFrom }))
        : []),
    ])
    await auditOrganization(tx, ctx, organizationId, {
      verb: "organization.set-participation",
      before: null,
      after: { planId, part: "reporter", from: validFrom, selfCoordinated },
    })
  }
}
