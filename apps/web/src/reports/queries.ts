import type { ReportWrite } from "@loa/domain/reports/report.ts"
import type { ReportFormat } from "@loa/domain/reports/report-file.ts"
import type { ReportMove } from "@loa/domain/reports/state.ts"
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import type { ReportAt } from "../paths.ts"

const one = api.reports[":plan"][":period"][":scope"][":organization"]
const deskOf = api.reports[":plan"][":period"].desk[":organization"]

export type Report = InferResponseType<typeof one.$get, 200>
export type ReportList = InferResponseType<typeof api.reports.$get, 200>
export type ReportListRow = ReportList["own"][number]
export type DeskRow = ReportList["desks"][number]
export type Desk = InferResponseType<typeof deskOf.$get, 200>
export type ReportEntry = InferResponseType<typeof one.entries.$get, 200>["data"][number]

const param = ({ planId, period, scope, organizationId }: ReportAt) => ({
  ...{ plan: planId, period, scope, organization: organizationId },
})

export const reportList = (earlier: boolean) =>
  queryOptions({
    queryKey: ["reports", "list", earlier],
    queryFn: () => call(api.reports.$get({ query: earlier ? { earlier: "1" } : {} })),
  })

export const desk = ({ planId, period, organizationId }: Omit<ReportAt, "scope">) =>
  queryOptions({
    queryKey: ["reports", "desk", planId, period, organizationId],
    queryFn: () =>
      call(deskOf.$get({ param: { plan: planId, period, organization: organizationId } })),
  })

const keyOf = (at: ReportAt) =>
  ["reports", "one", at.planId, at.period, at.scope, at.organizationId] as const

export const report = (at: ReportAt) =>
  queryOptions({ queryKey: keyOf(at), queryFn: () => call(one.$get({ param: param(at) })) })

export const reportEntries = (at: ReportAt, figure: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(at), "entries", figure],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      call(
        one.entries.$get({
          param: param(at),
          query: pageParam ? { figure, cursor: pageParam } : { figure },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  })

export const reportDifference = (at: ReportAt) =>
  queryOptions({
    queryKey: [...keyOf(at), "difference"],
    queryFn: () => call(one.difference.$get({ param: param(at) })),
  })

export const radioScript = (at: ReportAt) =>
  queryOptions({
    queryKey: [...keyOf(at), "radio"],
    queryFn: () => call(one.radio.$get({ param: param(at) })),
  })

/** The answer is the report as it is now; what else shows of it is asked for again. */
function keep(at: ReportAt, now: Report) {
  queryClient.setQueryData(report(at).queryKey, now)
  return now
}

/** The address of a report as a file. */
export const reportFile = (
  { planId, period, scope, organizationId }: ReportAt,
  format: ReportFormat,
): string => `/api/reports/${planId}/${period}/${scope}/${organizationId}/file?format=${format}`

export const saveReport = async (at: ReportAt, json: ReportWrite) =>
  keep(at, await call(one.$put({ param: param(at), json })))

export type Moving = { move: ReportMove; version: number; reason?: string }

export async function moveReport(at: ReportAt, { move, version, reason = "" }: Moving) {
  const to = { param: param(at), json: { version } }
  const why = { param: param(at), json: { version, reason } }
  const sent = {
    submit: () => call(one.submit.$post(to)),
    accept: () => call(one.accept.$post(to)),
    lock: () => call(one.lock.$post(to)),
    return: () => call(one.return.$post(why)),
    reopen: () => call(one.reopen.$post(why)),
  }
  const now = await sent[move]()
  await queryClient.invalidateQueries({ queryKey: ["reports"], refetchType: "none" })
  keep(at, now)
  return now
}

export async function adjustReport(
  at: ReportAt,
  json: Parameters<typeof one.adjust.$post>[0]["json"],
) {
  return keep(at, await call(one.adjust.$post({ param: param(at), json })))
}
