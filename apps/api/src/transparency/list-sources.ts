import { sources } from "@loa/db/schema.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import { aCode } from "@loa/domain/validation.ts"
import { and, asc, eq, gt, inArray } from "drizzle-orm"
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

const sourceId = aCode(100)

export const sourceParameters = {
  id: z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((list) => list.split(",")))
    .pipe(z.array(sourceId).max(200))
    .optional()
    .meta({
      title: "Mã nguồn (id)",
      description:
        "Một hay nhiều mã, lặp lại hoặc cách nhau bằng dấu phẩy; không có thì mọi nguồn.",
    }),
}

type Asked = { id?: readonly string[]; cursor?: string; limit: number }

export async function listSources(
  { db }: Context,
  { id, cursor, limit }: Asked,
): Promise<z.infer<typeof Sources>> {
  const after = cursor ? readCursor(cursor, sourceId, z.literal("")).first : undefined
  const rows = await db
    .select(columns)
    .from(sources)
    .where(
      and(
        id ? inArray(sources.id, [...id]) : undefined,
        after === undefined ? undefined : gt(sources.id, after),
      ),
    )
    .orderBy(asc(sources.id))
    .limit(limit + 1)
  return pageOf(rows, limit, (row) => cursorAfter(row.id, ""))
}

export async function getSource({ db }: Context, id: string): Promise<Source> {
  const known = sourceId.safeParse(id).success
  const [source] = known ? await db.select(columns).from(sources).where(eq(sources.id, id)) : []
  if (!source) throw new Refusal("not-found", `Không có nguồn nào mang mã ${id}.`)
  return source
}
