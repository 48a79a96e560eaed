import type { Db } from "@loa/db/db.ts"
import {
  accounts,
  areas,
  audiences,
  channels,
  contentBullets,
  contentItems,
  contentItemWordings,
  contentSubItems,
  materialItems,
  materials,
  memberships,
  organizationNames,
  organizationSuccessors,
  organizations,
  planParties,
  plans,
  planVersions,
  tasks,
  taskWordings,
} from "@loa/db/schema.ts"
import type { Seed } from "@loa/db/testing.ts"
import type { Role } from "@loa/domain/accounts/actor.ts"
import type { ChannelAsk } from "@loa/domain/activities/channel.ts"
import { unknownStart } from "@loa/domain/dates.ts"
import type { PlanPartyRole } from "@loa/domain/plan/kinds.ts"

/** What the rules of an activity need of a world: two communes, one of them new, a plan and its offices. */
export const world: Seed = {
  name: "activities",
  version: "3",
  async load(db) {
    await loadOrganizations(db)
    await loadPlan(db)
    await loadMaterial(db)
    await loadPeople(db)
  },
}

const reform = "2025-07-01"
const lastDay = "2025-06-30"
const area = { code: "1", validFrom: unknownStart }

const allOrganizations: [id: string, validFrom: string, validTo: string | null][] = [
  ["huyen", unknownStart, null],
  ["xa", reform, null],
  ["xa-cu", unknownStart, lastDay],
  ["xa-khac", unknownStart, null],
  ["phong", reform, null],
  ["phong-cu", unknownStart, lastDay],
  ["phong-khac", unknownStart, null],
  ["tai-chinh", reform, null],
  ["ngoai-ke-hoach", unknownStart, null],
]

async function loadOrganizations(db: Db) {
  await db.insert(areas).values({ ...area, level: "commune", name: "Xã Thử" })
  await db.insert(organizations).values(
    allOrganizations.map(([id, validFrom, validTo]) => ({
      id,
      kind: "peoples-committee" as const,
      level: "commune" as const,
      areaCode: area.code,
      areaValidFrom: area.validFrom,
      validFrom,
      validTo,
    })),
  )
  await db.insert(organizationNames).values(
    allOrganizations.map(([organizationId, validFrom]) => ({
      organizationId,
      validFrom,
      name: `Tên ${organizationId}`,
    })),
  )
  await db
    .insert(organizationSuccessors)
    .values({ organizationId: "xa-cu", successorId: "xa", share: "whole" })
}

type PartyRow = [
  role: PlanPartyRole,
  organizationId: string,
  servesId: string | null,
  from: string,
  to: string | null,
]
const parties: PartyRow[] = [
  ["owner", "huyen", null, "2025-01-01", null],
  ["focal-point", "phong-cu", null, "2025-01-01", lastDay],
  ["focal-point", "phong", "xa", reform, null],
  ["focal-point", "phong", "phong", reform, null],
  ["focal-point", "phong-khac", "xa-khac", "2025-01-01", "2026-03-15"],
  ["budget-office", "tai-chinh", "xa", reform, null],
  ["participant", "xa-cu", null, "2025-01-01", lastDay],
  ["participant", "xa", null, reform, "2026-10-31"],
  ["participant", "xa", null, "2026-11-10", null],
  ["participant", "phong", null, reform, null],
  ["participant", "xa-khac", null, "2025-01-01", null],
  ["carrier", "xa", null, "2026-11-01", "2026-11-20"],
]

export const plan = { id: "ke-hoach", startsOn: "2025-02-01", endsOn: "2026-10-31" }
const wording = { planId: plan.id, version: 1 }
const source = {
  ...{ number: "", date: "", title: "", basis: "", opening: "", closing: "", signer: null },
}

const channelRows: [code: string, ...asks: ChannelAsk[]][] = [
  ["radio", "minutes", "timesAired", "station"],
  ["leaflet", "copies", "copiesHandedOut"],
  ["guidance", "documentNumber", "documentDate"],
  ["portal", "link"],
  ["meeting"],
]

