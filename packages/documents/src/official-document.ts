/**
 * An administrative document by Nghị định 30/2020/NĐ-CP, Phụ lục I: what stands in it, ready to be laid out. Every
 * text is printed as it is; days are `YYYY-MM-DD`.
 */
export type OfficialDocument = {
  /** The agency above, where one is named ("UBND HUYỆN TRÀ BỒNG"), and who issues the document. */
  issuer: { above: string | null; name: string }
  /** `BC-UBND`; the number is null until the clerk has given one. */
  symbol: { number: string | null; code: string }
  place: string
  /** Null until it is signed: the day and month stay open. */
  signedOn: string | null
  /** Month and year that are printed while the day is open. */
  monthOpen: { month: number; year: number }
  /** "BÁO CÁO" */
  kind: string
  /** Trích yếu. */
  subject: string
  /** Căn cứ, each a paragraph in italics; may be none. */
  bases: readonly string[]
  body: readonly Block[]
  signer: Signer
  /** Nơi nhận, one line each, without the dash. */
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
  caption?: string
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
}
/** `share` of the width in parts of all columns' shares. */
export type TableColumn = { head: string; share: number; align?: "left" | "center" | "right" }
/** A cell is text or a number (printed with Vietnamese separators); null prints nothing. */
export type TableRow = { cells: readonly (string | number | null)[]; strong?: boolean }

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH" … above the position; a name nobody recorded stays open. */
export type Signer = { authority: readonly string[]; position: string; name: string | null }

export type Annex = {
  /** "PHỤ LỤC I" */
  number: string
  title: string
  table: DocumentTable
  landscape?: boolean
}
