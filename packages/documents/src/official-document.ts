/**
 * An administrative document by Nghị định 30/2020/NĐ-CP, Phụ lục I: what stands in it, ready to be laid out. Every
 * text is printed as it is, save that names and titles are set in capitals where the decree wants them.
 */
export type OfficialDocument = {
  /** The agencies above, where any is named, and who issues the document; a line each. */
  issuer: { above: readonly string[]; name: readonly string[] }
  /** "Số:      /BC-UBND" */
  number: string
  /** "Trà Bồng, ngày 05 tháng 02 năm 2025" */
  placeAndDate: string
  /** "BÁO CÁO" */
  title: string
  /** Trích yếu. */
  subject: string
  /** After "Kính gửi:"; often none. */
  addressees: readonly string[]
  /** Căn cứ, each a paragraph in italics; may be none. */
  bases: readonly string[]
  body: readonly Block[]
  signer: Signer
  /** Nơi nhận, one line each, without the dash, each with its own semicolon or full stop. */
  recipients: readonly string[]
  annexes: readonly Annex[]
}

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; text: string }
  /** A line with a dash in front. */
  | { kind: "item"; text: string }
  | { kind: "table"; table: DocumentTable }

export type DocumentTable = {
  /** Printed above and below the table. */
  title?: string
  note?: string
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
}
/** `share` of the width in parts of all columns' shares. */
export type TableColumn = { head: string; share: number; align: "left" | "center" | "right" }
/** A row of cells, or a heading that spans the table. */
export type TableRow = { cells: readonly string[]; strong?: boolean } | { heading: string }

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH" … above the position; a name nobody recorded stays open. */
export type Signer = { authority: readonly string[]; position: string; name: string | null }

export type Annex = {
  /** "Phụ lục I" and what it holds. */
  number: string
  title: string
  /** "(Kèm theo Báo cáo số …)" */
  attachedTo: string
  table: DocumentTable
  landscape?: boolean
}
