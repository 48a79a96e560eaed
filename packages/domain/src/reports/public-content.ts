import { printedDay } from "../dates.ts"
import { type ReportContent, type Section, type Table, words } from "./report-content.ts"
import { type Adjustment, adjustmentTables } from "./report-file.ts"

/** Sections and annexes made of figures alone; every other one stays with the agencies, also those added later. */
const publicSections: readonly string[] = ["part-1", "general", "by-index", "open-items"]
const publicAnnexes: readonly string[] = ["by-item", "by-channel", "by-audience", "by-task"]

type Locked = { lockedOn: string; hash: string; adjustments: readonly Adjustment[] }

const renumbered = (sections: readonly Section[]): Section[] => {
  const inner = sections.filter(({ level }) => level === 2)
  return sections.map((section) =>
    section.level === 1 ? section : { ...section, number: String(inner.indexOf(section) + 1) },
  )
}

/** What was spent is not among the figures that are made public here. */
function withoutCost(table: Table): Table {
  const kept = table.columns.map(({ key }) => key !== "cost")
  if (kept.every(Boolean)) return table
  const only = <Value>(values: readonly Value[]) => values.filter((_, at) => kept[at] ?? true)
  return {
    ...table,
    columns: only(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: only(row.cells) })),
    note: null,
  }
}

const withoutNumber = (title: string) => title.replace(/^Phụ lục \S+\. /, "")

/** Sixty-four letters without a space would tear a line apart. */
const grouped = (hash: string) => hash.replace(/(.{8})(?=.)/g, "$1 ")

/**
 * What of a locked consolidated report everybody may read: its figures, by the plan's items, channels, audiences and
 * tasks, and what was put right since. Words people wrote, names, units and money stay with the agencies; the document
 * says so, and carries the check code of the whole one.
 */
export function publicContent(content: ReportContent, locked: Locked): ReportContent {
  const { lockedOn, hash, adjustments } = locked
  const annexes = content.annexes.filter(({ key }) => publicAnnexes.includes(key)).map(withoutCost)
  return {
    ...content,
    opening: [
      ...content.opening,
      words(
        `Đây là bản công khai của báo cáo đã khóa ngày ${printedDay(lockedOn)}, chỉ gồm số liệu. Lời văn, tên người, kinh phí và số liệu của từng đơn vị không có trong bản này.`,
      ),
      words(`Mã kiểm tra (SHA-256) của báo cáo đã khóa: ${grouped(hash)}.`),
    ],
    sections: renumbered(content.sections.filter(({ key }) => publicSections.includes(key))),
    recipients: [],
    // Nobody signed this part of it.
    signer: { authority: [], position: "", name: null },
    annexes: [...annexes, ...adjustmentTables(adjustments)].map((table, at) => ({
      ...table,
      title: `Phụ lục ${at + 1}. ${withoutNumber(table.title)}`,
    })),
    lateUnits: [],
  }
}
