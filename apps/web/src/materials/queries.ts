import type { MaterialEnd, MaterialWrite } from "@loa/domain/materials/material.ts"
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { InferRequestType, InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"

const routes = api.materials
const one = routes[":id"]

export type MaterialPage = InferResponseType<typeof routes.$get, 200>
export type MaterialRow = MaterialPage["data"][number]
export type Material = InferResponseType<typeof one.$get, 200>
export type MaterialUnit = NonNullable<Material["units"]>[number]
export type MaterialOptions = InferResponseType<typeof routes.options.$get, 200>
export type MaterialFilters = Omit<InferRequestType<typeof routes.$get>["query"], "cursor">

export const materialList = (filters: MaterialFilters) =>
  infiniteQueryOptions({
    queryKey: ["materials", "list", filters],
    queryFn: ({ pageParam }) =>
      call(routes.$get({ query: pageParam ? { ...filters, cursor: pageParam } : filters })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  })

export const material = (id: string) =>
  queryOptions({
    queryKey: ["materials", "one", id],
    queryFn: () => call(one.$get({ param: { id } })),
  })

/** What may be chosen in the form of a plan; what is not said the server chooses. */
export const materialOptions = (plan?: string) =>
  queryOptions({
    queryKey: ["materials", "options", plan ?? ""],
    queryFn: () => call(routes.options.$get({ query: plan ? { plan } : {} })),
  })

/** What was answered is shown at once; lists, the desk and the form of activities are asked for again. */
async function changed(row: Material): Promise<Material> {
  queryClient.setQueryData(material(row.id).queryKey, row)
  await Promise.all(
    [["materials", "list"], ["plan"], ["activities", "options"]].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  )
  return row
}

export const saveMaterial = async (id: string, json: MaterialWrite) =>
  changed(await call(one.$put({ param: { id }, json })))

export const endMaterial = async (id: string, json: MaterialEnd) =>
  changed(await call(one.end.$post({ param: { id }, json })))

export const confirmMaterial = async (id: string, organizationId: string) =>
  changed(await call(one.confirm.$post({ param: { id }, json: { organizationId } })))
