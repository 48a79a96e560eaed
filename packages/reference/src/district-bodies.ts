import { type Day, unknownStart } from "@loa/domain/dates.ts"
import { planOffices } from "./body-treatments.ts"
import { reformDay } from "./load-units.ts"
import type { Organization } from "./organization.ts"
import { type AgencySource, traBongPlan } from "./plan-source.ts"

/** The district level, the sixteen communes and the old province ended on this day. */
export const lastDay: Day = "2025-06-30"
export const planStart: Day = "2022-08-01"
export const planOwner = "ubnd-huyen"
export const focalPoint = "phong-vhtt"
export const province = "ubnd-tinh-quang-ngai"

const district = { code: "525", validFrom: "2020-02-01" }
const oldProvince = { code: "51", validFrom: unknownStart }

/** The offices of huyện Trà Bồng and of the province that the plan names, and the merged province. */
export const districtBodies = (): Organization[] => [
  ...traBongPlan.agencies.filter(({ id }) => id in planOffices).map(body),
  {
    id: province,
    kind: "peoples-committee",
    level: "province",
    area: { code: "51", validFrom: reformDay },
    validFrom: reformDay,
    validTo: null,
    name: "UBND tỉnh Quảng Ngãi",
    shortName: "UBND tỉnh",
    aliases: ["Ủy ban nhân dân tỉnh Quảng Ngãi"],
    parentId: null,
    reports: null,
    successors: [],
  },
]

function body(agency: AgencySource): Organization {
  const { id, level, short, variants } = agency
  const { kind, treatment } = planOffices[id] ?? unknown(id)
  const provincial = level === "tỉnh"
  const reporter = treatment === "reporter"
  return {
    id,
    kind,
    level: provincial ? "province" : "district",
    area: provincial ? oldProvince : district,
    validFrom: unknownStart,
    validTo: lastDay,
    name: fullName(agency.name),
    shortName: short ?? agency.name.replace(/ (Trà Bồng|Quảng Ngãi)$/, ""),
    aliases: [agency.name, ...variants],
    parentId: reporter ? planOwner : id === planOwner ? "ubnd-tinh" : null,
    reports: reportsOf(id, reporter),
    successors: id === "ubnd-tinh" ? [{ id: province, share: "whole" }] : [],
  }
}

function reportsOf(id: string, reporter: boolean): Organization["reports"] {
  const validFrom = planStart
  if (id === planOwner) return { toId: "ubnd-tinh", throughId: null, validFrom }
  if (!reporter) return null
  return { toId: planOwner, throughId: id === focalPoint ? null : focalPoint, validFrom }
}

/** The plan speaks within its district and leaves the district's name out. */
function fullName(name: string) {
  if (/(Trà Bồng|Quảng Ngãi)$/.test(name)) return name
  return /(huyện|Huyện ủy)$/.test(name) ? `${name} Trà Bồng` : `${name} huyện Trà Bồng`
}

function unknown(id: string): never {
  throw new Error(`The plan names no office ${id}`)
}
