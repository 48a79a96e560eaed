import type { BodyTreatment, OrganizationKind } from "@loa/domain/units/kinds.ts"

type Office = { treatment: BodyTreatment; kind: OrganizationKind }
const office = (treatment: BodyTreatment, kind: OrganizationKind): Office => ({ treatment, kind })

/** Those of the 29 bodies the plan names that are organizations: what the plan expects of each, and what it is. */
export const planOffices: Record<string, Office> = {
  "ubnd-huyen": office("owner", "peoples-committee"),
  "phong-vhtt": office("reporter", "district-department"),
  "tt-tt-vh-tt": office("reporter", "public-unit"),
  "cq-to-chuc-noi-vu": office("reporter", "district-department"),
  "phong-kt-ht": office("reporter", "district-department"),
  "phong-tu-phap": office("reporter", "district-department"),
  "cq-ubkt-tt": office("reporter", "district-department"),
  "van-phong-huyen": office("reporter", "district-department"),
  "phong-tc-kh": office("reporter", "district-department"),
  "tt-chinh-tri": office("reporter", "public-unit"),
  "ubmttq-huyen": office("contributor", "mass-organization"),
  "buu-dien": office("contributor", "enterprise"),
  "ubnd-tinh": office("addressee", "peoples-committee"),
  "hdnd-tinh": office("addressee", "peoples-council"),
  "tinh-uy": office("addressee", "party-body"),
  "so-tttt": office("addressee", "provincial-body"),
  "tt-huyen-uy": office("addressee", "party-body"),
  "tt-hdnd-huyen": office("addressee", "peoples-council"),
}

const groups = [
  "doan-the-huyen",
  "ubnd-cap-xa",
  "cq-ban-nganh-huyen",
  "cq-dv-dp",
  "cq-dv-lien-quan",
  "cq-bao-chi",
]

/** Posts, counters and channels are neither offices nor groups: they stay the plan's words. */
export const treatmentOf = (bodyId: string): BodyTreatment =>
  planOffices[bodyId]?.treatment ?? (groups.includes(bodyId) ? "group" : "words")
