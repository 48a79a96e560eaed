import { z } from "zod"
import { aCode, aDay, aText } from "../validation.ts"
import { AreaKey, anAreaCode, aStart, aVersion } from "./area.ts"
import { organizationKinds } from "./kinds.ts"

const anId = aCode(100)
const aName = aText(200).min(1, "chưa nhập")
const aShortName = aText(60).default("")

/** Filters of the list of organizations, as they stand in the address. */
export const OrganizationListQuery = z.strictObject({
  q: aText(200).optional(),
  kind: z.enum(organizationKinds).optional(),
  /** In this area, or in one right under it. */
  area: aCode(10).optional(),
  /** Without it also those that have ended or are to come. */
  on: aDay.optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
})
export type OrganizationListQuery = z.output<typeof OrganizationListQuery>

const Reports = { toId: anId.nullable(), throughId: anId.nullable() }

export const NewOrganization = z.object({
  name: aName,
  shortName: aShortName,
  kind: z.enum(organizationKinds),
  area: AreaKey,
  validFrom: aStart,
  parentId: anId.nullable().default(null),
  toId: anId.nullable().default(null),
  throughId: anId.nullable().default(null),
  aliases: z.array(aName).max(10).default([]),
  note: aText(500).nullable().default(null),
})
export type NewOrganization = z.infer<typeof NewOrganization>

const edit = { version: aVersion, from: aDay }

export const Rename = z.object({ ...edit, name: aName, shortName: aShortName })
export type Rename = z.infer<typeof Rename>

/** Null: from that day on it stands under nobody. */
export const NewParent = z.object({ ...edit, parentId: anId.nullable() })
export type NewParent = z.infer<typeof NewParent>

/** To nobody when `toId` is null. */
export const NewReportingLine = z.object({ ...edit, ...Reports })
export type NewReportingLine = z.infer<typeof NewReportingLine>

export const AliasEdit = z.object({ version: aVersion, alias: aName })
export type AliasEdit = z.infer<typeof AliasEdit>

/** Who heads it from a day on, and how papers are signed: "TM. ỦY BAN NHÂN DÂN" or nothing. */
export const NewHead = z.object({
  ...edit,
  name: aText(100).min(1, "chưa nhập"),
  position: aText(100).min(1, "chưa nhập"),
  authority: aText(100).default(""),
})
export type NewHead = z.infer<typeof NewHead>

const Successor = z.object({ id: anId, share: z.enum(["whole", "part"]) })

export const EndOrganization = z.object({
  version: aVersion,
  validTo: aDay,
  successors: z.array(Successor).max(20).default([]),
  reason: aText(1000).min(1, "cần ghi rõ căn cứ"),
})
export type EndOrganization = z.infer<typeof EndOrganization>

/** Reports and can be late; only helps and never is; or no longer takes part. */
export const planParts = ["reporter", "contributor", "none"] as const
export type PlanPart = (typeof planParts)[number]

export const NewParticipation = z.object({
  ...edit,
  planId: anId,
  part: z.enum(planParts),
  /** The last day; null is open. */
  to: aDay.nullable().default(null),
})
export type NewParticipation = z.infer<typeof NewParticipation>

const OfficeName = z.object({ name: aName, shortName: aShortName })

/** A whole commune from nothing: its area, its UBND and the four offices, and their part in a plan. */
export const NewCommune = z.object({
  area: z.object({
    code: anAreaCode,
    /** Null: the area is there already. */
    created: z.object({ name: aText(100).min(1, "chưa nhập"), parentCode: anAreaCode }).nullable(),
  }),
  validFrom: aDay,
  parentId: anId.nullable().default(null),
  offices: z.object({
    committee: OfficeName,
    secretariat: OfficeName,
    economy: OfficeName,
    culture: OfficeName,
    oneStop: OfficeName,
  }),
  plan: z
    .object({
      id: anId,
      /** Its own offices coordinate it and gather its money; else whoever does so for the whole plan. */
      selfCoordinated: z.boolean(),
    })
    .nullable()
    .default(null),
})
export type NewCommune = z.infer<typeof NewCommune>
