import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import type { ChannelAsk } from "@loa/domain/activities/channel.ts"

/** What the form holds: the content of a write, without the marks that name the write itself. */
export type Draft = Omit<ActivityWrite, "writeId" | "deviceId" | "version">
export type DraftItem = Draft["items"][number]
export type DraftAudience = Draft["audiences"][number]

/** Which write this is, from which device, over which version. */
export type WriteMarks = Pick<ActivityWrite, "writeId" | "deviceId" | "version">

export const emptyDraft = (start: {
  organizationId: string
  planId: string
  firstDay: string | null
}): Draft => ({
  ...start,
  lastDay: null,
  channelCode: null,
  taskCode: null,
  title: "",
  summary: "",
  place: "",
  links: [],
  explanation: "",
  minutes: null,
  copies: null,
  cost: null,
  costSource: null,
  languages: [],
  headPresent: false,
  integratedWith: "",
  mode: null,
  materialId: null,
  seriesId: null,
  details: {},
  items: [],
  audiences: [],
  partnerIds: [],
})

/** The fields of a draft out of any row that has them, so that nothing else is sent back. */
export const draftOf = (row: Draft): Draft => ({
  organizationId: row.organizationId,
  planId: row.planId,
  firstDay: row.firstDay,
  lastDay: row.lastDay,
  channelCode: row.channelCode,
  taskCode: row.taskCode,
  title: row.title,
  summary: row.summary,
  place: row.place,
  links: row.links,
  explanation: row.explanation,
  minutes: row.minutes,
  copies: row.copies,
  cost: row.cost,
  costSource: row.costSource,
  languages: row.languages,
  headPresent: row.headPresent,
  integratedWith: row.integratedWith,
  mode: row.mode,
  materialId: row.materialId,
  seriesId: row.seriesId,
  details: row.details,
  items: row.items.map(({ code, main, bulletIds, subItemIds }) => ({
    code,
    main,
    bulletIds,
    subItemIds,
  })),
  audiences: row.audiences.map(({ code, reach }) => ({ code, reach })),
  partnerIds: row.partnerIds,
})

/** A scheme is seldom typed: "tracbong.gov.vn/tin" means https. */
export function completeLink(text: string): string {
  const link = text.trim()
  return link === "" || /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`
}

const isBlank = (value: unknown) => value === undefined || value === ""

/**
 * What is sent. A figure the chosen channel does not ask for stays in the form, in case the channel is chosen
 * again, but is not written: nobody would see it counted.
 */
export function contentOf(draft: Draft, asks: readonly ChannelAsk[]): Draft {
  const asked = Object.entries(draft.details).filter(
    ([ask, value]) => asks.some((a) => a === ask) && !isBlank(value),
  )
  return {
    ...draft,
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    place: draft.place.trim(),
    explanation: draft.explanation.trim(),
    integratedWith: draft.integratedWith.trim(),
    costSource: draft.cost === null ? null : draft.costSource,
    links: draft.links.map(completeLink).filter((link) => link !== ""),
    minutes: asks.includes("minutes") ? draft.minutes : null,
    copies: asks.includes("copies") ? draft.copies : null,
    lastDay: draft.lastDay === draft.firstDay ? null : draft.lastDay,
    details: Object.fromEntries(asked),
  }
}

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]))
}

/** Do two drafts say the same? NaN (typed, but no number) differs from nothing typed. */
export const sameContent = (one: Draft, other: Draft): boolean => keyOf(one) === keyOf(other)

const keyOf = (draft: Draft) =>
  JSON.stringify(inOrder(draft), (_key, value: unknown) => (Number.isNaN(value) ? "NaN" : value))
