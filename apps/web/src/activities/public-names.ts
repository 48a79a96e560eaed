import { useSuspenseQuery } from "@tanstack/react-query"
import { queryClient } from "../api/query-client.ts"
import { m } from "../paraglide/messages.js"
import { channelList, organizationList, planList, yearCoverage } from "../transparency/queries.ts"
import { nameOf } from "./channel-name.ts"
import type { Names } from "./field-words.ts"
import type { Activity } from "./queries.ts"

type Row = Pick<Activity, "planId">

const namesOfPlan = (row: Row) =>
  [channelList, organizationList(), planList, yearCoverage({ plan: row.planId })] as const

/** What the history of an activity may name is public: channels, organizations, plans and their items. */
export async function fetchNames(row: Row): Promise<void> {
  const [channels, organizations, plans, coverage] = namesOfPlan(row)
  await Promise.all([
    queryClient.ensureQueryData(channels),
    queryClient.ensureQueryData(organizations),
    queryClient.ensureQueryData(plans),
    queryClient.ensureQueryData(coverage),
  ])
}

const audiences: Record<string, () => string> = {
  leaders: m.activity_audience_leaders,
  officials: m.activity_audience_officials,
  people: m.activity_audience_people,
  businesses: m.activity_audience_businesses,
  organizations: m.activity_audience_organizations,
}

/** Names for everything a row and its history mention, and the plan the row belongs to. */
export function useNames(row: Activity) {
  const [channelQuery, organizationQuery, planQuery, coverageQuery] = namesOfPlan(row)
  const channels = useSuspenseQuery(channelQuery).data.data
  const organizations = useSuspenseQuery(organizationQuery).data.data
  const plans = useSuspenseQuery(planQuery).data.data
  const items = useSuspenseQuery(coverageQuery).data.items.data
  const names: Names = {
    channel: (code) => {
      const channel = channels.find((c) => c.code === code)
      return channel ? nameOf(channel) : code
    },
    item: (code) => items.find((item) => item.code === code)?.label ?? code,
    audience: (code) => {
      const audience = row.audiences.find((a) => a.code === code)
      return audience ? nameOf(audience) : (audiences[code]?.() ?? code)
    },
    organization: (id) =>
      row.partners.find((partner) => partner.id === id)?.name ??
      organizations.find((o) => o.id === id)?.name ??
      id,
    plan: (id) => plans.find((plan) => plan.id === id)?.shortTitle ?? id,
    material: (id) => (row.material?.id === id ? row.material.title : m.activity_a_material()),
  }
  return { names, plan: plans.find((plan) => plan.id === row.planId) }
}
