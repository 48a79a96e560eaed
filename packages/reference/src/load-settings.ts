import { settings } from "@loa/db/schema.ts"
import { unknownStart } from "@loa/domain/dates.ts"
import { reformDay } from "./load-units.ts"
import { naturalId } from "./natural-id.ts"
import { rowsOf, type TableRows } from "./table-rows.ts"

const unsourced = "Chưa cập nhật"

const defaults: [key: string, validFrom: string, value: string][] = [
  ["site_name", unknownStart, "Loa"],
  ["agency", unknownStart, "UBND huyện Trà Bồng"],
  ["agency", reformDay, "UBND xã Trà Bồng"],
  ["address", unknownStart, unsourced],
  ["contact", unknownStart, unsourced],
]

/** What header and footer say until an administrator writes something else. */
export const loadSettings = (): TableRows[] => [
  rowsOf(
    settings,
    ["id"],
    defaults.map(([key, validFrom, value]) => ({
      id: naturalId("setting", key, validFrom),
      key,
      value,
      validFrom,
    })),
    { existing: "keep" },
  ),
]
