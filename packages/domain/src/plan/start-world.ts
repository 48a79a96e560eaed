import { type Day, isValidOn } from "../dates.ts"
import type { AreaLevel } from "../indices/structure.ts"
import { foldKey } from "../units/fold.ts"
import type { OrganizationKind } from "../units/kinds.ts"
import type { DatedUnit } from "../units/lineage.ts"
import type { PlanPartyRole } from "./kinds.ts"

/** An organization as a new plan meets it: its name, and under whom it stands, on the plan's first day. */
export type StartOrganization = DatedUnit & {
  id: string
  name: string
  shortName: string | null
  kind: OrganizationKind
  level: AreaLevel
  parentId: string | null
}

export type SourceParty = DatedUnit & {
  organizationId: string
  role: PlanPartyRole
  servesId: string | null
  optional: boolean
}

/** Who there is on the first day of a new plan, and who became what before it. */
export type StartWorld = {
  firstDay: Day
  ownerId: string
  /** The owner and all under it, those of the source plan, and those that took over from them. */
  organizations: readonly StartOrganization[]
  successions: readonly { from: string; to: string; share: "whole" | "part" }[]
  parties: readonly SourceParty[]
}

/** The offices of a commune that take work over from offices of the district. */
export type OfficeTask = "culture" | "economy" | "secretariat" | "oneStop"

const officeNames: Record<OfficeTask, string> = {
  culture: "phong van hoa xa hoi",
  economy: "phong kinh te",
  secretariat: "van phong",
  oneStop: "trung tam phuc vu hanh chinh cong",
}

/** Which of the commune's offices has the field of work that a name tells (NĐ 150/2025/NĐ-CP); the first that fits. */
const fields: readonly [OfficeTask, RegExp][] = [
  ["oneStop", /mot cua|phuc vu hanh chinh/],
  ["secretariat", /tu phap|thanh tra|kiem tra|^van phong/],
  ["economy", /kinh te|ha tang|tai chinh|ke hoach|nong nghiep|moi truong/],
  ["culture", /van hoa|thong tin|truyen thong|noi vu|chinh tri|giao duc|y te/],
]

export const fieldOf = (name: string): OfficeTask | null =>
  fields.find(([, said]) => said.test(foldKey(name)))?.[0] ?? null

export const organizationOf = ({ organizations }: StartWorld, id: string) =>
  organizations.find((one) => one.id === id)

/** Is it there on the first day? */
export function existsIn(world: StartWorld, id: string): boolean {
  const one = organizationOf(world, id)
  return one !== undefined && isValidOn(world.firstDay, one)
}

/** The owner, or something under it. */
export function isUnder(world: StartWorld, id: string, ownerId = world.ownerId): boolean {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    if (at === ownerId) return true
    seen.add(at)
    at = organizationOf(world, at)?.parentId ?? null
  }
  return false
}

export const isCommuneCommittee = (one: StartOrganization | undefined): boolean =>
  one?.kind === "peoples-committee" && one.level === "commune"

/** The commune's committee that an organization is, or is an office of. */
export function committeeOf(world: StartWorld, id: string): string | null {
  const one = organizationOf(world, id)
  if (isCommuneCommittee(one)) return id
  const parent = one?.parentId ?? null
  return parent !== null && isCommuneCommittee(organizationOf(world, parent)) ? parent : null
}

/** The office of a commune for a field of work, by the name it has had everywhere since 1/7/2025. */
export function officeOf(world: StartWorld, committeeId: string, task: OfficeTask): string | null {
  const office = world.organizations.find(
    ({ id, name, parentId }) =>
      parentId === committeeId &&
      existsIn(world, id) &&
      foldKey(name).startsWith(officeNames[task]),
  )
  return office?.id ?? null
}

export type Heirs = { ids: string[]; share: "whole" | "part" }

/** Who has an organization's work on the first day, through as many mergers and splits as there were. */
export function heirsOf(world: StartWorld, id: string): Heirs {
  const ids = new Set<string>()
  const seen = new Set([id])
  let share: Heirs["share"] = "whole"
  const follow = (from: string) => {
    for (const link of world.successions.filter((one) => one.from === from)) {
      if (seen.has(link.to)) continue
      seen.add(link.to)
      if (link.share === "part") share = "part"
      if (existsIn(world, link.to)) ids.add(link.to)
      else follow(link.to)
    }
  }
  follow(id)
  return { ids: [...ids], share }
}
