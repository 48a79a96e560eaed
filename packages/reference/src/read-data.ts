import { readFileSync } from "node:fs"
import { join } from "node:path"
import Papa from "papaparse"
import { z } from "zod"

const folder = join(import.meta.dirname, "../data")
const read = (path: string) => readFileSync(join(folder, path), "utf8").normalize("NFC")

/** A file of `data/`, checked: a figure in the wrong place stops the loader, not a reader years later. */
export const readJson = <T>(path: string, shape: z.ZodType<T>): T =>
  shape.parse(JSON.parse(read(path)))

export function readCsv<T>(path: string, shape: z.ZodType<T>): T[] {
  const { data, errors } = Papa.parse<unknown>(read(path), { header: true, skipEmptyLines: true })
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}, row ${errors[0]?.row}`)
  return z.array(shape).parse(data)
}

/** A cell that may be empty: empty means not published or not found, never zero. */
export const textCell = z.string().transform((cell) => cell || null)
export const numberCell = z.string().transform((cell, context) => {
  if (cell === "") return null
  const number = Number(cell)
  if (Number.isFinite(number)) return number
  context.addIssue(`Not a number: ${cell}`)
  return z.NEVER
})
