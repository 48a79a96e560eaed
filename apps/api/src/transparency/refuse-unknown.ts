import type { Db } from "@loa/db/db.ts"
import { components, indices } from "@loa/db/schema.ts"
import type { IndexId } from "@loa/domain/indices/structure.ts"
import { type FieldError, Refusal } from "@loa/domain/refusal.ts"
import { asc, eq } from "drizzle-orm"

const labels = {
  component: "Chỉ số thành phần (component)",
  from: "Từ năm (from)",
  to: "Đến năm (to)",
  province: "Mã tỉnh (province)",
} as const

const wrong = (field: keyof typeof labels, message: string): FieldError => ({
  field,
  label: labels[field],
  message,
})

/** Refuses every wrong parameter at once; does nothing when there is none. */
export function refuse(errors: readonly FieldError[]): void {
  if (errors.length === 0) return
  const detail = errors.map((e) => `${e.label}: ${e.message}`).join(" ")
  throw new Refusal("invalid", detail, { errors: [...errors] })
}

/** Names the components that do not exist, and those that do. */
export async function unknownComponents(
  db: Db,
  index: IndexId,
  asked: readonly string[],
): Promise<FieldError[]> {
  const rows = await db
    .select({ id: components.id, acronym: indices.acronym })
    .from(components)
    .innerJoin(indices, eq(indices.id, components.indexId))
    .where(eq(components.indexId, index))
    .orderBy(asc(components.ordinal))
  const known = [...new Set(["total", ...rows.map((r) => r.id)])]
  const acronym = rows[0]?.acronym ?? index.toUpperCase()
  return asked
    .filter((id) => !known.includes(id))
    .map((id) => wrong("component", `${acronym} không có "${id}"; các mã có: ${known.join(", ")}.`))
}

type Span = { from?: number; to?: number }

/** Years outside an index's editions, and a span that ends before it begins. */
export function unknownYears({ from, to }: Span, years: readonly number[]): FieldError[] {
  const first = Math.min(...years)
  const last = Math.max(...years)
  const outside = (field: "from" | "to", year: number | undefined) => {
    if (year === undefined || (year >= first && year <= last)) return []
    const held = years.length > 0 ? `có từ năm ${first} đến năm ${last}` : "chưa có năm nào"
    return [wrong(field, `không có năm ${year}; chỉ số này ${held}.`)]
  }
  const reversed =
    from !== undefined && to !== undefined && from > to
      ? [wrong("to", "phải bằng hoặc sau năm bắt đầu.")]
      : []
  return [...outside("from", from), ...outside("to", to), ...reversed]
}

export const unknownProvinces = (
  asked: readonly string[],
  known: ReadonlySet<string>,
): FieldError[] =>
  asked
    .filter((code) => !known.has(code))
    .map((code) => wrong("province", `không có tỉnh nào mang mã "${code}".`))
