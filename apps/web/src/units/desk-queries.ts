import type { Day } from "@loa/domain/dates.ts"
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { InferRequestType, InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"

const { areas, organizations, communes } = api.units
const area = areas[":code"]
const one = organizations[":id"]

export type AreaLine = InferResponseType<typeof areas.$get, 200>["data"][number]
export type AreaHistory = InferResponseType<typeof area.$get, 200>
export type AreaRow = AreaHistory["rows"][number]
export type UnitLine = InferResponseType<typeof organizations.$get, 200>["data"][number]
export type UnitFile = InferResponseType<typeof one.$get, 200>

type Filters<Query> = Omit<Query, "cursor">
export type AreaFilters = Filters<InferRequestType<typeof areas.$get>["query"]>
export type UnitFilters = Filters<InferRequestType<typeof organizations.$get>["query"]>

export const areaPages = (filters: AreaFilters) =>
  infiniteQueryOptions({
    queryKey: ["units", "areas", filters],
    queryFn: ({ pageParam }) =>
      call(areas.$get({ query: pageParam ? { ...filters, cursor: pageParam } : filters })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  })

export const oneArea = (code: string) =>
  queryOptions({
    queryKey: ["units", "area", code],
    queryFn: () => call(area.$get({ param: { code } })),
  })

export const unitPages = (filters: UnitFilters) =>
  infiniteQueryOptions({
    queryKey: ["units", "organizations", filters],
    queryFn: ({ pageParam }) =>
      call(organizations.$get({ query: pageParam ? { ...filters, cursor: pageParam } : filters })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  })

export const unitFile = (id: string) =>
  queryOptions({
    queryKey: ["units", "organization", id],
    queryFn: () => call(one.$get({ param: { id } })),
  })

/** Something to be chosen by typing a part of its name. */
export type Choice = { value: string; label: string; detail: string }

/** Organizations there are on a day; without a day, of any time. */
export const findUnits = (q: string, on: Day | undefined) =>
  queryOptions({
    queryKey: ["units", "find", q, on],
    queryFn: async (): Promise<Choice[]> => {
      const { data } = await call(organizations.$get({ query: { q, on, limit: "8" } }))
      return data.map(({ id, name, areaName }) => ({ value: id, label: name, detail: areaName }))
    },
  })

/** Areas there are on a day, by name or code. */
export const findAreas = (q: string, on: Day | undefined, level?: AreaLine["level"]) =>
  queryOptions({
    queryKey: ["units", "find-area", q, on, level],
    queryFn: async (): Promise<Choice[]> => {
      const { data } = await call(areas.$get({ query: { q, on, level, limit: "8" } }))
      return data.map(({ code, name, parentName }) => ({
        value: code,
        label: name,
        detail: [code, parentName].filter(Boolean).join(" · "),
      }))
    },
  })

type Json<Route extends { $post: (args: never) => unknown }> =
  InferRequestType<Route["$post"]> extends { json: infer Body } ? Body : never

/** Every list, every name and every count may have changed. */
const changed = async <Answer>(answer: Answer): Promise<Answer> => {
  await Promise.all(
    ["units", "public", "session"].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
  )
  return answer
}

const kept = (file: UnitFile) => {
  queryClient.setQueryData(unitFile(file.id).queryKey, file)
  return changed(file)
}

const drawn = (history: AreaHistory) => {
  queryClient.setQueryData(oneArea(history.code).queryKey, history)
  return changed(history)
}

/** What may be done to one organization; each answers with all of it. */
export const editUnit = {
  name: async (id: string, json: Json<typeof one.name>) =>
    kept(await call(one.name.$post({ param: { id }, json }))),
  parent: async (id: string, json: Json<typeof one.parent>) =>
    kept(await call(one.parent.$post({ param: { id }, json }))),
  reportingLine: async (id: string, json: Json<(typeof one)["reporting-line"]>) =>
    kept(await call(one["reporting-line"].$post({ param: { id }, json }))),
  head: async (id: string, json: Json<typeof one.head>) =>
    kept(await call(one.head.$post({ param: { id }, json }))),
  addAlias: async (id: string, json: Json<typeof one.aliases>) =>
    kept(await call(one.aliases.$post({ param: { id }, json }))),
  removeAlias: async (id: string, json: Json<typeof one.aliases.remove>) =>
    kept(await call(one.aliases.remove.$post({ param: { id }, json }))),
  participation: async (id: string, json: Json<typeof one.participation>) =>
    kept(await call(one.participation.$post({ param: { id }, json }))),
  end: async (id: string, json: Json<typeof one.end>) =>
    kept(await call(one.end.$post({ param: { id }, json }))),
}

export const addUnit = async (json: Json<typeof organizations>) =>
  kept(await call(organizations.$post({ json })))

export const addArea = async (json: Json<typeof areas>) => drawn(await call(areas.$post({ json })))

type AreaParam = InferRequestType<(typeof area)[":validFrom"]["end"]["$post"]>["param"]

export const endArea = async (param: AreaParam, json: Json<(typeof area)[":validFrom"]["end"]>) =>
  drawn(await call(area[":validFrom"].end.$post({ param, json })))

export const weighPart = async (
  param: AreaParam,
  json: Json<(typeof area)[":validFrom"]["weight"]>,
) => drawn(await call(area[":validFrom"].weight.$post({ param, json })))

export const changeAreas = async (json: Json<typeof areas.changes>) =>
  changed(await call(areas.changes.$post({ json })))

export const setUpCommune = async (json: Json<typeof communes>) =>
  changed(await call(communes.$post({ json })))
