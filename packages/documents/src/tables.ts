import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx"
import type { DocumentTable, TableColumn } from "./official-document.ts"
import { mm, size, spacing } from "./page.ts"

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
}

/** Widths in twips that add up to the whole. */
export function widthsOf(columns: readonly { share: number }[], whole: number): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((share / all) * whole))
  const rest = whole - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === 0 ? width + rest : width))
}

type Look = { bold?: boolean; align: TableColumn["align"]; span?: number }

const cell = (text: string, width: number, { bold, align, span }: Look) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: mm(1.5), right: mm(1.5), top: 0, bottom: 0 },
    children: text.split("\n").map(
      (line) =>
        new Paragraph({
          alignment: alignments[align],
          spacing: spacing.cell,
          children: [new TextRun({ text: line, bold, size: size.table })],
        }),
    ),
  })

/** The heads come again on each page, and no row is cut by the end of one. */
export function table({ columns, rows }: DocumentTable, width: number): Table {
  const widths = widthsOf(columns, width)
  const row = (
    cells: readonly string[],
    look: (column: TableColumn) => Look,
    tableHeader = false,
  ) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: columns.map((column, at) => cell(cells[at] ?? "", widths[at] ?? 0, look(column))),
    })
  const spanning = (heading: string) =>
    new TableRow({
      cantSplit: true,
      children: [cell(heading, width, { bold: true, align: "left", span: columns.length })],
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      row(
        columns.map(({ head }) => head),
        () => ({ bold: true, align: "center" }),
        true,
      ),
      ...rows.map((given) =>
        "heading" in given
          ? spanning(given.heading)
          : row(given.cells, ({ align }) => ({ bold: given.strong, align })),
      ),
    ],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" }
const noBorders = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
}

type Side = readonly Paragraph[]

/** Two columns beside each other without lines, row by row: the heads of a document, and its foot. */
export const sideBySide = (rows: readonly (readonly [Side, Side])[], widths: [number, number]) =>
  new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: noBorders,
    rows: rows.map(
      (sides) =>
        new TableRow({
          cantSplit: true,
          children: sides.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                borders: noBorders,
                margins: { left: 0, right: 0, top: 0, bottom: 0 },
                children: [...children],
              }),
          ),
        }),
    ),
  })
