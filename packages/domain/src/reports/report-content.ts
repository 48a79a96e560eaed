import type { Day } from "../dates.ts"
import type { PlanIndexId } from "../indices/structure.ts"
import type { FigureKey } from "./figure-key.ts"
import type { PeriodKind } from "./period.ts"
import type { SectionKey } from "./sections.ts"

/** A figure inside a sentence: `text` is what is printed ("1.246", "11/24"), `figure` opens the entries behind it. */
export type FigureRun = { figure: FigureKey; text: string }
export type Run = string | FigureRun

/** One paragraph of the body; `item` is a line of a list ("- …"). */
export type Paragraph = { kind: "text" | "item"; runs: Run[] }

/**
 * A cell as it is printed; `figure` when a list of entries stands behind it, `estimate` when it is "ước thực hiện" and
 * not a count. A dash stands for what is not counted here; `value` is the number itself, for a workbook, `of` the whole
 * of which it is a part ("11/24").
 */
export type Cell = {
  text: string
  value?: number
  of?: number
  figure?: FigureKey
  estimate?: true
}
export type Column = { key: string; head: string; align: "left" | "right" | "center" }
export type TableRow = {
  key: string
  /** Spans the table as a sub-heading: the name of an index over its items. */
  heading?: string
  indexId?: PlanIndexId
  /** The line "Cộng". */
  total?: true
  /** One for each column; empty under a heading. */
  cells: Cell[]
}
/** `title` as printed above the table ("Phụ lục 1. Kết quả theo nội dung"); `note` in italics below it. */
export type Table = {
  key: string
  title: string
  columns: Column[]
  rows: TableRow[]
  note: string | null
}

/** A part of the body. `number` is printed before the title: "I", "1"; level 1 is in bold capitals, level 2 in bold. */
export type Section = {
  key: string
  level: 1 | 2
  number: string
  title: string
  paragraphs: Paragraph[]
  /** Printed after the paragraphs, inside the body. */
  tables: Table[]
  /** The narrative the writer may edit here; absent where figures alone speak. */
  narrative?: SectionKey
  /** Nobody wrote anything here: the paragraphs only say so. */
  empty?: true
  /** Words are still missing, and why Loa does not write them; never in a submitted report. */
  todo?: string
}

/** Left half of the heading, in capitals: the agency above (may be absent) and the issuing agency, one line each. */
export type Header = { parent: string[]; agency: string[] }

/**
 * Who signs: lines of authority above ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), position below them, name at the foot.
 * The name is null while nobody is recorded for the day: the line stays empty.
 */
export type Signer = { authority: string[]; position: string; name: string | null }

export type LateUnit = {
  organizationId: string
  name: string
  /** "not-sent": nothing sent when the figures were frozen; "sent-late": sent after the due day. */
  how: "not-sent" | "sent-late"
  sentOn: Day | null
}

/**
 * A whole report as it is printed in the layout of Nghị định 30/2020 (conventions §2), with nothing left to compute:
 * the preview on screen, the .docx and the .xlsx annex are made of it alone. Live while the report is open, frozen with
 * a hash when it is submitted.
 */
export type ReportContent = {
  scope: "unit" | "consolidated"
  kind: PeriodKind
  header: Header
  /** After "Số:", the number empty until it is registered: { number: "", symbol: "BC-UBND" }. */
  number: string
  symbol: string
  /** "Trà Thủy"; the day null while nobody has dated it, then month and year alone are printed. */
  place: string
  signedOn: Day | null
  month: number
  year: number
  /** "BÁO CÁO" and what it is about (trích yếu). */
  title: string
  subject: string
  /** "Kính gửi:"; empty where the addressee stands in the recipients alone. */
  addressees: string[]
  /** In italics before the body; each ends with a semicolon or full stop. */
  legalBases: string[]
  opening: Paragraph[]
  sections: Section[]
  closing: Paragraph[]
  /** Without the heading "Nơi nhận:"; each line without its dash: "UBND huyện;". */
  recipients: string[]
  signer: Signer
  annexes: Table[]
  /** Of a consolidated report; also named in its body. */
  lateUnits: LateUnit[]
  /** Days the figures cover, both included. */
  from: Day
  to: Day
  /** Some of the entries counted are sample data; printed as "Dữ liệu minh hoạ". */
  sample: boolean
}

/** A paragraph without its links. */
export const plainText = ({ runs }: Paragraph): string =>
  runs.map((run) => (typeof run === "string" ? run : run.text)).join("")

/** A paragraph of words alone. */
export const words = (text: string, kind: Paragraph["kind"] = "text"): Paragraph => ({
  kind,
  runs: [text],
})

/** "Số:      /BC-UBND": the number stays open until it is registered. */
export const printedNumber = ({ number, symbol }: Pick<ReportContent, "number" | "symbol">) =>
  `Số: ${number || "     "}/${symbol}`

const twoDigits = (n: number) => String(n).padStart(2, "0")

/** "ngày 05 tháng 02 năm 2025": days under ten and the first two months get a zero (NĐ 30/2020). */
export function printedDate({
  signedOn,
  month,
  year,
}: Pick<ReportContent, "signedOn" | "month" | "year">): string {
  const [y, m, d] = signedOn?.split("-").map(Number) ?? [year, month, null]
  const inMonth = m && m < 3 ? twoDigits(m) : String(m)
  return `ngày ${d ? twoDigits(d) : "     "} tháng ${inMonth} năm ${y}`
}

/** "Trà Bồng, ngày 05 tháng 02 năm 2025" */
export const printedPlaceAndDate = (
  report: Pick<ReportContent, "place" | "signedOn" | "month" | "year">,
) => `${report.place}, ${printedDate(report)}`
