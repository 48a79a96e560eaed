import { formatCount, formatDay, formatMoney } from "../format.ts"
import { m } from "../paraglide/messages.js"
import { askLabel, isAskedHere, kindOfAsk } from "./channel-asks.ts"
import { costSourceName, languageName, modeName } from "./circumstance-names.ts"
import type { Draft } from "./draft.ts"

/** What codes are called; a code nobody can name any more stands for itself. */
export type Names = {
  channel: (code: string) => string
  item: (code: string) => string
  audience: (code: string) => string
  organization: (id: string) => string
  plan: (id: string) => string
  material: (id: string) => string
}

/** The fields of a draft in the order of the form, as two versions of it are compared. */
export const draftFields = [
  "organizationId",
  "planId",
  "channelCode",
  "firstDay",
  "lastDay",
  "title",
  "items",
  "audiences",
  "place",
  "minutes",
  "copies",
  "details",
  "summary",
  "links",
  "explanation",
  "taskCode",
  "partnerIds",
  "cost",
  "costSource",
  "languages",
  "mode",
  "headPresent",
  "integratedWith",
  "materialId",
] as const satisfies readonly (keyof Draft)[]
export type DraftField = (typeof draftFields)[number]

const labels: Record<DraftField, () => string> = {
  organizationId: m.activity_field_organization,
  planId: m.activity_field_plan,
  channelCode: m.activity_field_channel,
  firstDay: m.activity_field_first_day,
  lastDay: m.activity_field_last_day,
  title: m.activity_field_title,
  items: m.activity_field_items,
  audiences: m.activity_field_audiences,
  place: m.activity_field_place,
  minutes: m.activity_field_minutes,
  copies: m.activity_field_copies,
  details: m.activity_field_details,
  summary: m.activity_field_summary,
  links: m.activity_field_links,
  explanation: m.activity_field_explanation,
  taskCode: m.activity_field_task,
  partnerIds: m.activity_field_partners,
  cost: m.activity_field_cost,
  costSource: m.activity_field_cost_source,
  languages: m.activity_field_languages,
  mode: m.activity_field_mode,
  headPresent: m.activity_field_head_present,
  integratedWith: m.activity_field_integrated_with,
  materialId: m.activity_field_material,
}

export const fieldLabel = (field: DraftField): string => labels[field]()

const detailText = ([ask, value]: [string, string | number]): string => {
  if (!isAskedHere(ask)) return `${ask}: ${value}`
  const label = askLabel(ask)
  if (typeof value === "number") return `${label}: ${formatCount(value)}`
  return `${label}: ${kindOfAsk(ask) === "day" ? formatDay(value) : value}`
}

const itemText = ({ code, main, bulletIds, subItemIds }: Draft["items"][number], names: Names) => {
  const parts = bulletIds.length + subItemIds.length
  const remarks = [
    main && m.activity_item_main(),
    parts > 0 && m.activity_item_parts({ count: parts }),
  ]
  const said = remarks.filter((remark) => remark !== false).join(", ")
  return said ? `${names.item(code)} (${said})` : names.item(code)
}

const reachText = (reach: number | null) =>
  reach === null ? m.activity_uncounted() : formatCount(reach)

/** One field's value as a person says it; empty text for nothing. */
export function fieldText(draft: Partial<Draft>, field: DraftField, names: Names): string {
  switch (field) {
    case "organizationId":
      return draft.organizationId ? names.organization(draft.organizationId) : ""
    case "planId":
      return draft.planId ? names.plan(draft.planId) : ""
    case "channelCode":
      return draft.channelCode ? names.channel(draft.channelCode) : ""
    case "firstDay":
    case "lastDay":
      return draft[field] ? formatDay(draft[field]) : ""
    case "items":
      return (draft.items ?? []).map((item) => itemText(item, names)).join("; ")
    case "audiences":
      return (draft.audiences ?? [])
        .map(({ code, reach }) => `${names.audience(code)} ${reachText(reach)}`)
        .join("; ")
    case "minutes":
    case "copies": {
      const figure = draft[field] ?? null
      return figure === null ? "" : formatCount(figure)
    }
    case "cost":
      return draft.cost == null ? "" : formatMoney(draft.cost)
    case "costSource":
      return draft.costSource ? costSourceName(draft.costSource) : ""
    case "languages":
      return (draft.languages ?? []).map(languageName).join("; ")
    case "mode":
      return draft.mode ? modeName(draft.mode) : ""
    case "headPresent":
      return draft.headPresent ? m.activity_yes() : ""
    case "materialId":
      return draft.materialId ? names.material(draft.materialId) : ""
    case "details":
      return Object.entries(draft.details ?? {})
        .map(detailText)
        .join("; ")
    case "links":
      return (draft.links ?? []).join("; ")
    case "partnerIds":
      return (draft.partnerIds ?? []).map(names.organization).join("; ")
    default:
      return draft[field] ?? ""
  }
}

export type Difference = { field: DraftField; label: string; before: string; after: string }

/** The fields that two drafts, or the two sides of a change, do not share, in words. */
export function differencesOf(
  before: Partial<Draft>,
  after: Partial<Draft>,
  names: Names,
): Difference[] {
  return draftFields.flatMap((field) => {
    const said = {
      field,
      label: fieldLabel(field),
      before: fieldText(before, field, names),
      after: fieldText(after, field, names),
    }
    return said.before === said.after ? [] : [said]
  })
}
