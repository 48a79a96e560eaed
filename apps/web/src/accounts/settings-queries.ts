import type { NewSetting } from "@loa/domain/accounts/settings.ts"
import { queryOptions } from "@tanstack/react-query"
import type { InferResponseType } from "hono/client"
import { api, call } from "../api/client.ts"
import { queryClient } from "../api/query-client.ts"

export const settings = queryOptions({
  queryKey: ["settings"],
  queryFn: () => call(api.settings.$get()),
})

export type Setting = InferResponseType<typeof api.settings.$get, 200>["data"][number]

/** Header and footer may read differently afterwards. */
export async function setSetting(json: NewSetting) {
  const made = await call(api.settings.$post({ json }))
  await Promise.all(
    ["settings", "session", "audit"].map((key) =>
      queryClient.invalidateQueries({ queryKey: [key] }),
    ),
  )
  return made
}
