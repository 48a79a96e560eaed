import type { Redact } from "@loa/domain/accounts/redact.ts"
import { infiniteQueryOptions } from "@tanstack/react-query"
import type { InferRequestType, InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"

const { audit } = api

export type AuditLine = InferResponseType<typeof audit.$get, 200>["data"][number]
export type AuditSearch = Omit<InferRequestType<typeof audit.$get>["query"], "cursor" | "limit">

export const auditPages = (filters: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ["audit", filters],
    queryFn: ({ pageParam }) =>
      call(audit.$get({ query: pageParam ? { ...filters, cursor: pageParam } : filters })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  })

/** What was blanked may stand on any page. */
export async function redact(json: Redact) {
  const done = await call(audit.redact.$post({ json }))
  await queryClient.invalidateQueries()
  return done
}

/** The same lines as a file. */
export const auditFile = (filters: AuditSearch): string =>
  `/api/audit/csv?${new URLSearchParams(Object.entries(filters).filter(([, value]) => value))}`
