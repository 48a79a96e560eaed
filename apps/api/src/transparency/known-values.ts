import { type FieldError, Refusal } from "@loa/domain/refusal.ts"
import { type SQL, sql } from "drizzle-orm"
import type { Context } from "../http/context.ts"

/** Filters whose values are rows of a table. */
export type Codes = {
  plan?: string | undefined
  item?: string | undefined
  channel?: string | undefined
  organization?: string | undefined
  audience?: string | undefined
}

type Lookup = { label: string; exists: (code: string, codes: Codes, demo: boolean) => SQL }

const lookups: Record<keyof Codes, Lookup> = {
  plan: {
    label: "Kế hoạch",
    exists: (code, _, demo) =>
      sql`exists (select 1 from plan where id = ${code} and (${demo} or not sample))`,
  },
  item: {
    label: "Nội dung kế hoạch",
    exists: (code, { plan }) =>
      sql`exists (select 1 from content_item where code = ${code} ${plan ? sql`and plan_id = ${plan}` : sql``})`,
  },
  channel: {
    label: "Hình thức",
    exists: (code) => sql`exists (select 1 from channel where code = ${code})`,
  },
  organization: {
    label: "Đơn vị",
    exists: (code, _, demo) =>
      sql`exists (select 1 from organization where id = ${code} and (${demo} or not sample))`,
  },
  audience: {
    label: "Đối tượng",
    exists: (code) => sql`exists (select 1 from audience where code = ${code})`,
  },
}
const names = ["plan", "item", "channel", "organization", "audience"] as const

/** Refuses a code that no row has: a mistyped filter must not look like "nothing was done". One query at most. */
export async function refuseUnknown({ db, config }: Context, codes: Codes): Promise<void> {
  const checks = names.flatMap((field) => {
    const code = codes[field]
    return code === undefined ? [] : [{ field, code, ...lookups[field] }]
  })
  if (checks.length === 0) return
  const columns = checks.map(
    ({ field, code, exists }) =>
      sql`${exists(code, codes, config.demo)} as ${sql.identifier(field)}`,
  )
  const { rows } = await db.execute<Record<string, boolean>>(
    sql`select ${sql.join(columns, sql`, `)}`,
  )
  const errors: FieldError[] = checks
    .filter(({ field }) => !rows[0]?.[field])
    .map(({ field, label, code }) => ({ field, label, message: `không có mã ${code}.` }))
  if (errors.length > 0)
    throw new Refusal("invalid", errors.map((e) => `${e.label}: ${e.message}`).join(" "), {
      errors,
    })
}