async function loadPlan(db: Db) {
  await db.insert(plans).values({ ...plan, title: "Kế hoạch thử", shortTitle: "KH thử", source })
  await db.insert(planVersions).values({ ...wording, effectiveFrom: plan.startsOn })
  await db.insert(planParties).values(
    parties.map(([role, organizationId, servesId, validFrom, validTo]) => ({
      ...{ planId: plan.id, role, organizationId, servesId, validFrom, validTo },
    })),
  )
  const codes = ["a", "b", "c"]
  await db.insert(contentItems).values(
    codes.map((code, at) => ({
      ...{ planId: plan.id, code, indexId: "par" as const, ordinal: at + 1, label: `PAR.${code}` },
    })),
  )
  await db.insert(contentItemWordings).values(
    codes.map((code) => ({
      ...{ ...wording, code, title: `Nội dung ${code}`, shortTitle: `ND ${code}` },
      ...{ heading: `${code}) Nội dung`, letterSource: code },
    })),
  )
  await db.insert(contentBullets).values(
    ["a", "b"].map((itemCode) => ({
      ...{ ...wording, id: `${itemCode}-1`, itemCode, ordinal: 1 },
      ...{ text: "Gạch đầu dòng", hasDash: true, legalDocumentIds: [] },
    })),
  )
  await db
    .insert(contentSubItems)
    .values({ planId: plan.id, id: "c-s1", itemCode: "c", ordinal: 1, title: "Phần của c" })
  await db.insert(tasks).values([
    { planId: plan.id, code: "1", ordinal: 1 },
    { planId: plan.id, code: "10", ordinal: 2, isHeading: true },
    { planId: plan.id, code: "10a", ordinal: 3, parentCode: "10" },
  ])
  await db
    .insert(taskWordings)
    .values(["1", "10", "10a"].map((code) => ({ ...wording, code, title: `Việc ${code}` })))
  await db.insert(channels).values(
    channelRows.map(([code, ...asks], at) => ({
      ...{ code, ordinal: at + 1, name: code, nameEn: code, kind: "traditional" as const, asks },
    })),
  )
  await db.insert(audiences).values(
    ["people", "officials"].map((code, at) => ({
      ...{ code, ordinal: at + 1, name: code, nameEn: code },
    })),
  )
}

/** A script of the focal point, in use for half a year. */
export const script = {
  id: "01a00000-0000-7000-8000-000000000001",
  ...{ validFrom: "2026-02-01", validTo: "2026-06-30" },
}

async function loadMaterial(db: Db) {
  await db.insert(materials).values({
    ...{ ...script, planId: plan.id, organizationId: "phong", kind: "script" as const },
    ...{ title: "Bài phát thanh", channelCode: "radio", minutes: 6, authorName: "Người phong" },
  })
  await db
    .insert(materialItems)
    .values({ materialId: script.id, planId: plan.id, itemCode: "a", main: true })
}

export const held: Record<Who, [organizationId: string, role: Role][]> = {
  reporter: [["xa", "reporter"]],
  colleague: [["xa", "reporter"]],
  approver: [["xa", "approver"]],
  coordinator: [["phong", "coordinator"]],
  /** Coordinates, and logs what the own office does. */
  writingCoordinator: [
    ["phong", "coordinator"],
    ["phong", "reporter"],
  ],
  approverOfOffice: [["phong", "approver"]],
  finance: [["tai-chinh", "finance"]],
  leader: [["huyen", "leader"]],
  analyst: [["xa", "analyst"]],
  admin: [["xa", "admin"]],
  /** Of the other commune: everything it can be there. */
  outsider: [
    ["xa-khac", "reporter"],
    ["xa-khac", "approver"],
    ["phong-khac", "coordinator"],
  ],
}
export const everybody = [
  "reporter",
  "colleague",
  "approver",
  "coordinator",
  "writingCoordinator",
  "approverOfOffice",
  "finance",
  "leader",
  "analyst",
  "admin",
  "outsider",
] as const
export type Who = (typeof everybody)[number]

async function loadPeople(db: Db) {
  const names = Object.keys(held)
  await db
    .insert(accounts)
    .values(names.map((id) => ({ id, name: id, username: id, email: `${id}@loa.invalid` })))
  await db.insert(memberships).values(
    Object.entries(held).flatMap(([accountId, rows]) =>
      rows.map(([organizationId, role]) => ({
        ...{ accountId, organizationId, role, validFrom: unknownStart },
      })),
    ),
  )
}
