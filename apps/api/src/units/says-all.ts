import { foldKey } from "@loa/domain/units/fold.ts"
import { and, type SQL, sql } from "drizzle-orm"

/** Every word somebody typed occurs in a folded text, whatever its accents, dashes and order. */
export function saysAll(text: SQL, typed: string | undefined): SQL | undefined {
  const words = foldKey(typed ?? "")
    .split(" ")
    .filter(Boolean)
    .slice(0, 10)
  // What LIKE would read as a pattern is taken literally.
  const literal = (word: string) => word.replace(/[\\%_]/g, "\\$&")
  return and(...words.map((word) => sql`${text} like ${`%${literal(word)}%`}`))
}
