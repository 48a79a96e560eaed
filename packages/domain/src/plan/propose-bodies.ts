import { foldKey } from "../units/fold.ts"
import type { PlanBody, PlanContent } from "./derive-plan.ts"
import { type BodyNow, rewording } from "./start-plan.ts"
import {
  existsIn,
  fieldOf,
  heirsOf,
  isCommuneCommittee,
  isUnder,
  officeOf,
  organizationOf,
  type StartWorld,
} from "./start-world.ts"

/**
 * Why a body's work is proposed for somebody: it is the same organization, took over by lineage, is the new owner, has
 * the field of work in the owner's commune, is every commune of the plan; or the body stays as worded, or nobody is found.
 */
export type BodyBasis = "same" | "lineage" | "owner" | "field" | "communes" | "kept" | "none"

export type ProposedBody = BodyNow & {
  name: string
  /** As it would stand in the new plan when kept. */
  keptName: string | null
  basis: BodyBasis
  leads: string[]
  coordinates: string[]
}

type Asked = { content: PlanContent; world: StartWorld; participants: readonly string[] }

const codesOf = ({ taskBodies }: PlanContent, id: string, role: "lead" | "coordinating") =>
  taskBodies.filter((row) => row.bodyId === id && row.role === role).map(({ taskCode }) => taskCode)

/** For every body that a task names, who does its work in the new plan. */
export function proposeBodies(asked: Asked): ProposedBody[] {
  const { content, world } = asked
  return content.bodies.flatMap((body) => {
    const leads = codesOf(content, body.id, "lead")
    const coordinates = codesOf(content, body.id, "coordinating")
    if (leads.length + coordinates.length === 0) return []
    const { ids, basis } = doersOf(body, asked, leads.length > 0)
    return {
      ...{ id: body.id, name: body.name, leads, coordinates, basis },
      ...{ organizationIds: ids, keep: basis === "kept" },
      keptName: keptBody(body, world)?.name ?? null,
    }
  })
}

type Doers = { ids: string[]; basis: BodyBasis }

function doersOf(body: PlanBody, { world, participants }: Asked, leads: boolean): Doers {
  const { organizationId, treatment } = body
  if (organizationId === null) return { ids: [], basis: "kept" }
  const { ownerId } = world
  if (treatment === "owner") return { ids: [ownerId], basis: "owner" }
  if (existsIn(world, organizationId) && isUnder(world, organizationId))
    return { ids: [organizationId], basis: "same" }
  const heirs = heirsOf(world, organizationId).ids.filter((id) => isUnder(world, id))
  if (heirs.length > 0) return { ids: heirs, basis: "lineage" }
  if (!leads && treatment === "contributor") return { ids: [], basis: "kept" }
  if (isCommuneCommittee(organizationOf(world, ownerId))) {
    const field = fieldOf(body.name)
    const office = field && officeOf(world, ownerId, field)
    return office ? { ids: [office], basis: "field" } : { ids: [ownerId], basis: "owner" }
  }
  const communes = participants.filter((id) => isCommuneCommittee(organizationOf(world, id)))
  return communes.length > 0 ? { ids: communes, basis: "communes" } : { ids: [], basis: "none" }
}

/** Groups of a district that a commune has in its own way, by the ids that `expandGroup` knows. */
const groupsOfCommune: Readonly<Record<string, { id: string; name: string }>> = {
  "ubnd-cap-xa": { id: "thon", name: "Các thôn, tổ dân phố" },
  "doan-the-huyen": { id: "doan-the", name: "Mặt trận và các đoàn thể" },
}
const offices = { id: "cq-dv", name: "Các cơ quan, đơn vị" }

/** How a body that is no organization any more stands in the new plan; null when it can only be replaced. */
export function keptBody(body: PlanBody, world: StartWorld): PlanBody | null {
  const { treatment } = body
  const commune = isCommuneCommittee(organizationOf(world, world.ownerId))
  if (treatment === "group") {
    const other =
      body.id === "cq-ban-nganh-huyen" ? offices : commune ? groupsOfCommune[body.id] : undefined
    return { ...body, ...other, level: levelWord(world), note: null }
  }
  if (treatment === "words" || treatment === "contributor")
    return {
      ...{ ...body, treatment: "words", organizationId: null, note: null },
      name: rewording([{ from: "huyện", to: levelWord(world) }])(body.name),
    }
  return null
}

/** The word for the owner's level: "phường Cẩm Thành" and "xã Trà Bồng" are both communes, the name tells which. */
export function levelWord(world: StartWorld): string {
  const owner = organizationOf(world, world.ownerId)
  if (owner?.level === "province") return "tỉnh"
  if (owner?.level === "district") return "huyện"
  const name = foldKey(owner?.name ?? "")
  if (/\bdac khu\b/.test(name)) return "đặc khu"
  return /\bphuong\b/.test(name) ? "phường" : "xã"
}

type Pair = { from: string; to: string }

/** Where a body's whole name stands in a task and one organization does its work now, that one's name. */
function bodyPairs(asked: Asked, proposed: readonly ProposedBody[], text: string): Pair[] {
  return proposed.flatMap(({ id, organizationIds: [only, ...more] }) => {
    const body = asked.content.bodies.find((one) => one.id === id)
    const to = only && more.length === 0 ? organizationOf(asked.world, only)?.name : undefined
    const named = [body?.name ?? "", ...(body?.variants ?? [])].filter((name) =>
      / huyện$/.test(name),
    )
    return to ? named.filter((name) => text.includes(name)).map((from) => ({ from, to })) : []
  })
}

/** Words of the tasks that would no longer be true: bodies that are gone, "huyện" where the owner is none. */
export function proposeRewording(asked: Asked, proposed: readonly ProposedBody[]): Pair[] {
  const text = asked.content.taskWordings
    .flatMap((one) => [one.title, one.content ?? ""])
    .join("\n")
  const to = levelWord(asked.world)
  const portal = { from: "Cổng Thông tin điện tử huyện", to: "Trang Thông tin điện tử xã" }
  const pairs = [
    ...bodyPairs(asked, proposed, text),
    ...(to === "xã" && text.includes(portal.from) ? [portal] : []),
    ...(to === "huyện" || !/huyện/i.test(text) ? [] : [{ from: "huyện", to }]),
  ]
  // A body's name may be one of its variants too.
  return [...new Map(pairs.map((pair) => [pair.from, pair])).values()]
}
