import type { z } from "zod"
import type { Day } from "../dates.ts"
import { fileNamePart } from "../file-name.ts"
import { BoardQuery } from "../plan/board-query.ts"
import { aCode, type Labels } from "../validation.ts"
import type { EvidenceKind } from "./kinds.ts"
import { endingOf } from "./media.ts"

/** Which evidence goes together: of a plan in a calendar year, of one item or all, of one organization or all. */
export const PackQuery = BoardQuery.extend({ item: aCode(100).optional() })
export type PackQuery = z.output<typeof PackQuery>

export const packLabels: Labels = {
  ...{ plan: "Kế hoạch", year: "Năm", item: "Nội dung", organization: "Đơn vị" },
}

const gigabyte = 1024 ** 3

/** What one archive holds at most: a Worker may read so many files for one answer, and a sheet is built in memory. */
export const mostInPack = { activities: 10_000, files: 800, bytes: gigabyte } as const

/** What an archive would hold; activities beyond the limit are not counted any further. */
export type PackAmounts = {
  activities: number
  links: number
  explanations: number
  /** Each file once, however many activities it proves. */
  files: number
  bytes: number
}

const count = (n: number) => new Intl.NumberFormat("vi-VN").format(n)
const decimal = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 })

/** "812 KB", "1,5 GB". */
export function printedSize(bytes: number): string {
  const units = ["KB", "MB", "GB"] as const
  const at = bytes < 1024 ** 2 ? 0 : bytes < gigabyte ? 1 : 2
  return `${decimal.format(bytes / 1024 ** (at + 1))} ${units[at]}`
}

const narrower = "Hãy chọn một nội dung, một đơn vị hoặc một năm khác rồi tải lại."

/** Why there is no archive of this, and what to do; null when there is one. */
export function packRefusal(
  found: PackAmounts,
): { code: "not-found" | "too-large"; detail: string } | null {
  const { activities, links, explanations, files, bytes } = found
  if (links + explanations + files === 0)
    return {
      code: "not-found",
      detail: `Không có minh chứng nào của hoạt động đã kiểm tra hoặc đã công khai trong phạm vi đã chọn. ${narrower}`,
    }
  const large = (what: string, most: string) => ({
    ...{ code: "too-large" as const },
    detail: `Phạm vi đã chọn có ${what}; một hồ sơ chứa nhiều nhất ${most}. ${narrower}`,
  })
  if (activities > mostInPack.activities)
    return large(
      `hơn ${count(mostInPack.activities)} hoạt động`,
      `${count(mostInPack.activities)} hoạt động`,
    )
  if (files > mostInPack.files)
    return large(`${count(files)} tệp`, `${count(mostInPack.files)} tệp`)
  if (bytes > mostInPack.bytes)
    return large(`${printedSize(bytes)} tệp`, printedSize(mostInPack.bytes))
  return null
}

export type PackItem = { code: string; label: string; shortTitle: string }

/** One file as evidence of one activity; `hash` is the SHA-256 of its bytes, in hexadecimal digits. */
export type PackEvidence = {
  hash: string
  mediaType: string
  size: number
  kind: EvidenceKind
  name: string
  caption: string
}

/** One activity with all that proves it; `item` is the one in whose folder its files lie. */
export type PackEntry = {
  id: string
  title: string
  firstDay: Day
  organizationName: string
  published: boolean
  item: PackItem
  /** The other items it names, by their labels. */
  alsoNames: readonly string[]
  files: readonly PackEvidence[]
  links: readonly string[]
  explanation: string
}

export type PackFile = { hash: string; size: number; path: string }

/** Windows opens paths up to 260 letters; folder and name leave it room for where the archive is unpacked. */
const most = { folder: 60, title: 60 }

const folderOf = ({ label, shortTitle }: PackItem) =>
  fileNamePart(`${label} ${shortTitle}`, most.folder, "noi-dung")

/**
 * Where each file lies in the archive: numbered throughout, once, in the folder of the first activity it proves.
 * The entries come in the order in which they are numbered.
 */
export function placeFiles(entries: readonly PackEntry[]): Map<string, PackFile> {
  const placed = new Map<string, PackFile>()
  for (const entry of entries)
    for (const { hash, size, mediaType } of entry.files) {
      if (placed.has(hash)) continue
      const number = String(placed.size + 1).padStart(3, "0")
      const name = `${number} ${entry.firstDay} ${fileNamePart(entry.title, most.title, "hoat-dong")}`
      const ending = endingOf(mediaType).toLowerCase()
      placed.set(hash, { hash, size, path: `${folderOf(entry.item)}/${name}.${ending}` })
    }
  return placed
}

/** What a pack is called: "Hồ sơ kiểm chứng 2025 - PAR.a - UBND xã Trà Bồng", and the same in plain letters. */
export function packFileName(pack: {
  year: number
  item: PackItem | null
  organization: { id: string; name: string } | null
}) {
  const { year, item, organization } = pack
  const parts = [`Hồ sơ kiểm chứng ${year}`, item?.label, organization?.name]
  const plain = ["ho-so", String(year), item?.code, organization?.id]
  return {
    name: fileNamePart(parts.filter(Boolean).join(" - "), 150),
    plain: plain.filter(Boolean).join("-"),
  }
}
