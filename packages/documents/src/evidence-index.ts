import { evidenceKindLabels } from "@loa/domain/evidence/kinds.ts"
import type { PackEntry, PackFile } from "@loa/domain/evidence/pack.ts"
import { sheetOf, writeXlsx } from "./write-xlsx.ts"

/** What stands above the table of contents: which plan, year, item and unit, made when and by whom. */
export type PackHead = { lines: readonly string[] }

/** One piece of evidence of one activity. */
type Line = {
  entry: PackEntry
  kind: string
  /** Where it is: in the archive, or on the web. */
  at: string
  name?: string
  caption?: string
  size?: number
  hash?: string
}

const lost = "(tệp trong kho không còn hoặc không còn nguyên vẹn)"

function linesOf(
  entry: PackEntry,
  placed: ReadonlyMap<string, PackFile>,
  whole: ReadonlySet<string>,
) {
  const files = entry.files.map(({ hash, kind, name, caption, size }): Line => {
    const at = whole.has(hash) ? placed.get(hash)?.path : undefined
    return { entry, kind: evidenceKindLabels[kind], at: at ?? lost, name, caption, size, hash }
  })
  const links = entry.links.map((link): Line => ({ entry, kind: "Đường dẫn", at: link }))
  const said: Line[] = entry.explanation
    ? [{ entry, kind: "Giải trình", at: "", caption: entry.explanation }]
    : []
  return [...files, ...links, ...said]
}

/**
 * The table of contents of an archive of evidence (.xlsx): a line for each file, link or explanation of each activity.
 * `whole` holds the files that are in the archive. Returns the bytes of the file.
 */
export function evidenceIndex(
  { lines }: PackHead,
  entries: readonly PackEntry[],
  placed: ReadonlyMap<string, PackFile>,
  whole: ReadonlySet<string>,
): Promise<Uint8Array> {
  const rows = entries
    .flatMap((entry) => linesOf(entry, placed, whole))
    .map((line, at) => ({ ...line, no: at + 1 }))
  const sheet = sheetOf<(typeof rows)[number]>({
    name: "Mục lục",
    lines: ["MỤC LỤC HỒ SƠ KIỂM CHỨNG", ...lines],
    columns: [
      { head: "TT", width: 6, value: ({ no }) => no },
      { head: "Mục", width: 10, value: ({ entry }) => entry.item.label },
      { head: "Nội dung", width: 32, value: ({ entry }) => entry.item.shortTitle },
      { head: "Cũng nêu", width: 16, value: ({ entry }) => entry.alsoNames.join(", ") },
      { head: "Hoạt động", width: 44, value: ({ entry }) => entry.title },
      { head: "Ngày", width: 12, value: ({ entry }) => entry.firstDay, as: "day" },
      { head: "Đơn vị", width: 28, value: ({ entry }) => entry.organizationName },
      {
        ...{ head: "Tình trạng", width: 14 },
        value: ({ entry }) => (entry.published ? "Đã công khai" : "Đã kiểm tra"),
      },
      { head: "Loại minh chứng", width: 20, value: ({ kind }) => kind },
      { head: "Tệp trong hồ sơ, đường dẫn", width: 60, value: ({ at }) => at },
      { head: "Tên tệp khi gửi", width: 28, value: ({ name }) => name ?? null },
      { head: "Chú thích", width: 36, value: ({ caption }) => caption ?? null },
      { head: "Dung lượng (byte)", width: 14, value: ({ size }) => size ?? null },
      { head: "SHA-256", width: 66, value: ({ hash }) => hash ?? null },
    ],
    rows,
    landscape: true,
  })
  return writeXlsx([sheet])
}
