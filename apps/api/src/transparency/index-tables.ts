import type { RankingRow, ScoreRow } from "@loa/domain/indices/ranking-row.ts"
import { type Columns, csv, joined, type Table } from "../http/csv.ts"
import type { IndexDetail } from "./index-detail.ts"
import type { Source } from "./list-sources.ts"

type Parameters = Readonly<Record<string, string>>

const subjectColumns: Columns<ScoreRow> = {
  "Chỉ số": (r) => r.index,
  Năm: (r) => r.year,
  Cấp: (r) => r.level,
  "Mã đối tượng": (r) => r.subject.code ?? r.subject.id,
  "Tên đối tượng": (r) => r.subject.name,
  "Mã tỉnh": (r) => r.provinceCode,
  Tỉnh: (r) => r.provinceName,
  "Thành phần": (r) => r.component,
  Điểm: (r) => r.score,
  "Thang từ": (r) => r.scaleMin,
  "Thang đến": (r) => r.scaleMax,
  "Hạng công bố": (r) => r.publishedRank,
}

const sourceColumns: Columns<ScoreRow> = {
  "Hạng báo chí nêu": (r) => r.pressRank,
  Nhóm: (r) => r.group,
  "Lý do trống": (r) => r.absence,
  Nguồn: (r) => joined(r.sourceIds),
  "Ghi chú": (r) => r.note,
}

const rankColumns: Columns<RankingRow> = {
  "Hạng Loa tính": (r) => r.computedRank,
  Hạng: (r) => r.rank,
  "Trên tổng số": (r) => r.rankOf,
  "Cách có hạng": (r) => r.rankBasis,
}

const nameOf = (kind: string, rows: readonly { index: string }[], { component }: Parameters) =>
  [kind, rows[0]?.index, component?.split(",").length === 1 ? component : undefined]
    .filter((part) => part !== undefined)
    .join("-")

export const scoreTable = (rows: readonly ScoreRow[], asked: Parameters): Table => ({
  name: nameOf("diem", rows, asked),
  text: csv(rows, { ...subjectColumns, ...sourceColumns }),
})

export const rankingTable = (rows: readonly RankingRow[], asked: Parameters): Table => ({
  name: nameOf("hang", rows, asked),
  text: csv(rows, { ...subjectColumns, ...rankColumns, ...sourceColumns }),
})

type Part = { index: IndexDetail; part: IndexDetail["components"][number] }

/** One line a component: what there is to ask for. */
export const indexTable = (indices: readonly IndexDetail[]): Table => {
  const parts = indices.flatMap((index) => index.components.map((part): Part => ({ index, part })))
  const columns: Columns<Part> = {
    "Mã chỉ số": ({ index }) => index.id,
    "Chỉ số": ({ index }) => index.acronym,
    "Tên chỉ số": ({ index }) => index.name,
    "Cơ quan công bố": ({ index }) => index.publisher,
    "Dữ liệu đến năm": ({ index }) => index.dataThroughYear,
    "Mã thành phần": ({ part }) => part.id,
    "Thuộc thành phần": ({ part }) => part.parentId,
    "Tên thành phần": ({ part }) => part.name,
    "Thang từ": ({ part }) => part.scaleMin,
    "Thang đến": ({ part }) => part.scaleMax,
    "Có xếp hạng": ({ part }) => part.rankable,
    "Từ năm": ({ part }) => part.firstYear,
    "Đến năm": ({ part }) => part.lastYear,
  }
  return { name: "chi-so", text: csv(parts, columns) }
}

const citationColumns: Columns<Source> = {
  Mã: (s) => s.id,
  "Về chỉ số": (s) => s.about,
  "Cơ quan công bố": (s) => s.publisher,
  Năm: (s) => s.years,
  "Địa chỉ": (s) => s.url,
  "Trích dẫn": (s) => s.citation,
}

export const sourceTable = (sources: readonly Source[], next: string | null = null): Table => ({
  name: "nguon",
  text: csv(sources, citationColumns),
  next,
})
