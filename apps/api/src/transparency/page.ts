import { refuseField } from "@loa/domain/refusal.ts"
import { z } from "zod"
import { readCursor as readPosition, writeCursor } from "../http/cursor.ts"
import type { Format } from "./endpoint.ts"

const json = { usual: 50, most: 200 }
const csv = { usual: 5000, most: 5000 }

/** A file to save holds more rows than a page of JSON. */
export function pageSize(format: Format, asked: number | undefined): number {
  const { usual, most } = format === "csv" ? csv : json
  if (asked !== undefined && asked > most)
    throw refuseField("limit", "Số dòng", `không được lớn hơn ${most} với dạng ${format}.`)
  return asked ?? usual
}

/** Where the next page begins: the two parts of the last row's sort key. */
export const cursorAfter = (first: string, second: string): string => writeCursor([first, second])

/** The two parts a cursor was made of, when they look as the caller's do. */
export function readCursor(cursor: string, first: z.ZodType<string>, second: z.ZodType<string>) {
  const [a, b] = readPosition(cursor, z.tuple([first, second]))
  return { first: a, second: b }
}

/** One row more than the page was fetched: its presence says that there is a next page. */
export function pageOf<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string) {
  const data = rows.slice(0, limit)
  const last = data.at(-1)
  return { data, next: rows.length > limit && last ? cursorOf(last) : null }
}

export const next = z
  .string()
  .nullable()
  .meta({ description: "Gửi lại bằng `cursor` để lấy trang sau; null khi đã hết." })
