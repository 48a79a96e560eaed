import {
  type Paragraph,
  plainText,
  printedDate,
  printedNumber,
  printedPlaceAndDate,
  type ReportContent,
  type Section,
  type Table,
} from "@loa/domain/reports/report-content.ts"
import { columnWidths } from "./column-widths.ts"
import type { Annex, Block, DocumentTable, OfficialDocument } from "./official-document.ts"

/** A whole report as a document by Nghị định 30/2020/NĐ-CP; nothing is computed here. */
export function reportDocument(report: ReportContent): OfficialDocument {
  const { header, title, subject, addressees, signer, sample } = report
  return {
    issuer: { above: header.parent, name: header.agency },
    number: printedNumber(report),
    placeAndDate: printedPlaceAndDate(report),
    title,
    subject: sample ? `${subject}\n(Dữ liệu minh hoạ)` : subject,
    addressees,
    bases: report.legalBases,
    body: [
      ...report.opening.map(block),
      ...report.sections.flatMap(sectionBlocks),
      ...report.closing.map(block),
    ],
    signer,
    recipients: report.recipients,
    annexes: report.annexes.map((table, at) => annexOf(table, at, report)),
  }
}

const block = (paragraph: Paragraph): Block => ({
  kind: paragraph.kind === "item" ? "item" : "paragraph",
  text: plainText(paragraph),
})

/** What is still to be written is told on screen, not on paper. */
const sectionBlocks = ({ level, number, title, paragraphs, tables }: Section): Block[] => [
  { kind: "heading", level, text: `${number}. ${title}` },
  ...paragraphs.map(block),
  ...tables.map((table): Block => ({ kind: "table", table: tableOf(table) })),
]

/** Millimetres between the margins. */
const [upright, lying] = [160, 247]

function tableOf({ title, note, columns, rows }: Table, width = upright): DocumentTable {
  const texts = (at: number) => rows.map(({ cells }) => cells[at]?.text ?? "")
  const widths = columnWidths(
    columns.map(({ head }, at) => ({ head, texts: texts(at) })),
    width,
  )
  return {
    title,
    note: note ?? undefined,
    columns: columns.map(({ head, align }, at) => ({ head, align, share: widths[at] ?? 1 })),
    rows: rows.map((row) =>
      row.heading === undefined
        ? { cells: row.cells.map(({ text }) => text), strong: row.total }
        : { heading: row.heading },
    ),
  }
}

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
const widest = 6

/** "Phụ lục 1. Kết quả theo nội dung" loses its number, which stands on a line of its own. */
function annexOf(table: Table, at: number, report: ReportContent): Annex {
  const landscape = table.columns.length > widest
  const { title: _title, ...rest } = tableOf(table, landscape ? lying : upright)
  const kind = report.title.toLocaleLowerCase("vi")
  const issuer = report.header.agency.join(" ")
  return {
    number: `Phụ lục ${roman[at] ?? at + 1}`,
    title: table.title.replace(/^Phụ lục \S+\. /, ""),
    attachedTo: `(Kèm theo ${kind} ${printedNumber(report).replace("Số:", "số")} ${printedDate(report)} của ${issuer})`,
    table: rest,
    landscape,
  }
}
