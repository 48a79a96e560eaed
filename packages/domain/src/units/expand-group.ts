import { type Day, isValidOn } from "../dates.ts"
import type { AreaLevel } from "../indices/structure.ts"
import type { OrganizationKind } from "./kinds.ts"
import type { DatedUnit } from "./lineage.ts"

/** An organization as the plan's groups look at it. */
export type GroupMember = DatedUnit & {
  id: string
  kind: OrganizationKind
  level: AreaLevel
  /** When it takes part in the plan. */
  participations: readonly DatedUnit[]
  /** Folded names by which it is found (`foldKey`). */
  keys: readonly string[]
}

type Belongs = (one: GroupMember) => boolean

const isCommittee: Belongs = ({ kind, level }) =>
  kind === "peoples-committee" && level === "commune"
const officeKinds: readonly OrganizationKind[] = [
  "district-department",
  "party-body",
  "public-unit",
]
const isDistrictOffice: Belongs = ({ kind, level }) =>
  level === "district" && officeKinds.includes(kind)
const isUnion: Belongs = ({ kind }) => kind === "mass-organization"
const isOffice: Belongs = (one) => !isCommittee(one)
const isCounter: Belongs = ({ keys }) => keys.some((key) => key.startsWith("bo phan mot cua"))
const isAnyone: Belongs = () => true

/**
 * Who belongs to a group, by the id a plan's body has: the plan's own wording and what its analysis says it expands
 * to. The counter is no group in the plan; since 1/7/2025 it is an office, known by that name.
 */
const members: Readonly<Record<string, Belongs>> = {
  "cq-dv-dp": isAnyone,
  "ubnd-cap-xa": isCommittee,
  "cq-ban-nganh-huyen": isDistrictOffice,
  "doan-the-huyen": isUnion,
  "doan-the": isUnion,
  "cq-dv": isOffice,
  "bp-mot-cua": isCounter,
}

/** Those that exist and take part in the plan on a day. */
const isActive = (one: GroupMember, day: Day): boolean =>
  isValidOn(day, one) && one.participations.some((part) => isValidOn(day, part))

/**
 * The organizations a group of the plan stands for on a day, in the order given: "các cơ quan, đơn vị, địa phương"
 * are all that take part then. Null where the plan leaves open who is meant: "các cơ quan, đơn vị liên quan" are
 * chosen each time by whoever leads, and the press is outside the plan.
 */
export function expandGroup<Each extends GroupMember>(
  bodyId: string,
  organizations: readonly Each[],
  day: Day,
): Each[] | null {
  const belongs = Object.hasOwn(members, bodyId) ? members[bodyId] : undefined
  return belongs ? organizations.filter((one) => isActive(one, day) && belongs(one)) : null
}
