import { type Role, roles } from "@loa/domain/accounts/actor.ts"
import { auditFields } from "@loa/domain/accounts/audit-fields.ts"
import { auditVerbs } from "@loa/domain/accounts/audit-verbs.ts"
import { settingsList } from "@loa/domain/accounts/settings.ts"
import { activityStates } from "@loa/domain/activities/state.ts"
import { stateName } from "../activities/state-words.ts"
import { formatDay, formatInstant } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { roleNames } from "../session/role-names.ts"
import type { AuditLine } from "./audit-queries.ts"
import { inWords } from "./setting-words.ts"

const fieldName = (field: string): string => {
  const known = auditFields[field]
  return known ? inWords(known) : field
}

const isRole = (value: unknown): value is Role => roles.some((role) => role === value)

function textOf(field: string, value: string): string {
  const state = activityStates.find((one) => one === value)
  if (field === "state" && state) return stateName[state]()
  if (field === "role" && isRole(value)) return roleNames[value]()
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value)
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? formatInstant(value) : value
}

/** Any value of the log as a person reads it; nothing is empty text. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return ""
  if (typeof value === "boolean") return value ? m.audit_yes() : m.audit_no()
  if (typeof value === "string") return textOf(field, value)
  if (Array.isArray(value)) return value.map((one) => valueText(field, one)).join("; ")
  if (typeof value !== "object") return String(value)
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== "")
    .map(([name, part]) => `${fieldName(name)} ${valueText(name, part)}`)
    .join(", ")
}

export type Changed = { field: string; name: string; before: string; after: string }

/** Field by field what a line changed; of a row made or gone all of it. */
export function changesOf({ before, after }: AuditLine): Changed[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .map((field) => ({
      field,
      name: fieldName(field),
      before: valueText(field, before?.[field]),
      after: valueText(field, after?.[field]),
    }))
    .filter((one) => one.before !== one.after)
}

/** The middle of the sentence; a verb nobody named stands as its code. */
export function verbText(verb: string): string {
  const words = auditVerbs[verb]
  return words ? inWords(words) : verb
}

const isSetting = (key: string): key is keyof typeof settingsList => key in settingsList

/** What the line is about, as it is called. */
export function subjectText({ subjectType, subjectId, subjectName }: AuditLine): string {
  if (subjectType === "setting" && isSetting(subjectId))
    return inWords(settingsList[subjectId].label)
  if (subjectType === "sample") return m.audit_sample()
  return subjectName || (subjectType === "activity" ? m.activity_untitled() : m.audit_nameless())
}
