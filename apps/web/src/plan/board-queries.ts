import type { Unwaive } from "@loa/domain/plan/waiver.ts"
import { mutationOptions, queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"
import type { TasksView } from "../paths.ts"

const routes = api.plan
const line = routes.lines[":task"]

export type Board = InferResponseType<typeof routes.board.$get, 200>
export type BoardLine = Board["lines"][number]
export type LineTrack = BoardLine["tracks"][number]
export type LineBox = LineTrack["boxes"][number]
export type LinePage = InferResponseType<typeof line.$get, 200>
export type MyWork = InferResponseType<(typeof routes)["my-work"]["$get"], 200>
export type Work = NonNullable<MyWork["work"]>

export type BoardView = { plan?: string; year?: string; organization?: string }

/** What the address asks for, by its names there. */
export function viewOf(search: URLSearchParams): BoardView {
  const given = {
    plan: search.get("ke-hoach"),
    year: search.get("nam"),
    organization: search.get("don-vi"),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value))
}

/** What keeps the view on the way to a line and back. */
export const keptView = ({
  plan,
  year,
  organization,
}: Pick<Board, "plan" | "year" | "organization">): TasksView => ({
  ...{ "ke-hoach": plan.id, nam: year, "don-vi": organization?.id ?? "all" },
})

export const board = (view: BoardView) =>
  queryOptions({
    queryKey: ["plan", "board", view],
    queryFn: () => call(routes.board.$get({ query: view })),
  })

export const taskLine = (task: string, view: BoardView) =>
  queryOptions({
    queryKey: ["plan", "line", task, view],
    queryFn: () => call(line.$get({ param: { task }, query: view })),
  })

export const myWork = (organization?: string) =>
  queryOptions({
    queryKey: ["plan", "my-work", organization ?? ""],
    queryFn: () => call(routes["my-work"].$get({ query: organization ? { organization } : {} })),
  })

const planChanged = () => queryClient.invalidateQueries({ queryKey: ["plan"] })

export const unwaive = mutationOptions({
  mutationFn: (json: Unwaive) => call(routes.waivers.end.$post({ json })),
  onSuccess: planChanged,
})
