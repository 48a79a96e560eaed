import type { Db } from "@loa/db/db.ts"
import { areas } from "@loa/db/schema.ts"
import type { Day } from "@loa/domain/dates.ts"
import { Refusal } from "@loa/domain/refusal.ts"
import type { AreaKey } from "@loa/domain/units/area.ts"
import { and, eq, sql } from "drizzle-orm"
import { type Fields, writeAudit } from "../http/audit.ts"
import type { Context } from "../http/context.ts"
import { areaView } from "./get-area.ts"
import { adminOf } from "./require-admin.ts"

export type AreaRow = typeof areas.$inferSelect

export const itsKey = ({ code, validFrom }: AreaKey) =>
  and(eq(areas.code, code), eq(areas.validFrom, validFrom))

/** How history names one row of a code. */
export const areaSubject = ({ code, validFrom }: AreaKey): string => `${code}@${validFrom}`

/** One row of a code, locked until the transaction ends, in the version that was looked at. */
export async function lockArea(
  tx: Db,
  { today }: Context,
  key: AreaKey & { version: number },
): Promise<AreaRow> {
  const [row] = await tx.select().from(areas).where(itsKey(key)).for("update")
  if (!row)
    throw new Refusal("not-found", `Không có đơn vị mã ${key.code} từ ngày ${key.validFrom}.`)
  if (row.version === key.version) return row
  throw new Refusal(
    "stale",
    `${row.name} đã được sửa ở nơi khác sau lần bạn mở. Hãy xem bản mới rồi làm tiếp.`,
    { current: await areaView(tx, today, key.code) },
  )
}

/** Its row's next version, for a change of it or of what became of it. */
export const touchArea = (tx: Db, key: AreaKey, change: { validTo?: Day } = {}) =>
  tx
    .update(areas)
    .set({ ...change, version: sql`${areas.version} + 1` })
    .where(itsKey(key))

type Line = {
  verb: `area.${string}`
  before: Fields | null
  after: Fields | null
  reason?: string
}

export const auditArea = (tx: Db, ctx: Context, key: AreaKey, line: Line) =>
  writeAudit(tx, ctx, {
    ...line,
    subjectType: "area",
    subjectId: areaSubject(key),
    organizationId: adminOf(ctx),
  })
