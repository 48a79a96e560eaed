import type { ActivityWrite } from "@loa/domain/activities/activity.ts"
import type { ActivityState } from "@loa/domain/activities/state.ts"
import type { Fields } from "../http/audit.ts"

type Content = Omit<ActivityWrite, "writeId" | "deviceId" | "version">

const byText = (a: string, b: string) => Number(a > b) - Number(a < b)
const byCode = (a: { code: string }, b: { code: string }) => byText(a.code, b.code)

/**
 * What history keeps of an activity: its content and its state, under the names a write has. What may be picked in
 * any order stands in one, so that only a change looks like one.
 */
export function historyFields(content: Content, state: ActivityState): Fields {
  const { organizationId, planId, firstDay, lastDay, channelCode, taskCode, title } = content
  const { summary, place, links, explanation, minutes, copies, cost, details } = content
  const { costSource, languages, headPresent, integratedWith, mode, materialId } = content
  return {
    state,
    organizationId,
    planId,
    firstDay,
    lastDay,
    channelCode,
    taskCode,
    title,
    summary,
    place,
    links,
    explanation,
    minutes,
    copies,
    cost,
    costSource,
    languages: languages.toSorted(byText),
    headPresent,
    integratedWith,
    mode,
    materialId,
    seriesId: content.seriesId,
    details: Object.fromEntries(Object.entries(details).filter(([, value]) => value !== "")),
    items: content.items.map(itemFields).sort(byCode),
    audiences: content.audiences.map(({ code, reach }) => ({ code, reach })).sort(byCode),
    partnerIds: content.partnerIds.toSorted(byText),
  }
}

const itemFields = ({ code, main, bulletIds, subItemIds }: Content["items"][number]) => ({
  code,
  main,
  bulletIds: bulletIds.toSorted(byText),
  subItemIds: subItemIds.toSorted(byText),
})
