import { mutationOptions, queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"

const routes = api.plan.calendars

export type CalendarFeed = InferResponseType<typeof routes.$get, 200>["data"][number]

export const calendarFeeds = queryOptions({
  queryKey: ["account", "calendars"],
  queryFn: () => call(routes.$get()),
})

const feedsChanged = () => queryClient.invalidateQueries({ queryKey: calendarFeeds.queryKey })

export const makeFeed = mutationOptions({
  mutationFn: (organizationId: string) => call(routes.$post({ json: { organizationId } })),
  onSuccess: feedsChanged,
})

export const endFeed = mutationOptions({
  mutationFn: (id: string) => call(routes[":id"].end.$post({ param: { id } })),
  onSettled: feedsChanged,
})
