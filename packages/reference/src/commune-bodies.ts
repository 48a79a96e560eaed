import { namesOfCommune, type OfficeNames } from "@loa/domain/units/commune-offices.ts"
import { foldKey } from "@loa/domain/units/fold.ts"
import { focalPoint, lastDay, planOwner, planStart, province } from "./district-bodies.ts"
import { areaRows, localLineage, reformDay } from "./load-units.ts"
import type { Organization } from "./organization.ts"

type Area = ReturnType<typeof areaRows>[number]

const areas = areaRows()
const lineage = localLineage().filter(({ happenedOn }) => happenedOn === reformDay)

const oldAreas = areas.filter((area) => area.parentCode === "525" && area.validTo === lastDay)
const newAreas = areas.filter(
  ({ code, validFrom }) =>
    validFrom === reformDay &&
    lineage.some((row) => row.toCode === code && oldAreas.some((old) => old.code === row.fromCode)),
)

const slug = (areaName: string) => foldKey(areaName.replace(/^Thị trấn/, "tt")).replaceAll(" ", "-")
const committeeId = (area: Area) => `ubnd-${slug(area.name)}`

/** The UBND of the sixteen communes that huyện Trà Bồng had from 1/2/2020 to 30/6/2025. */
export const oldCommunes = (): Organization[] =>
  oldAreas.map((area) => ({
    ...committee(area),
    validTo: lastDay,
    parentId: planOwner,
    reports: { toId: planOwner, throughId: focalPoint, validFrom: planStart },
    successors: lineage
      .filter(({ fromCode }) => fromCode === area.code)
      .flatMap(({ toCode, share }) =>
        newAreas
          .filter(({ code }) => code === toCode)
          .map((to) => ({ id: committeeId(to), share })),
      ),
  }))

/** The six communes since 1/7/2025, each as its UBND and the four offices that work for it. */
export const newCommunes = (): Commune[] =>
  newAreas.map((area) => {
    const of = slug(area.name)
    const names = namesOfCommune(area.name)
    const vhxh = `phong-vh-xh-${of}`
    const owner: Organization = {
      ...committee(area),
      parentId: province,
      reports: { toId: province, throughId: null, validFrom: reformDay },
    }
    const office = (id: string, named: OfficeNames): Organization => ({
      ...owner,
      id,
      kind: "commune-department",
      ...named,
      parentId: owner.id,
      reports: { toId: owner.id, throughId: id === vhxh ? null : vhxh, validFrom: reformDay },
    })
    return {
      committee: owner,
      culture: office(vhxh, names.culture),
      economy: office(`phong-kinh-te-${of}`, names.economy),
      secretariat: office(`van-phong-${of}`, names.secretariat),
      oneStop: office(`tt-hcc-${of}`, names.oneStop),
    }
  })

export interface Commune {
  committee: Organization
  /** Phòng Văn hóa - Xã hội: its plan's focal point. */
  culture: Organization
  /** Phòng Kinh tế: it gathers the money. */
  economy: Organization
  secretariat: Organization
  oneStop: Organization
}

export const bodiesOf = (commune: Commune): Organization[] => [
  commune.committee,
  commune.secretariat,
  commune.economy,
  commune.culture,
  commune.oneStop,
]

const committee = (area: Area): Organization => ({
  id: committeeId(area),
  kind: "peoples-committee",
  level: "commune",
  area: { code: area.code, validFrom: area.validFrom },
  validFrom: area.validFrom,
  validTo: null,
  ...namesOfCommune(area.name).committee,
  parentId: null,
  reports: null,
  successors: [],
})
