import { queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"

const { contents } = api["evidence-pack"]

export type PackContents = InferResponseType<typeof contents.$get, 200>

/** What the API is asked for; what the address does not say is left to it. */
export type PackAsked = { plan?: string; year?: string; item?: string; organization?: string }

const names: Readonly<Record<string, keyof PackAsked>> = {
  "ke-hoach": "plan",
  nam: "year",
  "noi-dung": "item",
  "don-vi": "organization",
}

export const packAsked = (search: URLSearchParams): PackAsked =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, asked]) => {
      const value = search.get(name)
      return value ? [[asked, value]] : []
    }),
  )

export const packContents = (asked: PackAsked) =>
  queryOptions({
    queryKey: ["evidence", "pack", asked],
    queryFn: () => call(contents.$get({ query: asked })),
  })

/** The archive itself, of what the page shows: plan and year as the API chose them. */
export function packAddress({ plan, year, item, organization }: PackContents): string {
  const asked = { plan: plan.id, year: String(year), item, organization }
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return `/api/evidence-pack?${new URLSearchParams(given)}`
}
