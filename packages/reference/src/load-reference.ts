import { createHash } from "node:crypto"
import type { Db } from "@loa/db/db.ts"
import { settings } from "@loa/db/schema.ts"
import { unknownStart } from "@loa/domain/dates.ts"
import { eq } from "drizzle-orm"
import { loadChannels } from "./load-channels.ts"
import { loadIndices } from "./load-indices.ts"
import { loadOrganizations } from "./load-organizations.ts"
import { loadPlan } from "./load-plan.ts"
import { loadSettings } from "./load-settings.ts"
import { loadUnits } from "./load-units.ts"
import { naturalId } from "./natural-id.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"
import { type Written, writeRows } from "./write-rows.ts"

export interface Report {
  /** False when this database was last loaded with the same data: nothing was even compared. */
  compared: boolean
  tables: Written[]
  inserted: number
  changed: number
  unchanged: number
}

const fingerprintId = naturalId("setting", "reference_fingerprint")

/**
 * Loads the units, the plan and the published figures in one transaction. Run again with the same data it
 * changes nothing, so that what an administrator corrects here stays until the data itself changes;
 * `compareAgain` corrects every row back to the data.
 */
export async function loadReference(
  db: Db,
  { compareAgain = false }: { compareAgain?: boolean } = {},
): Promise<Report> {
  const tables = referenceRows()
  const fingerprint = fingerprintOf(tables)
  return db.transaction(async (tx) => {
    if (!compareAgain && (await loadedFingerprint(tx)) === fingerprint)
      return report(false, tables.map(untouched))
    const written: Written[] = []
    for (const rows of [...tables, fingerprintRow(fingerprint)])
      written.push(await writeRows(tx, rows))
    return report(true, written.slice(0, -1))
  })
}

/** Everything that ships, in the order in which rows refer to one another. */
export const referenceRows = (): TableRows[] => [
  ...loadUnits(),
  ...loadOrganizations(),
  ...loadChannels(),
  ...loadPlan(),
  ...loadIndices(),
  ...loadSettings(),
]

const fingerprintOf = (tables: TableRows[]) => {
  const hash = createHash("sha256")
  for (const { table, rows } of tables) hash.update(table).update(JSON.stringify(rows))
  return hash.digest("hex")
}

async function loadedFingerprint(tx: Db): Promise<string | undefined> {
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.id, fingerprintId))
  return row?.value
}

const fingerprintRow = (value: string) =>
  rowsOf(
    settings,
    ["id"],
    [{ id: fingerprintId, key: "reference_fingerprint", value, validFrom: unknownStart }],
  )

const untouched = ({ table, rows }: TableRows): Written => ({
  table,
  inserted: 0,
  changed: 0,
  unchanged: rows.length,
})

function report(compared: boolean, tables: Written[]): Report {
  const sum = (count: (written: Written) => number) =>
    tables.reduce((total, written) => total + count(written), 0)
  return {
    compared,
    tables,
    inserted: sum((written) => written.inserted),
    changed: sum((written) => written.changed),
    unchanged: sum((written) => written.unchanged),
  }
}
