import type { Db } from "@loa/db/db.ts"
import { reports } from "@loa/db/schema.ts"
import { sha256 } from "@loa/domain/accounts/sha-256.ts"
import { addCounts, type Count, emptyCount, unitCount } from "@loa/domain/reports/count.ts"
import type { Tally } from "@loa/domain/reports/figures.ts"
import { inArray } from "drizzle-orm"
import { type Counting, countedBy } from "./counting.ts"
import { bookChangesOf, findCount, findCounts, type KeptAs, keepCounts } from "./keep-count.ts"
import { selectFigures, selectTotals } from "./select-figures.ts"
import { selectMarks } from "./select-marks.ts"

/** To be raised when the same entries are counted in another way than before. */
const wayOfCounting = 1

const codeOf = (from: unknown) => sha256(JSON.stringify([wayOfCounting, from]))
/** Of several books their check code, of one book its organization. */
const codeOfBooks = async (ids: readonly string[]) =>
  ids.length === 1 ? ids[0] : await codeOf(ids.toSorted())
const madeOf = async (counting: Counting) =>
  `${await codeOf(countedBy(counting))} ${await codeOfBooks(counting.organizationIds)}`

const bookOf = (organizationId: string) => `unit:${organizationId}`

/** Each book counted afresh from its entries: two queries, however many books. */
async function countEach(db: Db, counting: Counting): Promise<Map<string, Count>> {
  if (counting.organizationIds.length === 0) return new Map()
  const figures = await selectFigures(db, counting)
  const marks = await selectMarks(db, counting)
  return new Map(
    counting.organizationIds.map((id) => {
      const own = figures(id)
      return [id, { figures: own, units: { [id]: unitCount(own) }, marks: marks(id) }]
    }),
  )
}

/** Each book as it was counted last, and afresh where something in it has changed since. */
async function recount(db: Db, counting: Counting) {
  const changes = await bookChangesOf(db, counting)
  const code = await codeOf(countedBy(counting))
  const as = (id: string) => ({
    ...{ books: bookOf(id), madeOf: `${code} ${id}`, changes: changes.get(id) ?? 0 },
  })
  const kept = await findCounts<Count>(db, counting, counting.organizationIds.map(as))
  const changed = counting.organizationIds.filter((id) => !kept.has(bookOf(id)))
  const fresh = await countEach(db, { ...counting, organizationIds: changed })
  await keepCounts(
    db,
    counting,
    [...fresh].map(([id, count]) => ({ ...as(id), count })),
  )
  return addCounts([...kept.values(), ...fresh.values()])
}

/**
 * What a report counts in the books of its organizations. It is kept until something in them changes, and then only
 * the changed books are counted again. A query where it is kept.
 * @param whole what several books are kept as, such as `unsent:<agency>`.
 */
export async function countBooks(db: Db, counting: Counting, whole: string): Promise<Count> {
  const { organizationIds } = counting
  if (organizationIds.length === 0) return emptyCount()
  const as: KeptAs = { books: whole, madeOf: await madeOf(counting) }
  const { changes, kept } = await findCount<Count>(db, counting, as)
  if (kept) return kept
  const count = await recount(db, counting)
  const isOwn = organizationIds.some((id) => bookOf(id) === whole)
  if (!isOwn) await keepCounts(db, counting, [{ ...as, changes, count }])
  return count
}

type Totals = Pick<Tally, "activities" | "direct">

/** Activities and people met in all, kept as a count is. */
export async function countTotals(db: Db, counting: Counting, whole: string): Promise<Totals> {
  const as: KeptAs = { books: `totals:${whole}`, madeOf: await madeOf(counting) }
  const { changes, kept } = await findCount<Totals>(db, counting, as)
  if (kept) return kept
  const count = await selectTotals(db, counting)
  await keepCounts(db, counting, [{ ...as, changes, count }])
  return count
}

/** The frozen figures of reports that were sent, together. They change only when one is sent anew. */
export async function countSent(
  db: Db,
  counting: Counting,
  sent: readonly { id: string; organizationId: string; hash: string | null }[],
  whole: string,
): Promise<Count> {
  if (sent.length === 0) return emptyCount()
  const ids = sent.map(({ id }) => id)
  const codes = sent.map(({ id, hash }) => `${id} ${hash}`).toSorted()
  const as: KeptAs = { books: whole, madeOf: await codeOf(codes) }
  const nothing = { ...counting, organizationIds: [] }
  const { kept } = await findCount<Count>(db, nothing, as)
  if (kept) return kept
  const rows = await db
    .select({ organizationId: reports.organizationId, figures: reports.figures })
    .from(reports)
    .where(inArray(reports.id, ids))
  const count = addCounts(
    rows.flatMap(({ organizationId, figures }) =>
      figures ? [{ figures, units: { [organizationId]: unitCount(figures) }, marks: [] }] : [],
    ),
  )
  await keepCounts(db, nothing, [{ ...as, changes: 0, count }])
  return count
}
