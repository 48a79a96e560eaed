import type { Db } from "@loa/db/db.ts"
import {
  accounts,
  areas,
  memberships,
  organizationNames,
  organizations,
  planBodies,
  sessions,
} from "@loa/db/schema.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import type { PlanPartyRole } from "@loa/domain/plan/kinds.ts"
import { startPlanFrom } from "@loa/reference/derive-plan.ts"
import { planId as sourcePlanId } from "@loa/reference/load-plan.ts"
import { loadReference } from "@loa/reference/load-reference.ts"
import { and, eq, isNull, sql } from "drizzle-orm"

export const plan = { id: "do-2023-2030", startsOn: "2023-01-01", endsOn: "2030-12-31" }
export const owner = "do-chu-tri"
export const focalPoint = "do-dau-moi"

/** The n-th commune, from 0. */
export const communeId = (n: number) => `do-xa-${String(n + 1).padStart(3, "0")}`

/** Who clicks in a benchmark: one clerk for each commune, more for the first, and who looks at all of them. */
export const clerkOf = (commune: number, n = 0) => `${communeId(commune)}-ghi-${n + 1}`
export const clerksOfFirst = 8
export const coordinator = `${focalPoint}-kiem-tra`

/** The token of an account's session. */
export const tokenOf = (account: string) => `phien-${account}`

/** The shipped reference data, and beside it a plan like that of Trà Bồng with communes of many provinces. */
export async function fillWorld(db: Db, communes: number): Promise<void> {
  await loadReference(db)
  await fillOrganizations(db, communes)
  await fillPlan(db, communes)
  await fillPeople(db, communes)
}

const validFrom = "2022-01-01"
const validity = { validFrom, validTo: null }

async function fillOrganizations(db: Db, communes: number) {
  const found = await db
    .select({ code: areas.code, validFrom: areas.validFrom, name: areas.name })
    .from(areas)
    .where(and(eq(areas.level, "commune"), isNull(areas.validTo)))
    .orderBy(
      sql`row_number() over (partition by ${areas.parentCode} order by ${areas.code}), ${areas.code}`,
    )
    .limit(communes)
  const [first] = found
  if (!first || found.length < communes) throw new Error(`There are only ${found.length} communes.`)
  const offices = [focalPoint, owner, "do-tai-chinh"].map((id) => ({
    ...{ id, area: first, name: `Cơ quan ${id}`, kind: "commune-department" as const },
  }))
  const all = [
    ...offices,
    ...found.map((area, n) => ({
      ...{ id: communeId(n), area, name: `UBND ${area.name}`, kind: "peoples-committee" as const },
    })),
  ]
  await db.insert(organizations).values(
    all.map(({ id, kind, area }) => ({
      ...{ id, kind, level: "commune" as const, ...validity },
      ...{ areaCode: area.code, areaValidFrom: area.validFrom },
    })),
  )
  await db
    .insert(organizationNames)
    .values(all.map(({ id, name }) => ({ organizationId: id, name, ...validity })))
}

async function fillPlan(db: Db, communes: number) {
  const bodies = await db.select().from(planBodies).where(eq(planBodies.planId, sourcePlanId))
  const party = (role: PlanPartyRole, organizationId: string) => ({
    ...{ organizationId, role, validFrom: plan.startsOn, validTo: null },
  })
  await startPlanFrom(db, {
    ...plan,
    title: "Kế hoạch để đo 2023–2030",
    shortTitle: "Kế hoạch để đo",
    basis: "",
    sample: false,
    sourcePlanId,
    bodies: Object.fromEntries(bodies.map(({ id }) => [id, null])),
    reword: (text) => text,
    parties: [
      party("owner", owner),
      party("focal-point", focalPoint),
      party("budget-office", "do-tai-chinh"),
      ...Array.from({ length: communes }, (_, n) => party("participant", communeId(n))),
    ],
  })
}

type Post = { account: string; organizationId: string; role: Role }

async function fillPeople(db: Db, communes: number) {
  const posts: Post[] = [
    { account: coordinator, organizationId: focalPoint, role: "coordinator" },
    ...Array.from({ length: communes }, (_, n) => n).flatMap((n) =>
      Array.from({ length: n === 0 ? clerksOfFirst : 1 }, (_, at) => ({
        ...{ account: clerkOf(n, at), organizationId: communeId(n), role: "reporter" as const },
      })),
    ),
  ]
  await db.insert(accounts).values(
    posts.map(({ account }) => ({
      ...{ id: account, username: account, name: `Người ${account}` },
      ...{ email: `${account}@loa.invalid`, twoFactorEnabled: true },
    })),
  )
  await db.insert(memberships).values(
    posts.map(({ account, organizationId, role }) => ({
      ...{ accountId: account, organizationId, role, ...validity },
    })),
  )
  const expiresAt = new Date("2099-12-31")
  await db.insert(sessions).values(
    posts.map(({ account }) => ({
      ...{ id: account, userId: account, token: tokenOf(account), expiresAt },
    })),
  )
}
