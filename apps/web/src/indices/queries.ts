import type { IndexId } from "@loa/domain/indices/structure.ts"
import { queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"

const open = api.public.v1
const published = { staleTime: 10 * 60_000 }

export type IndexDetail = InferResponseType<(typeof open.indices)[":index"]["$get"], 200>
export type Source = InferResponseType<typeof open.sources.$get, 200>["data"][number]

/** An index with its components, editions, breaks and provinces. */
export const indexDetail = (index: IndexId) =>
  queryOptions({
    queryKey: ["public", "index", index],
    queryFn: () => call(open.indices[":index"].$get({ param: { index }, query: {} })),
    ...published,
  })

export type RankingsAsked = {
  component: string
  from: number
  to: number
  provinces: readonly string[]
}

const asQuery = ({ component, from, to, provinces }: RankingsAsked) => ({
  component,
  from: String(from),
  to: String(to),
  province: provinces.join(","),
})

/** One component of an index, year by year, for some provinces; empty years say which absence they are. */
export const rankings = (index: IndexId, asked: RankingsAsked) => {
  const query = asQuery(asked)
  return queryOptions({
    queryKey: ["public", "rankings", index, query],
    queryFn: () => call(open.indices[":index"].rankings.$get({ param: { index }, query })),
    ...published,
  })
}

/** The same figures as a file for a spreadsheet. */
export const rankingsCsv = (index: IndexId, asked: RankingsAsked): string =>
  `/api/public/v1/indices/${index}/rankings?${new URLSearchParams({ ...asQuery(asked), format: "csv" })}`

/** Where figures come from, by the ids their rows name. */
export const sourcesOf = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ["public", "sources", ids],
    queryFn: () =>
      ids.length === 0
        ? { data: [], next: null }
        : call(open.sources.$get({ query: { id: ids.join(","), limit: "200" } })),
    ...published,
  })
