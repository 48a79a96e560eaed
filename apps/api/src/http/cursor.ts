import { refuseField } from "@loa/domain/refusal.ts"
import type { z } from "zod"

/** Where the next page of a list begins, opaque to the client. What goes in is ASCII. */
export const writeCursor = (position: unknown): string =>
  btoa(JSON.stringify(position)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")

function decode(cursor: string): unknown {
  try {
    return JSON.parse(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")))
  } catch {
    return undefined
  }
}

/** @throws Refusal when the cursor is not one that this list gave. */
export function readCursor<Position extends z.ZodType>(
  cursor: string,
  schema: Position,
): z.output<Position> {
  const position = schema.safeParse(decode(cursor))
  if (position.success) return position.data
  throw refuseField("cursor", "Trang tiếp", "chỉ nhận giá trị `next` của trang trước.")
}
