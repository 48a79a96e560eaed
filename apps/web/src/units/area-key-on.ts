import { type Day, isValidOn } from "@loa/domain/dates.ts"
import { queryClient } from "../api/query-client.ts"
import { type AreaRow, oneArea } from "./desk-queries.ts"

/** The unit a code means on a day; a code may mean several in turn. */
export async function areaOn(code: string, day: Day): Promise<AreaRow | undefined> {
  const { rows } = await queryClient.fetchQuery(oneArea(code))
  return rows.find((row) => isValidOn(day, row))
}

/** Its key, as the server asks for it; a day on which there is none leaves the server to say so. */
export async function areaKeyOn(code: string, day: Day) {
  const row = await areaOn(code, day)
  return row ? { code, validFrom: row.validFrom } : { code, validFrom: day }
}
