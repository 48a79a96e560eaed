import { planIndexIds } from "@loa/domain/indices/structure.ts"
import { useSuspenseQuery } from "@tanstack/react-query"
import { queryClient } from "../api/query-client.ts"
import { indexNames } from "../transparency/index-names.ts"
import { channelList, organizationList, yearCoverage } from "../transparency/queries.ts"
import { byName } from "../transparency/unit-words.ts"
import { nameOf } from "./channel-name.ts"

const choices = [channelList, organizationList(), yearCoverage({})] as const

/** Names that filters choose from are public; the items are those of the plan of today. */
export async function fetchListChoices(): Promise<void> {
  const [channels, organizations, coverage] = choices
  await Promise.all([
    queryClient.ensureQueryData(channels),
    queryClient.ensureQueryData(organizations),
    queryClient.ensureQueryData(coverage),
  ])
}

export function useListChoices() {
  const [channelQuery, organizationQuery, coverageQuery] = choices
  const channels = useSuspenseQuery(channelQuery).data.data
  const organizations = useSuspenseQuery(organizationQuery).data.data
  const items = useSuspenseQuery(coverageQuery).data.items.data
  return {
    channels: channels.map((channel) => ({ value: channel.code, label: nameOf(channel) })),
    organizations: organizations
      .filter(({ roles }) => roles.length > 0)
      .toSorted(byName)
      .map(({ id, name }) => ({ value: id, label: name })),
    items: planIndexIds.map((id) => ({
      group: indexNames[id],
      options: items
        .filter(({ index }) => index === id)
        .map(({ code, label, shortTitle }) => ({ value: code, label: `${label} · ${shortTitle}` })),
    })),
  }
}
