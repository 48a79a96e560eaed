import type { Db } from "@loa/db/db.ts"
import { areas, channels, organizationNames } from "@loa/db/schema.ts"
import { undone } from "@loa/db/testing.ts"
import { eq, sql } from "drizzle-orm"
import { beforeAll, expect, test } from "vitest"
import { loadReference, referenceRows } from "./load-reference.ts"
import { referenceDb } from "./testing.ts"

let db: Db
beforeAll(async () => {
  db = await referenceDb()
})

/** Every row of every loaded table, with the transaction that last wrote it. */
async function dump(from: Db) {
  const tables = [...new Set(referenceRows().map(({ table }) => table)), "setting"]
  const dumped: Record<string, unknown> = {}
  for (const table of tables) {
    const { rows } = await from.execute<{ rows: number; digest: string }>(sql`
      select count(*)::integer as rows, sum(hashtextextended(t::text || t.xmin::text, 0)) as digest
        from ${sql.identifier(table)} t`)
    dumped[table] = rows[0]
  }
  return dumped
}

test("loading again writes nothing, neither by the fingerprint nor row by row", async () => {
  const before = await dump(db)

  const skipped = await loadReference(db)
  expect(skipped).toMatchObject({ compared: false, inserted: 0, changed: 0 })
  const compared = await loadReference(db, { compareAgain: true })
  expect(compared).toMatchObject({ compared: true, inserted: 0, changed: 0 })
  expect(compared.unchanged).toBe(skipped.unchanged)
  expect(await dump(db)).toEqual(before)
})

test(
  "what an administrator corrected stays, until the data is compared again",
  undone(
    () => db,
    async (tx) => {
      const name = "Phòng Văn hóa, Thông tin"
      const here = eq(organizationNames.organizationId, "phong-vhtt")
      await tx.update(organizationNames).set({ name }).where(here)
      await loadReference(tx)
      expect(await tx.select().from(organizationNames).where(here)).toMatchObject([{ name }])

      const report = await loadReference(tx, { compareAgain: true })
      expect(report).toMatchObject({ inserted: 0, changed: 1 })
      expect(report.tables.find(({ changed }) => changed)?.table).toBe("organization_name")
    },
  ),
)

test(
  "an organization or an area that an administrator has changed stays theirs, whatever the data say",
  undone(
    () => db,
    async (tx) => {
      const [from, before] = ["2026-03-01", "2026-02-28"]
      await tx.execute(
        sql`update organization set version = 2 where id = 'phong-vh-xh-xa-tra-bong'`,
      )
      await tx.execute(sql`update organization_name set valid_to = ${before}
        where organization_id = 'phong-vh-xh-xa-tra-bong'`)
      await tx.insert(organizationNames).values({
        organizationId: "phong-vh-xh-xa-tra-bong",
        validFrom: from,
        name: "Phòng Văn hóa",
      })
      await tx.execute(
        sql`update area set valid_to = ${before}, version = 2 where code = '21115' and valid_to is null`,
      )
      await tx
        .insert(areas)
        .values({ code: "21115", validFrom: from, level: "commune", name: "Phường Trà Bồng" })

      const report = await loadReference(tx, { compareAgain: true })
      expect(report).toMatchObject({ inserted: 0, changed: 0 })
    },
  ),
)

test(
  "what is missing comes back; a channel an administrator renamed does not change",
  undone(
    () => db,
    async (tx) => {
      await tx.delete(areas).where(eq(areas.code, "00004"))
      await tx.update(channels).set({ name: "Loa kéo" }).where(eq(channels.code, "other"))

      expect(await loadReference(tx, { compareAgain: true })).toMatchObject({
        inserted: 1,
        changed: 0,
      })
    },
  ),
)
