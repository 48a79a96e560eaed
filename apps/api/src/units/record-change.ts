import type { Db } from "@loa/db/db.ts"
import { areaLineage, areas } from "@loa/db/schema.ts"
import { addDays, type Day, isValidOn, printedDay } from "@loa/domain/dates.ts"
import { type FieldError, Refusal, refuseFields } from "@loa/domain/refusal.ts"
import type { AreaChange, NewArea } from "@loa/domain/units/area.ts"
import { shareOf, wrongChange } from "@loa/domain/units/area-change.ts"
import { unitLabels } from "@loa/domain/units/unit-labels.ts"
import { and, eq, or } from "drizzle-orm"
import type { Context } from "../http/context.ts"
import { insertArea } from "./add-area.ts"
import { type AreaRow, areaSubject, auditArea, lockArea, touchArea } from "./edit-area.ts"
import { type AreaView, areaView } from "./get-area.ts"
import { wrongCode, wrongParent } from "./refuse-area.ts"
import { requireAdmin } from "./require-admin.ts"

type Source = AreaChange["sources"][number] & { row: AreaRow }
/** A unit after the change: the row that goes on, or the first day of a new one. */
type Target = AreaChange["targets"][number] & { validFrom: Day }

/**
 * One merger or split as one decision tells it: the old units end the day before, the new ones begin on the day, and
 * what went where is written down with its legal basis. Which organizations go with it is told apart.
 */
export function recordChange(ctx: Context, change: AreaChange): Promise<AreaView[]> {
  requireAdmin(ctx)
  const wrong = wrongChange(change)
  if (wrong.length > 0) throw refuseFields(wrong)
  return ctx.db.transaction(async (tx) => {
    const sources = await lockSources(tx, ctx, change)
    const level = levelOf(sources)
    await refuseGone(tx, change.day, sources)
    const targets = await findTargets(tx, change, sources, level)
    await write(tx, ctx, { ...change, level, sources, targets })
    const codes = [...new Set([...sources, ...targets].map(({ code }) => code))]
    const views: AreaView[] = []
    for (const code of codes) views.push(await areaView(tx, ctx.today, code))
    return views
  })
}

/** In one order, so that two changes that share a unit do not wait for each other for ever. */
async function lockSources(tx: Db, ctx: Context, { sources }: AreaChange): Promise<Source[]> {
  const locked: Source[] = []
  for (const source of sources.toSorted((a, b) => (a.code < b.code ? -1 : 1)))
    locked.push({ ...source, row: await lockArea(tx, ctx, source) })
  return locked
}

const wrongOf = (field: string, name: string, message: string): FieldError => ({
  field,
  label: unitLabels[name] ?? name,
  message,
})

function levelOf(sources: readonly Source[]): NewArea["level"] {
  const levels = new Set(sources.map(({ row }) => row.level))
  const [level, other] = levels
  if (level && level !== "country" && !other) return level
  throw refuseFields([wrongOf("sources", "sources", "phải cùng một cấp.")])
}

/** What ends must still be there the day before, and must not have gone anywhere yet. */
async function refuseGone(tx: Db, day: Day, sources: readonly Source[]) {
  const before = addDays(day, -1)
  const errors = sources.flatMap(({ row }) => {
    const ended = row.validTo !== null && row.validTo !== before
    if (isValidOn(before, row) && !ended) return []
    const message = ended
      ? `${row.name} kết thúc ngày ${printedDay(row.validTo ?? before)}, không phải ${printedDay(before)}.`
      : `${row.name} chưa có vào ngày ${printedDay(before)}.`
    return [wrongOf("sources", "sources", message)]
  })
  if (errors.length > 0) throw refuseFields(errors)
  const [gone] = await tx
    .select({ name: areas.name })
    .from(areaLineage)
    .innerJoin(
      areas,
      and(eq(areas.code, areaLineage.fromCode), eq(areas.validFrom, areaLineage.fromValidFrom)),
    )
    .where(or(...sources.map(({ row }) => isFrom(row))))
    .limit(1)
  if (gone)
    throw new Refusal("conflict", `Đã ghi ${gone.name} thành đơn vị nào; không ghi lần thứ hai.`)
}

const isFrom = ({ code, validFrom }: AreaRow) =>
  and(eq(areaLineage.fromCode, code), eq(areaLineage.fromValidFrom, validFrom))

async function findTargets(
  tx: Db,
  { day, targets }: AreaChange,
  sources: readonly Source[],
  level: NewArea["level"],
): Promise<Target[]> {
  const errors: FieldError[] = []
  const found: Target[] = []
  for (const [at, target] of targets.entries()) {
    const field = `targets.${at}.code`
    if (target.created) {
      const { parentCode } = target.created
      const ends = sources.map(({ row }) => row)
      errors.push(
        ...(await wrongCode(tx, { code: target.code, validFrom: day }, field, ends)),
        ...(await wrongParent(
          tx,
          { parentCode, validFrom: day, level },
          `targets.${at}.created.parentCode`,
        )),
      )
      found.push({ ...target, validFrom: day })
      continue
    }
    const rows = await tx.select().from(areas).where(eq(areas.code, target.code)).for("share")
    const row = rows.find((one) => isValidOn(day, one))
    if (row?.level === level) found.push({ ...target, validFrom: row.validFrom })
    else
      errors.push(
        wrongOf(
          field,
          "targets",
          `không có đơn vị cùng cấp mã ${target.code} vào ngày ${printedDay(day)}.`,
        ),
      )
  }
  if (errors.length > 0) throw refuseFields(errors)
  return found
}

type Change = Omit<AreaChange, "sources" | "targets"> & {
  level: NewArea["level"]
  sources: readonly Source[]
  targets: readonly Target[]
}

async function write(tx: Db, ctx: Context, change: Change) {
  const { day, legalBasis, level, sources, targets } = change
  const validTo = addDays(day, -1)
  for (const source of sources) await touchArea(tx, source, { validTo })
  for (const { code, created } of targets)
    if (created) await insertArea(tx, ctx, { code, ...created, validFrom: day, level, note: null })
  const links = sources.flatMap((source) =>
    targets
      .filter(({ code }) => source.into.includes(code))
      .map((to) => ({ from: source.row, to, share: shareOf(source) })),
  )
  await tx.insert(areaLineage).values(
    links.map(({ from, to, share }) => ({
      fromCode: from.code,
      fromValidFrom: from.validFrom,
      toCode: to.code,
      toValidFrom: to.validFrom,
      happenedOn: day,
      legalBasis,
      share,
    })),
  )
  for (const { row } of sources)
    await auditArea(tx, ctx, row, {
      verb: "area.change",
      before: { validTo: row.validTo },
      after: {
        validTo,
        legalBasis,
        into: links
          .filter(({ from }) => from === row)
          .map(({ to, share }) => ({ area: areaSubject(to), share })),
      },
    })
}
