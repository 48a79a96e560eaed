import type { AlikeQuery } from "@loa/domain/activities/alike.ts"
import { queryOptions } from "@tanstack/react-query"
import { api, call } from "../api/client.ts"

/** Entries that may tell of the same thing; asked for in passing, so nobody waits for it and nothing fails by it. */
export const alike = (query: AlikeQuery) =>
  queryOptions({
    queryKey: ["activities", "alike", query],
    queryFn: () => call(api.activities.alike.$get({ query })),
    staleTime: 60_000,
    retry: false,
  })
