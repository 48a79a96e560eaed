import type { Day } from "@loa/domain/dates.ts"
import { queryOptions } from "@tanstack/react-query"
import { api, call } from "../api/client.ts"

type Span = { organization: string; channel: string; from: Day; to: Day }

/** What an organization logged by one channel in a span, by day: the title of the first of each day. */
export const loggedDays = ({ organization, channel, from, to }: Span) =>
  queryOptions({
    queryKey: ["activities", "logged-days", organization, channel, from, to],
    queryFn: async () => {
      const filters = { mine: "own" as const, organization, channel, from, to, limit: "200" }
      const { data } = await call(api.activities.$get({ query: filters }))
      const there = data.filter(({ state }) => state !== "withdrawn")
      return new Map(there.map(({ firstDay, title }): [Day, string] => [firstDay ?? "", title]))
    },
    staleTime: 60_000,
    retry: false,
  })
