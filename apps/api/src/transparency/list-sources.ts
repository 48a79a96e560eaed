import { sources } from "@loa/db/schema.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { asc, eq, gt } from "drizzle-orm"
import { z } from "zod"
import type { Context } from "../http/context.ts"
import { cursorAfter, next, pageOf, readCursor } from "./page.ts"

/** Where a figure comes from, as it is to be cited. */
export const Source = z.object({
  id: z.string(),
  about: z.string(),
  publisher: z.string(),
  years: z.string(),
  url: z.string().nullable(),
  citation: z.string(),
})
export type Source = z.infer<typeof Source>

export const Sources = z.object({ data: z.array(Source), next })

const columns = {
  id: sources.id,
  about: sources.about,
  publisher: sources.publisher,
  years: sources.years,
  url: sources.url,
  citation: sources.citation,
}

const id = z.string().max(100)

export async function listSources(
  { db }: Context,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<z.infer<typeof Sources>> {
  const after = cursor ? readCursor(cursor, id, z.literal("")).first : undefined
  const rows = await db
    .select(columns)
    .from(sources)
    .where(after === undefined ? undefined : gt(sources.id, after))
    .orderBy(asc(sources.id))
    .limit(limit + 1)
  return pageOf(rows, limit, (row) => cursorAfter(row.id, ""))
}

export async function getSource({ db }: Context, sourceId: string): Promise<Source> {
  const [source] = await db.select(columns).from(sources).where(eq(sources.id, sourceId))
  if (!source) throw new Refusal("not-found", `Không có nguồn nào mang mã ${sourceId}.`)
  return source
}
