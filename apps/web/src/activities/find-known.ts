import type { ReadRow } from "@loa/domain/activities/import-row.ts"
import { mostImportRows } from "@loa/domain/activities/import-rules.ts"
import { api, call } from "../api/client.ts"
import type { Known } from "./import-lines.ts"

/** What the organization already has of these rows, by their keys. */
export async function findKnown(
  organizationId: string,
  checked: readonly ReadRow[],
): Promise<Map<string, Known>> {
  const keyed = new Map(
    checked.flatMap(({ key, seen: { firstDay, channelCode, title } }) =>
      key && firstDay && channelCode && title.length <= 200
        ? [[key, { firstDay, channelCode, title }] as const]
        : [],
    ),
  )
  const asked = [...keyed].slice(0, mostImportRows)
  if (asked.length === 0) return new Map()
  const json = { organizationId, rows: asked.map(([, row]) => row) }
  const { data } = await call(api.activities.import.duplicates.$post({ json }))
  return new Map(
    data.flatMap(({ at, id, state }) => {
      const [key] = asked[at] ?? []
      return key ? [[key, { id, state }] as const] : []
    }),
  )
}
