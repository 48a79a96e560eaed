import { type Day, unknownStart } from "../dates.ts"
import type { PeriodRules } from "../reports/period.ts"
import type { OrganizationKind } from "../units/kinds.ts"
import type { Cadence } from "./kinds.ts"
import type { LineBody, PlanLife, PlanLine, PlanOrganization } from "./plan-life.ts"

/** Huyện Trà Bồng's plan for 2022–2025 as its text and the reform of 1/7/2025 have it; only names are shortened. */
export const planStart: Day = "2022-08-01"
export const districtEnd: Day = "2025-06-30"
export const reform: Day = "2025-07-01"
export const planEnd: Day = "2025-12-31"

export const offices = [
  "phong-vhtt",
  "tt-tt-vh-tt",
  "cq-to-chuc-noi-vu",
  "phong-kt-ht",
  "phong-tu-phap",
  "cq-ubkt-tt",
  "van-phong-huyen",
  "phong-tc-kh",
  "tt-chinh-tri",
] as const
export const contributors = ["ubmttq-huyen", "buu-dien"] as const
export const oldCommunes = Array.from({ length: 16 }, (_, at) => `xa-cu-${at + 1}`)
export const newCommunes = Array.from({ length: 6 }, (_, at) => `xa-moi-${at + 1}`)

const before = { validFrom: planStart, validTo: districtEnd }
const after = { validFrom: reform, validTo: planEnd }

const one = (
  id: string,
  kind: OrganizationKind,
  level: PlanOrganization["level"],
  span: typeof before,
  optional = false,
): PlanOrganization => ({
  ...{ id, kind, level, keys: [], participations: [{ ...span, optional }] },
  validFrom: span === before ? unknownStart : reform,
  validTo: span === before ? districtEnd : null,
})

const organizations = [
  ...offices.map((id) => one(id, "district-department", "district", before)),
  one("ubmttq-huyen", "mass-organization", "district", before, true),
  one("buu-dien", "enterprise", "district", before, true),
  ...oldCommunes.map((id) => one(id, "peoples-committee", "commune", before)),
  ...newCommunes.map((id) => one(id, "peoples-committee", "commune", after)),
]

const groups = ["cq-dv-dp", "ubnd-cap-xa", "cq-dv-lien-quan"]
const body = (id: string): LineBody => ({ id, organizationId: groups.includes(id) ? null : id })

const line = (
  code: string,
  cadence: Cadence,
  lead: string,
  ...coordinating: string[]
): PlanLine => ({ code, cadence, leads: [body(lead)], coordinating: coordinating.map(body) })

/** Part III, with the coordinating bodies as the plan's analysis reads them. */
export const lines: readonly PlanLine[] = [
  line("1", "yearly", "phong-vhtt", "tt-tt-vh-tt", "cq-dv-dp"),
  line("2", "yearly", "cq-to-chuc-noi-vu", "cq-dv-dp"),
  line("3", "yearly", "phong-kt-ht", "cq-dv-dp"),
  line("4", "yearly", "phong-tu-phap", "cq-dv-dp"),
  line("5", "yearly", "cq-ubkt-tt", "cq-dv-dp"),
  line("6", "rolling", "van-phong-huyen", "phong-vhtt", "ubnd-cap-xa"),
  line("7", "yearly", "phong-vhtt", "van-phong-huyen", "tt-tt-vh-tt", "ubnd-cap-xa", "buu-dien"),
  line("8", "rolling", "phong-tc-kh", "phong-kt-ht", "cq-dv-lien-quan", "ubnd-cap-xa"),
  line("9", "yearly", "phong-vhtt", "tt-tt-vh-tt"),
  line("10a", "weekly", "tt-tt-vh-tt", "cq-dv-lien-quan", "ubnd-cap-xa"),
  line("10b", "weekly", "phong-vhtt", "cq-to-chuc-noi-vu", "van-phong-huyen", "cq-dv-lien-quan"),
  line("11", "yearly", "tt-chinh-tri", "cq-to-chuc-noi-vu", "cq-dv-lien-quan"),
]

export const traBong: PlanLife = {
  startsOn: planStart,
  endsOn: planEnd,
  editions: [{ version: 1, effectiveFrom: planStart, lines }],
  organizations,
  // Which commune went into which does not matter to who owes; the district's offices had no successor.
  successions: oldCommunes.map((organizationId, at) => ({
    organizationId,
    successorId: newCommunes[at % 6] ?? "",
  })),
  carriers: newCommunes.map((organizationId) => ({ organizationId, ...after })),
}

export const defaultTerms: PeriodRules = {
  quarter_cut_off_day: 14,
  quarter_due_working_days: 5,
  year_cut_off: "11-14",
  year_due: "11-24",
}
